import type { DemoRoute } from './model.ts';

/** Where disputes belong beside or instead of mediation. The numbers are the national short ones; each says what they do there. */
export const places = {
  police: { name: ['报警', 'Police'], text: ['有人受到伤害、威胁，或者被骗了钱，随时可以打。', 'Someone is harmed, threatened or cheated out of money: call at any hour.'], phone: '110' },
  ambulance: { name: ['急救', 'Ambulance'], text: ['有人受伤、突然发病，或者吃了药、喝了农药。', 'Someone is hurt, suddenly ill, or has swallowed pills or poison.'], phone: '120' },
  mind: { name: ['心理援助热线', 'Mental-health line'], text: ['心里难受、撑不住的时候，有人听您说，陪您想办法。', 'When it is too much, someone listens and thinks with you.'], phone: '12356' },
  fire: { name: ['火警', 'Fire service'], text: ['着火、被困、闻到煤气味。', 'Fire, someone trapped, a smell of gas.'], phone: '119' },
  trafficPolice: { name: ['交通事故报警', 'Traffic police'], text: ['还没报警的先报警，由交警认定责任。双方都愿意，也可以请交警调解。', 'Report the accident if nobody has; they find who is responsible. If both sides wish, they mediate too.'], phone: '122' },
  women: { name: ['妇女维权热线', 'Women’s rights line'], text: ['遇到家庭暴力、婚姻家庭里的难事，帮您想办法。', 'Help with violence at home and with trouble in marriage and family.'], phone: '12338' },
  youth: { name: ['青少年服务台', 'Youth line'], text: ['孩子受了委屈、心里有事，孩子和家长都可以打。', 'For children in trouble and for their parents.'], phone: '12355' },
  legal: { name: ['公共法律服务热线', 'Legal advice line'], text: ['免费法律咨询，也可以问怎么申请法律援助。', 'Free legal advice; ask there for legal aid too.'], phone: '12348' },
  government: { name: ['政务服务便民热线', 'Government service line'], text: ['要向政府反映事情，或者不知道该找哪个部门。', 'To tell the government something, or when you do not know which department to ask.'], phone: '12345' },
  labour: { name: ['劳动保障热线', 'Labour line'], text: ['工资、合同、社保、工伤，先问清楚。', 'Ask about wages, contracts, insurance and injury at work.'], phone: '12333' },
  consumer: { name: ['消费者投诉举报热线', 'Consumer complaints line'], text: ['商家不理，可以向市场监管部门投诉。', 'If the seller does not answer, complain to the market regulator.'], phone: '12315' },
  station: { name: ['派出所', 'Police station'], text: ['打架、损坏东西，民警会来处理；情节轻的，也可以由公安机关调解。', 'They deal with fights and damage, and may mediate minor ones.'], phone: '110' },
  court: { name: ['人民法院', 'Court'], text: ['谈不拢可以起诉，怎么立案先打电话问。', 'If there is no agreement you can sue; call to ask how.'], phone: '12368', place: ['一般是对方住处所在地的法院', 'Usually the court where the other side lives'] },
  protection: {
    name: ['人身安全保护令', 'Protection order'], phone: '12368',
    text: ['向法院申请，不收费，可以禁止对方打人、骚扰、跟踪。法院受理后72小时内决定，紧急的24小时内。', 'Asked of a court, free of charge; it can forbid violence, harassment and following you. The court decides within 72 hours, 24 in an emergency.'],
    place: ['您或对方居住地、家庭暴力发生地的基层法院', 'The local court where you or the other person live, or where the violence happened'],
  },
  registry: { name: ['婚姻登记处', 'Marriage registry'], text: ['双方都同意离婚，在这里办登记。', 'Where a divorce that both agree to is registered.'], place: ['各县（区）婚姻登记处', 'The marriage registry of each county'] },
  arbitration: { name: ['劳动人事争议仲裁委员会', 'Labour arbitration commission'], text: ['谈不成就申请仲裁，不收费。', 'If talks fail, ask for arbitration; it is free.'], phone: '12333', place: ['县（区）人力资源和社会保障局', 'County human resources and social security bureau'] },
  inspection: { name: ['劳动保障监察', 'Labour inspection'], text: ['被欠工资可以投诉，由监察员去查。', 'Complain of unpaid wages, and inspectors look into it.'], phone: '12333', place: ['县（区）人力资源和社会保障局', 'County human resources and social security bureau'] },
  injury: { name: ['工伤认定', 'Recognition of an injury at work'], text: ['一般由单位在30日内申请；单位不申请的，本人或近亲属一年内可以自己申请。', 'The employer applies, as a rule within 30 days; if not, you or your close family can, within a year.'], phone: '12333', place: ['县（区）人力资源和社会保障局', 'County human resources and social security bureau'] },
  platform: { name: ['购物平台客服', 'The platform’s customer service'], text: ['先在订单里申请售后，请平台介入，并留好截图。', 'Ask for after-sales help in the order, have the platform step in, and keep screenshots.'] },
  health: { name: ['卫生健康部门', 'Health department'], text: ['可以申请行政调解，也可以投诉。', 'Ask them to mediate, or complain.'], phone: '12345', place: ['县（区）卫生健康局', 'County health bureau'] },
  housing: { name: ['物业主管部门', 'Department for property management'], text: ['物业公司不尽责、乱收费，可以投诉。', 'Complain of a company that neglects its duties or overcharges.'], phone: '12345', place: ['街道、乡镇或县（区）住房和城乡建设局', 'Subdistrict or township, or county housing bureau'] },
  environment: { name: ['生态环境部门', 'Environment department'], text: ['污染还在发生，请他们来查、来测。', 'While it goes on, have them come and measure.'], phone: '12345', place: ['县（区）生态环境部门', 'County environment department'] },
  tourism: { name: ['文化和旅游部门', 'Tourism department'], text: ['旅行社、导游、景区的问题，可以投诉。', 'Complain of agencies, guides and sights.'], phone: '12345', place: ['县（区）文化和旅游局', 'County culture and tourism bureau'] },
  land: { name: ['乡镇或县（区）人民政府', 'Township or county government'], text: ['地归谁协商不成的，由政府处理。', 'It decides whose land it is where the parties cannot agree.'], phone: '12345' },
  landArbitration: { name: ['农村土地承包仲裁委员会', 'Rural land contract arbitration'], text: ['承包地的纠纷可以申请仲裁，不收费。', 'Arbitration about contracted land, free of charge.'], phone: '12345', place: ['县（区）农业农村局', 'County agriculture bureau'] },
  review: { name: ['行政复议', 'Administrative review'], text: ['不服政府的决定，一般要在知道决定之日起60日内申请，不收费。', 'Against a decision of the government, as a rule within 60 days of learning of it; free.'], phone: '12345', place: ['市或县（区）司法局的行政复议窗口', 'Review window of the city or county justice bureau'] },
  lawsuit: { name: ['行政诉讼', 'Suing the government'], text: ['不服政府的决定，也可以起诉，一般要在知道决定之日起6个月内。', 'A decision can be taken to court, as a rule within six months of learning of it.'], phone: '12368' },
  petition: { name: ['信访部门', 'Petition office'], text: ['反映意见和请求，15日内告诉您受不受理。', 'Opinions and requests; within 15 days they say whether they accept it.'], phone: '12345', place: ['县（区）信访接待场所', 'County petition reception'] },
  discipline: { name: ['纪检监察举报', 'Discipline inspection'], text: ['反映干部违纪、以权谋私。', 'Report officials who break discipline or abuse their power.'], phone: '12388' },
} satisfies Record<string, DemoRoute>;

/** Numbers to call when it is urgent, the most urgent first. */
export const hotlines: readonly DemoRoute[] = [
  places.police, places.ambulance, places.mind, places.fire, places.trafficPolice, places.women, places.youth,
  places.legal, places.government, places.labour, places.consumer,
];
