import type { Language } from '@linli/contract/text';
import type { Text } from '../model.ts';
import type { DemoConsents, DemoPurpose } from './model.ts';
import { speaker } from './say.ts';

const handler = { name: ['棠宁市社会治理中心', 'Tangning Centre for Social Governance'], phone: '0490-8800310' } as const satisfies { name: Text; phone: string };
const year = 365;

const policyOf = (version: string, text: readonly Text[], purposes: readonly DemoPurpose[]) => (language: Language): ReturnType<DemoConsents['policy']> => {
  const say = speaker(language);
  return {
    version, language, handler: { ...handler, name: say(handler.name) }, text: text.map(say),
    purposes: purposes.map(purpose => ({ ...purpose, title: say(purpose.title), text: say(purpose.text) })),
  };
};

/** What both kinds of request say alike (个人信息保护法 art. 15, 31, 44–50 and 65). */
const rights: readonly Text[] = [
  ['您可以凭编号和查询码查看、下载自己的信息，随时撤回同意；结案或撤回申请后可以删除。要改正，给我们留言、打电话都行。撤回同意以前已经办的事，仍然有效。', 'With your number and code you can read and download your data and take consent back at any time; once the case is closed or withdrawn you can have them erased. To correct something, write or call us. What was done before you took consent back stays valid.'],
  ['未满14周岁孩子的信息，要由父母或其他监护人同意。', 'For data of a child under 14, a parent or guardian must agree.'],
  ['觉得我们做得不对，请打上面的电话；没解决的，可以向网信部门投诉，也可以打12345。', 'If you think we do wrong, call the number above; if that does not help, complain to the cyberspace administration, or call 12345.'],
];

/** What is told before a dispute is filed (art. 17, 23 and 30); only for how long it is kept has changed between the versions. */
const told = (years: number): readonly Text[] => [
  [`您的信息由${handler.name[0]}和办理这件事的调解组织处理，只用在下面写明的地方。`, `Your data are handled by the ${handler.name[1]} and the mediators of your case, for what is named below and nothing else.`],
  ['我们收集您填写或讲述的姓名、电话、住址、事情经过和要求，您交来的材料，以及您提到的对方情况。加密保存。', 'We collect what you write or tell: names, phones, addresses, what happened and what you want, your papers, and what you say of the other side. It is stored encrypted.'],
  ['事情经过只有承办的调解员和协调员能看。完整的姓名、电话和证件号平时遮住，谁看了、为什么看，都有记录。', 'Only your mediator and the coordinators read what happened. Full names, phones and identity numbers are masked; who looks, and why, is on record.'],
  ['对方受邀后，能看到您姓什么、纠纷类型、发生在哪里和办到哪一步，看不到您写的经过、要求、材料和电话。签协议时，协议上写双方姓名。', 'Once invited, the other side sees your family name, the kind of dispute, where it happened and how far it is; not what you wrote, your papers or your phone. An agreement carries both names.'],
  [`结案后保存${years}年，到期删除；调解协议作为档案保存10年。`, `Kept for ${years} years after the case is closed, then erased; an agreement is kept on file for 10 years.`],
  ...rights,
];

const mediation = (keptDays: number): DemoPurpose => ({
  id: 'mediation', needed: 'always', keptDays, title: ['办理调解', 'Handling your case'],
  text: ['用来联系双方、安排调解、把结果告诉您。不同意就没法在网上办理，您可以打电话或到窗口问别的办法。', 'To reach both sides, arrange the mediation and tell you the outcome. Without it we cannot go on online; call or come to a window and ask for another way.'],
});

const sensitive = (keptDays: number): DemoPurpose => ({
  id: 'sensitive', needed: 'sensitive', keptDays, title: ['使用敏感信息', 'Using sensitive details'],
  text: ['身份证号、伤病、家庭情况、照片和录音里的内容，泄露了可能让人受歧视、被骚扰、被骗。只有弄清事实、核对身份、写协议用得着时才用，所以单独问您。', 'Identity numbers, injuries and illness, family life, what is in photos and recordings: if it got out, people could be slighted, harassed or cheated. It is used only where the facts, an identity or an agreement need it, so we ask you separately.'],
});

const sharing = (keptDays: number): DemoPurpose => ({
  id: 'sharing', needed: 'never', keptDays, title: ['请别的部门一起调解', 'Bringing in other departments'],
  text: ['需要派出所、司法所、劳动、住建等部门一起来调解时用。每次给谁、怎么联系对方、给哪些内容、做什么用，都先告诉您，您点头才给。不同意也照样办理。', 'If the police station, the justice office or the labour or housing department should join in. Each time you are told who, how to reach them, what they get and what for, and nothing goes before you agree. Your case goes on without it.'],
});

const callback: DemoPurpose = {
  id: 'callback', needed: 'never', keptDays: 90, title: ['结案后回访', 'A call afterwards'],
  text: ['结案后90天内给您打个电话，问问满不满意、说好的事兑现没有。不同意也照样办理。', 'Within 90 days of the end we call to ask whether you are satisfied and whether promises were kept. Your case goes on without it.'],
};

/** What was and is told before a dispute is filed, version by version. */
export const consentPolicies: readonly DemoConsents[] = [
  { version: '2025-06', from: '2025-06-01', until: '2025-12-31', policy: policyOf('2025-06', told(5), [mediation(5 * year), sensitive(5 * year), sharing(5 * year)]) },
  { version: '2026-01', from: '2026-01-01', policy: policyOf('2026-01', told(3), [mediation(3 * year), sensitive(3 * year), sharing(3 * year), callback]) },
];

/** What is told before somebody asks for counselling. */
export const counsellingConsents: readonly DemoConsents[] = [{
  version: '2026-01', from: '2026-01-01',
  policy: policyOf('2026-01', [
    [`您的信息由${handler.name[0]}处理，您说的话只有心理咨询师能看，调解员和协调员看不到。`, `Your data are handled by the ${handler.name[1]}. Only counsellors read what you say; mediators and coordinators do not.`],
    ['可以不留姓名；要我们打电话给您，才需要留电话。', 'You need not give a name; a phone number only if you want us to call.'],
    ['您说的心事、情绪和健康情况是敏感信息，泄露了可能让您难堪、受到伤害；可是不了解这些，咨询师帮不上您。我们加密保存，不作诊断。', 'What weighs on you, your mood and your health are sensitive: if they got out they could embarrass or harm you; but without knowing them a counsellor cannot help. They are stored encrypted. We make no diagnosis.'],
    ['只有一种例外：您或别人有生命危险时，我们会联系110或120救人。', 'One exception: if your life or another’s is in danger, we call 110 or 120.'],
    ['办结后保存1年，到期删除。', 'Kept for one year after the end, then erased.'],
    ...rights,
  ], [{
    id: 'counselling', needed: 'always', keptDays: year, title: ['心理疏导', 'Counselling'],
    text: ['由心理咨询师和您联系，听您说，陪您想办法，并记下必要的内容，下次好接着谈。不同意就没法安排，您可以直接打12356。', 'A counsellor gets in touch, listens and thinks with you, and notes what is needed for the next time. Without it we cannot arrange this; you can call 12356 directly.'],
  }]),
}];
