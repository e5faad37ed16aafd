import { places } from './places.ts';
import type { DemoKind } from './model.ts';

/** 人民调解: 30 days, extendable if both sides agree; the answer within 5 working days is the city's own promise. */
const deadlines: DemoKind['deadlines'] = { reply: { amount: 5, unit: 'working-days' }, mediation: { amount: 30, unit: 'calendar-days' } };
/** 劳动争议调解仲裁法 art. 14: without an agreement after 15 days, arbitration is open. */
const labourDeadlines: DemoKind['deadlines'] = { ...deadlines, mediation: { amount: 15, unit: 'calendar-days' } };
const ordinary = { mediated: true, routes: [], deadlines, sensitive: false, identity: false } satisfies Partial<DemoKind>;

/** Kinds of dispute 纠纷类型, the most frequent first. */
export const kinds: readonly DemoKind[] = [
  {
    ...ordinary, id: 'neighbours', name: ['邻里纠纷', 'Neighbours'],
    example: ['楼上漏水、半夜太吵、楼道堆东西、养狗、抢车位', 'Leaks from upstairs, noise at night, clutter in the stairwell, dogs, parking'],
  },
  {
    ...ordinary, id: 'property-management', name: ['物业纠纷', 'Property management'],
    example: ['物业费、电梯老坏、公共地方没人修、停车收费', 'Management fees, lifts that fail, repairs nobody does, parking charges'],
    routes: [places.housing],
    note: ['对物业费有争议，物业公司也不能用停水、停电、停暖、停气来催（民法典第九百四十四条）。', 'Even if fees are in dispute, the company may not cut off water, power, heat or gas (Civil Code, art. 944).'],
  },
  {
    ...ordinary, id: 'family', name: ['婚姻家庭纠纷', 'Marriage and family'], sensitive: true,
    example: ['夫妻闹矛盾、老人谁来养、分家、孩子抚养费、彩礼', 'Husband and wife, who cares for the parents, dividing property, child support, bride price'],
    routes: [places.registry, places.legal],
    note: ['调解能帮着把话说开，把钱和孩子的事商量好。要离婚的，还得去办离婚登记，或者到法院办。', 'Mediation helps you talk and agree about money and children. A divorce still has to be registered, or go to court.'],
  },
  {
    ...ordinary, id: 'consumer', name: ['消费纠纷', 'Shopping and services'],
    example: ['买到坏的假的、会员卡退不了钱、修了几次修不好', 'Faulty or fake goods, prepaid cards not refunded, repairs that fail'],
    routes: [places.consumer],
    note: ['小票、付款记录、聊天记录和东西的照片，先留好。', 'Keep receipts, payment and chat records, and photos of the goods.'],
  },
  {
    ...ordinary, id: 'contract', name: ['合同纠纷', 'Debts and contracts'],
    example: ['借钱不还、押金不退、装修没做好、说好的事不认账', 'Money not paid back, deposits kept, bad decorating, promises denied'],
    routes: [places.court],
    note: ['对方欠钱、违约的，一般要在3年内起诉，从知道对方违约那天算起。借条、合同、转账记录先收好。', 'For debts and broken contracts you must sue, as a rule, within three years of learning of the breach. Keep notes of debt, contracts and transfers.'],
  },
  {
    ...ordinary, id: 'damages', name: ['损害赔偿纠纷', 'Injury and damage'], sensitive: true,
    example: ['被狗咬了、被人碰伤、东西被弄坏、楼上掉东西砸到', 'Bitten by a dog, knocked down, belongings broken, something fell from above'],
    routes: [places.court],
    note: ['要赔偿的，一般要在3年内起诉，从知道受了损害、知道该找谁赔那天算起。', 'To claim damages you must sue, as a rule, within three years of learning of the harm and of who answers for it.'],
  },
  {
    ...ordinary, id: 'traffic', name: ['道路交通事故纠纷', 'Road accidents'], sensitive: true, identity: true,
    example: ['车碰了车、车碰了人，修车钱、医药费谁来出', 'A car hit a car or a person: who pays for repairs and treatment'],
    routes: [places.trafficPolice, places.court],
    // 道路交通安全法实施条例 art. 94 and 95: asked for within 10 days, done within 10.
    deadlines: { ...deadlines, mediation: { amount: 10, unit: 'calendar-days' } },
    note: ['先由交警认定责任，再谈赔偿。双方都愿意请交警调解的，要在收到事故认定书之日起10日内一起书面申请；也可以直接起诉。', 'The traffic police first find who is responsible. If both sides want them to mediate, they ask together in writing within 10 days of receiving the finding; you can also go straight to court.'],
  },
  {
    ...ordinary, id: 'wages', name: ['拖欠农民工工资', 'Unpaid wages of migrant workers'], identity: true,
    example: ['工地上干完活拿不到钱，工头一拖再拖', 'The work on the site is done and the foreman keeps putting off the pay'],
    routes: [places.inspection, places.arbitration], deadlines: labourDeadlines,
    note: ['还在那里干活的，讨要被欠的工资不受一年仲裁时限的限制；已经离开的，要在离开之日起一年内申请仲裁。没签合同也能要，工友、工牌、聊天记录都可以证明。', 'While you still work there, the one-year limit for arbitration does not apply to unpaid wages; once you have left, apply within a year of leaving. You can claim without a written contract: workmates, badges and chats are proof.'],
  },
  {
    ...ordinary, id: 'labour', name: ['劳动争议', 'Work'],
    example: ['被辞退、不签合同、加班费、不交社保、工伤待遇', 'Dismissal, no contract, overtime, insurance not paid, injury at work'],
    routes: [places.arbitration], deadlines: labourDeadlines,
    note: ['劳动争议一般要先仲裁，才能起诉。申请仲裁的时限是一年，从知道或者应当知道权利受到侵害那天算起。调解满15天没谈成，就可以申请仲裁；怕过了时限，不用等调解。', 'As a rule arbitration comes before court. You have a year to apply from when you knew, or should have known, of the harm. After 15 days of mediation without an agreement arbitration is open; if the year is running out, do not wait for mediation.'],
  },
  {
    ...ordinary, id: 'housing', name: ['房屋宅基地纠纷', 'Houses and homesteads'],
    example: ['盖房挡了光、宅基地边界、进出的路被堵、房屋买卖', 'A new house takes the light, homestead boundaries, a blocked way, buying and selling a home'],
  },
  {
    ...ordinary, id: 'land', name: ['山林土地纠纷', 'Fields and woods'],
    example: ['田埂山界、承包地流转、树归谁、引水浇地', 'Field and hill boundaries, contracted land, whose trees, water for the fields'],
  },
  {
    ...ordinary, id: 'e-commerce', name: ['电子商务纠纷', 'Online shopping'],
    example: ['网上买的东西不对、不给退货、快递丢了坏了', 'The wrong thing came, no refund, a parcel lost or broken'],
    routes: [places.platform, places.consumer],
    note: ['网上买的东西，一般收到之日起7天内可以不说理由退货；定做的、鲜活易腐的、拆封的音像和软件、报纸期刊等除外。', 'Most things bought online can be returned within seven days of arrival without a reason; not made-to-order or perishable goods, opened recordings and software, newspapers and the like.'],
  },
  {
    ...ordinary, id: 'medical', name: ['医疗纠纷', 'Medical treatment'], sensitive: true, identity: true,
    example: ['看病出了问题、对治疗结果有疑问、医药费说不清', 'Something went wrong in treatment, doubts about the outcome, unclear bills'],
    routes: [places.health, places.court],
    // 医疗纠纷预防和处理条例 art. 34.
    deadlines: { ...deadlines, mediation: { amount: 30, unit: 'working-days' } },
    note: ['可以和医院商量，申请人民调解，请卫生健康部门调解，也可以起诉。您可以要求和医院一起封存病历，请尽早提出。需要鉴定的，鉴定的时间不算在30个工作日里。', 'You can talk with the hospital, ask for people’s mediation or that of the health department, or sue. You may have the records sealed together with the hospital: ask soon. Time for an expert opinion is not counted in the 30 working days.'],
  },
  {
    ...ordinary, id: 'business', name: ['生产经营纠纷', 'Farming and trade'],
    example: ['摊位、供货、合伙生意、鱼塘庄稼受了损失', 'Market stalls, supplies, partners in business, loss of crops or fish'],
  },
  {
    ...ordinary, id: 'pollution', name: ['环境污染纠纷', 'Pollution'],
    example: ['饭馆油烟、工厂臭味粉尘、脏水流进田里塘里', 'Fumes of a restaurant, smell and dust of a works, dirty water in fields and ponds'],
    routes: [places.environment],
    note: ['调解谈的是赔偿和以后怎么做。污染还没停的，请同时打12345，让生态环境部门来查。', 'Mediation is about compensation and what happens from now on. While it goes on, also call 12345 so that the environment department comes.'],
  },
  {
    ...ordinary, id: 'expropriation', name: ['征地拆迁纠纷', 'Land taken and houses pulled down'], mediated: false,
    example: ['征地补偿、拆迁安置、青苗费、过渡费', 'Compensation for land, rehousing, payment for crops, interim rent'],
    routes: [places.review, places.lawsuit, places.government],
    note: ['征收决定、补偿标准、安置房是政府定的，人民调解不能改。请看决定书上写的办法和期限，申请复议或者起诉，别错过时间。如果是家里人、房东和租客、合伙人之间怎么分补偿款，可以调解，请返回选“婚姻家庭纠纷”或“合同纠纷”。', 'The decision, the rates and rehousing are set by the government, and people’s mediation cannot change them. Read in the decision how and by when to ask for a review or sue, and do not miss the date. How a family, a landlord and tenant or partners share the compensation can be mediated: go back and choose marriage and family, or debts and contracts.'],
  },
  {
    ...ordinary, id: 'tourism', name: ['旅游纠纷', 'Travel'],
    example: ['行程缩水、被拉去购物、临时改路线、退团退费', 'Less than was promised, forced shopping, a changed route, refunds'],
    routes: [places.tourism],
    note: ['合同、行程单、付款记录和照片先留好。', 'Keep the contract, the itinerary, payment records and photos.'],
  },
  {
    ...ordinary, id: 'other', name: ['其他纠纷', 'Something else'],
    example: ['说不清是哪一类，就选这里', 'Choose this if none of them fits'],
    note: ['说不清也没关系，把事情写下来就行。不归我们管的，我们会告诉您该找谁。', 'Just write down what happened. If it is not for us, we tell you who can help.'],
  },
];
