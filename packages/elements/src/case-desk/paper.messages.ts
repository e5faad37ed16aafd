import { words } from '../shared/messages.ts';

const zh = {
  letter: '调解邀请函',
  greeting: '您好：',
  invited: (office: string, kind: string) => `${office}收到一件${kind}的调解申请，申请人希望和您坐下来，由调解员帮着一起商量解决。请您看一看，再决定愿不愿意参加。`,
  what: '调解是怎么回事',
  facts: ['免费，不收任何费用。', '自愿。不愿意可以拒绝，中途也可以退出。', '调解员不偏向任何一方，谈的内容不对外公开。', '不影响您去仲裁、行政机关或者法院。'],
  how: '怎么答复',
  online: '在本地政务服务网页打开“案件进度”，输入下面的编号和查询码，就能看到情况、答复和留言。不会上网的，直接打电话或者到现场告诉我们。',
  number: '编号',
  code: '查询码',
  secret: '查询码只给您本人，请不要告诉别人。',
  office: '联系我们',
  receipt: '纠纷调解登记回执',
  filed: '登记时间',
  kind: '类型',
  handledBy: '办理单位',
  reply: '最迟答复',
  replyBy: (day: string) => `${day}前答复是否受理`,
  keep: '凭编号和查询码可以查进度、补材料、留言和撤回。请保管好，不要告诉别人。',
  withdraw: (clock: string) => `今天${clock}以前可以不说理由撤回。`,
  demonstration: '演示数据',
};

export type PaperWords = typeof zh;

/** What stands on papers that are handed over. */
export const paperWords = words('case-desk/paper', zh, () => import('./paper.en.ts'), () => import('./paper.tw.ts'));
