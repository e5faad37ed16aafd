import { kinds } from './kinds.ts';
import type { DemoSituation } from './model.ts';
import { places } from './places.ts';

/** Traffic police look into every accident without taking up the dispute about compensation, so accidents have a question of their own. */
const settledElsewhere = kinds.filter(({ id, mediated }) => mediated && id !== 'traffic').map(({ id }) => id);

/** What changes where a dispute belongs, in the order in which it is asked. */
export const situations: readonly DemoSituation[] = [
  {
    id: 'danger', kinds: [], effect: 'urgent',
    question: ['现在有人身危险吗？比如正在打人、拿着刀、把人关着，或者有人想伤害自己。', 'Is anyone in danger now? For example being beaten, threatened with a knife or locked in, or about to hurt themselves.'],
    text: ['请先到安全的地方，马上打110；有人受伤打120。人平安了，再来说这件事。', 'Get to safety and call 110 at once; 120 if someone is hurt. The dispute can wait until everyone is safe.'],
    routes: [places.police, places.ambulance, places.mind],
  },
  {
    id: 'child', kinds: ['neighbours', 'family', 'damages', 'other'], effect: 'urgent',
    question: ['有没有未满18岁的孩子被虐待、被性侵害、被大人打伤，或者没人照管？', 'Is a child under 18 being abused, sexually harmed, beaten by an adult, or left without care?'],
    // 未成年人保护法 art. 11.
    text: ['请马上报警。谁知道了都可以报警，村（社区）和学校必须报告。先让孩子安全，别的事以后再说。', 'Call the police at once. Anyone may report it, and communities and schools must. The child’s safety comes first.'],
    routes: [places.police, places.ambulance, places.youth],
  },
  {
    id: 'violence', kinds: ['family', 'other'], effect: 'elsewhere',
    question: ['家里有人动手打人，或者经常辱骂、恐吓、跟踪、不让出门吗？', 'Does someone at home hit, or keep insulting, threatening or following someone, or not let them go out?'],
    // 反家庭暴力法 art. 2, 13, 16 and 23.
    text: ['这是家庭暴力，不是家务事。我们不拿它来调解，免得您再受伤害。请报警，民警可以给对方出告诫书；照片、病历、聊天记录先留好。自己被吓住、出不了门的，近亲属、派出所、妇联、村（居）委会可以代您申请保护令。', 'This is domestic violence and no private matter. We do not mediate it, so that you are not hurt again. Call the police, who can issue a written warning; keep photos, medical papers and chats. If you are too frightened or cannot go out, close family, the police, the women’s federation or your village or residents’ committee can ask for the order for you.'],
    routes: [places.police, places.women, places.protection, places.legal],
  },
  {
    id: 'fraud', kinds: ['consumer', 'contract', 'e-commerce', 'business'], effect: 'elsewhere',
    question: ['您觉得自己是被骗了钱吗？比如假投资、假客服、收了钱人就不见了。', 'Do you think you were cheated? For example a false investment, false customer service, someone who took money and vanished.'],
    text: ['诈骗是犯罪，不能靠调解解决。请马上报警，越快越有可能把钱拦住；转账和聊天记录不要删。', 'Fraud is a crime and not for mediation. Call the police at once: the sooner, the better the chance to stop the money. Delete no transfers or chats.'],
    routes: [places.police, places.legal],
  },
  {
    id: 'hit-and-run', kinds: ['traffic'], effect: 'elsewhere',
    question: ['对方撞了以后跑了，到现在还没找到吗？', 'Did the other driver flee, and is still not found?'],
    text: ['请先报警，由交警去找人、认定责任。找到人以后，赔偿的事可以再来申请调解。', 'Report it, so that the traffic police find the driver and who is responsible. Then you can ask us to mediate the compensation.'],
    routes: [places.trafficPolice, places.legal],
  },
  {
    id: 'accepted', kinds: settledElsewhere, effect: 'elsewhere',
    question: ['这件事，法院、仲裁、派出所或别的部门已经受理，或者已经处理完了吗？（只是来劝过、只打电话问过，不算。）', 'Has a court, arbitration, the police or another agency taken this matter up, or settled it? (Coming by to calm things down, or a question on the phone, does not count.)'],
    text: ['同一件事不能两边一起办，请找那边的承办人问进展。对方不照判决书、裁决书办的，可以申请法院强制执行，一般要在2年内。那边没受理，或者您撤回了，可以再来。', 'One matter cannot be handled in two places: ask whoever has it there. If the other side ignores a judgment or award, ask a court to enforce it, as a rule within two years. If it was not accepted there, or you took it back, come again.'],
    routes: [places.court, places.legal],
  },
  {
    id: 'accepted-traffic', kinds: ['traffic'], effect: 'elsewhere',
    question: ['赔偿的事，法院已经受理，交警正在调解，或者已经有判决书、调解书了吗？（只有事故认定书，不算。）', 'Has a court taken up the compensation, are the traffic police mediating it, or is there a judgment or settlement? (A finding of responsibility alone does not count.)'],
    text: ['同一件事不能两边一起办，请找那边的承办人问进展。交警没调解成的，可以再来。', 'One matter cannot be handled in two places: ask whoever has it there. If the mediation of the police fails, come again.'],
    routes: [places.court, places.legal],
  },
  {
    id: 'government', kinds: ['housing', 'land', 'pollution', 'other'], effect: 'elsewhere',
    question: ['您要找的是政府吗？比如不服政府的决定、要政府办一件事，或者要反映干部的问题。', 'Is it about the government? For example a decision you contest, something it should do, or a complaint about an official.'],
    // 信访工作条例: a demand that review or court can settle goes there, not on two tracks.
    text: ['这些事不归人民调解管。不服决定的，申请复议；要政府办事、反映意见的，打12345或找信访；反映干部违纪的，打12388。同一件事走一条路就行，别几边同时办。', 'This is not for people’s mediation. Contest a decision by review; for a request or an opinion call 12345 or go to the petition office; for an official’s misconduct call 12388. Take one way only for one matter.'],
    routes: [places.government, places.review, places.petition, places.discipline],
  },
  {
    id: 'fight', kinds: ['neighbours', 'damages', 'business'], effect: 'beside',
    question: ['双方动过手吗？', 'Did it come to blows?'],
    text: ['打伤了人的，请先报警：伤得重可能是犯罪，要由公安机关处理。伤得不重的，公安机关也可以调解。想把赔偿和以后怎么相处谈好，可以继续申请。', 'If someone was hurt, call the police first: a serious injury may be a crime, and is for them. Minor ones they may mediate too. To settle compensation and how to live side by side, go on here.'],
    routes: [places.station],
  },
  {
    id: 'injury', kinds: ['damages', 'traffic'], effect: 'beside',
    question: ['有人受了伤吗？', 'Is someone injured?'],
    text: ['先把伤治好，病历、票据、照片都留着。伤得重、还没治完的，别急着签赔偿协议，拿不准先问12348。', 'Treatment first; keep medical papers, bills and photos. If the injury is serious or not yet treated, do not hurry to sign for compensation; ask 12348 if unsure.'],
    routes: [places.ambulance, places.legal],
  },
  {
    id: 'arbitration-deadline', kinds: ['wages', 'labour'], effect: 'beside',
    question: ['离事情发生，或者离您离开单位，快满一年或者已经过了一年吗？', 'Is it nearly a year, or more, since it happened or since you left?'],
    text: ['请先去申请仲裁，别等调解结果。过了一年的时限，您的要求可能得不到支持；已经过了的，先打12348问清楚。仲裁的时候也会先调解。', 'Apply for arbitration first; do not wait for mediation. After the year your claim may fail; if it is over, ask 12348. Arbitration begins with mediation too.'],
    routes: [places.legal],
  },
  {
    id: 'work-injury', kinds: ['labour'], effect: 'beside',
    question: ['是干活时受的伤，或者得了职业病吗？', 'Were you injured at work, or is it an occupational disease?'],
    text: ['请先做工伤认定，过了时限就难办了。赔多少、怎么赔，可以继续申请调解。', 'Have it recognised as an injury at work before the time is over. How much is paid and how can be mediated.'],
    routes: [places.injury],
  },
  {
    id: 'title', kinds: ['housing', 'land'], effect: 'beside',
    question: ['争的是这块地归谁，或者地界在哪里吗？', 'Is it about whose land it is, or where the boundary runs?'],
    // 土地管理法 art. 14.
    text: ['地归谁，双方商量不成的，由乡镇或县（区）政府处理；调解可以帮你们先商量。没弄清以前，谁也不要动这块地：不盖房、不砍树、不改界。', 'If you cannot agree whose land it is, the township or county government decides; mediation helps you try. Until then nobody may change anything: no building, no felling, no moving of boundaries.'],
    routes: [places.land],
  },
  {
    id: 'contracted-land', kinds: ['land'], effect: 'beside',
    question: ['争的是承包地吗？比如流转、收回、面积不对。', 'Is it about contracted land? For example a transfer, its being taken back, a wrong area.'],
    // 农村土地承包经营纠纷调解仲裁法 art. 3, 4 and 18.
    text: ['承包地的纠纷可以请村里、乡镇调解，也可以申请仲裁，或者直接起诉。申请仲裁的时限是2年，从知道或者应当知道权利受到侵害那天算起。', 'Village and township can mediate it; arbitration and court are open too. You have two years to apply for arbitration from when you knew, or should have known, of the harm.'],
    routes: [places.landArbitration],
  },
  {
    id: 'death', kinds: ['medical'], effect: 'beside',
    question: ['是病人去世了，家里人对死因有疑问吗？', 'Has the patient died, and does the family doubt the cause?'],
    // 医疗纠纷预防和处理条例 art. 26.
    text: ['请马上告诉医院。对死因有异议的，要在病人去世后48小时内做尸检；有冷冻条件的，可以延长到7天。尸检要近亲属同意并签字。', 'Tell the hospital at once. If the cause is in doubt, an autopsy must be done within 48 hours of the death, or 7 days where the body can be frozen. Close family must agree in writing.'],
    routes: [places.legal],
  },
];
