import type { DemoConsents, DemoPurpose } from '../disputes/model.ts';
import { speaker } from '../disputes/say.ts';
import type { Text } from '../model.ts';

const handler = { name: ['棠宁市志愿服务指导中心', 'Tangning Volunteer Service Centre'], phone: '0490-8800500' } as const satisfies { name: Text; phone: string };

const policyOf = (text: readonly Text[], purposes: readonly DemoPurpose[]): DemoConsents => ({
  version: '2026-01', from: '2026-01-01',
  policy(language) {
    const say = speaker(language);
    return {
      version: '2026-01', language, handler: { ...handler, name: say(handler.name) }, text: text.map(say),
      purposes: purposes.map(purpose => ({ ...purpose, title: say(purpose.title), text: say(purpose.text) })),
    };
  },
});

const rights: readonly Text[] = [
  ['您可以随时查看、改正、导出自己的信息，撤回同意，或者退出。撤回以前已经做的事，仍然有效。', 'You can read, correct and download your data, take consent back or leave at any time. What was done before stays valid.'],
  ['觉得我们做得不对，请打上面的电话；没解决的，可以向网信部门投诉，也可以打12345。', 'If you think we do wrong, call the number above; if that does not help, complain to the cyberspace administration, or call 12345.'],
];

/** What is told before somebody reports in or signs up (个人信息保护法 art. 17, 29–31). */
export const volunteerConsents = policyOf([
  [`您的信息由${handler.name[0]}和您所在的街道、社区处理，只用在下面写明的地方。`, `Your data are handled by the ${handler.name[1]} with your subdistrict and community, for what is named below and nothing else.`],
  ['我们收集姓名、手机号、所在社区、特长和可服务时间；党员报到另外收集党员身份、党支部和工作单位；居民报名收集出生日期。加密保存，不公开名单。', 'We collect your name, phone, community, skills and times; of party members the membership, branch and work unit; of residents the date of birth. It is stored encrypted, and no list is published.'],
  ['签到可以核对位置，只记下远近，不保存您在哪里。', 'A check-in may compare your position; only how near it was is kept, never where you were.'],
  ...rights,
], [
  { id: 'service', needed: 'always', keptDays: 0, title: ['登记和服务记录', 'Your record'], text: ['用来登记您的报名、安排班次、记录时长、开具证明。不同意就没法报名。', 'To register you, plan shifts, record hours and issue certificates. Without it you cannot sign up.'] },
  { id: 'membership', needed: 'always', keptDays: 0, title: ['党员身份', 'Party membership'], text: ['党员身份、党支部、工作单位泄露了可能影响您，所以单独问您。只用来办理报到、安排党员岗位，不进任何公开名单。', 'Membership, branch and work unit could harm you if they got out, so we ask separately. For the report-in and posts for members alone; in no public list.'] },
  { id: 'minor', needed: 'always', keptDays: 0, title: ['未成年人和监护人信息', 'Data of a minor and the guardian'], text: ['未满18岁要监护人同意。监护人的姓名、电话只在需要联系时使用。', 'Under 18 a guardian must agree. The guardian’s name and phone are used only where they must be reached.'] },
  { id: 'feedback', needed: 'never', keptDays: 0, title: ['每季度向工作单位反馈', 'Feedback to the work unit'], text: ['每季度把本单位同意反馈的党员的人数和时长合计告诉单位，不报姓名。不同意也照样参加。', 'Once a quarter your work unit is told the sums of those of its people who agreed; no names. You take part without it all the same.'] },
  { id: 'call-up', needed: 'never', keptDays: 0, title: ['应急召集', 'Call-ups'], text: ['有暴雨、停水这样的急事时，按特长和社区通知您。来不来由您定。不同意也照样参加。', 'In a storm or a water failure you are asked to come, by skill and community. You decide each time. You take part without it all the same.'] },
]);

/** What is told before somebody makes a wish. */
export const wishConsents = policyOf([
  [`您的信息由${handler.name[0]}和您所在的街道、社区处理。`, `Your data are handled by the ${handler.name[1]} with your subdistrict and community.`],
  ['心愿的内容经工作人员看过后公开，请不要写姓名、电话和门牌号。姓名、手机号和地址加密保存，只给认领的志愿者看。', 'The words of a wish are published after staff have read them: please leave out names, phones and door numbers. Name, phone and address are encrypted and shown only to the volunteer who claims it.'],
  ['心愿实现、撤回或没有通过后180天删除。', 'Erased 180 days after the wish came true, was withdrawn or declined.'],
  ...rights,
], [{ id: 'wish', needed: 'always', keptDays: 180, title: ['实现心愿', 'Your wish'], text: ['用来公开心愿内容，让认领的志愿者联系您、上门。不同意就没法许愿，您可以直接找社区。', 'To publish the words of the wish, and let the volunteer who claims it call and visit you. Without it you cannot make a wish here; ask your community directly.'] }]);
