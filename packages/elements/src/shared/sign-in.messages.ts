import { words } from './messages.ts';

const zh = {
  phone: '手机号',
  phoneHint: '用来确认是您本人，不会给别人看到。',
  send: '获取验证码',
  sending: '正在发送……',
  received: '已经收到验证码',
  code: '验证码',
  sent: (phone: string, minutes: number) => `验证码已发到${phone}，${minutes}分钟内有效。`,
  typed: (phone: string) => `请填写发到${phone}的6位数字。`,
  demo: '演示',
  demoCode: (code: string) => `这里不发短信，验证码是${code}。`,
  submit: '登录',
  opening: '正在登录……',
  resend: '重新获取',
  resendIn: (seconds: number) => `${seconds}秒后可以重新获取`,
  resent: '新的验证码已发出，以前的不能用了。',
  change: '换一个手机号',
  shared: '这是公用设备：关闭页面后就不再是登录状态。',
  fault: {
    phone: '请填写11位手机号。',
    format: '验证码是6位数字。',
    unknown: '验证码不对，请看一下短信再填。',
    gone: '这个验证码已经用过，请重新获取。',
    expired: '这个验证码已经失效，请重新获取，以最新的短信为准。',
  },
  often: '验证码发得太勤了。已经收到的那条，5分钟内仍可使用。',
  notSent: '验证码没有发出去',
  notOpened: '没有登录成功',
  missing: '这里不能用手机号登录，请从门户网站登录。',
};

export type SignInWords = typeof zh;

/** 手机号登录的文字. */
export const signInWords = words('shared/sign-in', zh, () => import('./sign-in.en.ts'), () => import('./sign-in.tw.ts'));
