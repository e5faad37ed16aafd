import type { CaseService } from '@linli/contract/receipt';
import type { Duration } from '@linli/contract/duration';
import { words } from '../shared/messages.ts';

const zh = {
  title: '已经提交，请保存回执',
  withdrawnTitle: '已经撤回',
  badge: '已提交',
  withdrawn: '已撤回',
  number: '案件编号',
  code: '查询码',
  once: '查询码只显示这一次，请现在就保存。知道它的人就能看到您的案件，请不要告诉别人。',
  copy: '复制',
  copied: '已复制',
  uncopied: '没有复制成功，请长按文字复制，或者截图保存',
  copyBoth: '复制编号和查询码',
  both: (number: string, code: string) => `案件编号${number}，查询码${code}`,
  qr: '二维码，扫了就能填好编号和查询码',
  filed: '提交时间',
  at: (date: string, clock: string) => `${date}${clock}`,
  kind: '类型',
  office: '办理单位',
  files: '材料',
  filesCount: (count: number) => `${count}个`,
  deadline: '答复期限',
  day: (date: string) => date.replace(/^\d+年/, ''),
  until: (day: string) => `最迟${day}答复`,
  span: ({ amount, unit }: Duration) => `${amount}${unit === 'working-days' ? '个工作日内' : '天内'}`,
  next: '接下来',
  steps: {
    dispute: ['调委会看您的申请，答复您是否受理。', '受理以后联系对方；双方都愿意，才开始调解。', '谈成了可以签协议，30天内还可以一起请法院确认。'],
    counselling: ['咨询师看您的申请，和您约时间。', '没留电话的，请凭编号和查询码来看答复。', '在这之前心里难受，随时可以拨打12356。'],
  } satisfies Record<CaseService, readonly string[]>,
  picture: '保存为图片',
  press: '长按下面的图片，选“保存图片”。',
  pictured: '图片已保存',
  unpictured: '没有生成图片，请截图保存',
  pictureName: '申请回执',
  print: '打印',
  done: '完成',
  doneShared: '完成并清空',
  withdraw: '撤回申请',
  withdrawUntil: (clock: string) => `${clock}以前可以撤回，不用说原因。`,
  sure: '确定撤回吗？撤回以后，这份申请就不办了。',
  sureYes: '确定撤回',
  sureNo: '不撤回',
  withdrawnText: '这份申请不再办理。以后需要，可以重新申请。',
  notWithdrawn: '没有撤回成功',
  demonstration: '这是演示，不会真的有人办理。',
};

export type ReceiptWords = typeof zh;

/** Words of the receipt. */
export const receiptWords = words('dispute-intake/receipt', zh, () => import('./receipt.en.ts'), () => import('./receipt.tw.ts'));
