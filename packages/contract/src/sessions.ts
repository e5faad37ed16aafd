import * as z from 'zod/mini';
import { docs, rowDocs } from './docs.ts';
import { endpoint } from './endpoint.ts';
import { text } from './text.ts';

const SignInCodeDraft = z.object({ phone: text(40) });
/** That a code was sent. Spans in seconds and not moments: the clock of a device may be wrong. */
export const SignInCode = z.object({
  /** How long the code holds. */
  expiresIn: z.int(),
  /** After which another may be asked for. */
  resendIn: z.int(),
  /** The code itself, for a page to show: a demonstration sends no text messages. */
  demoCode: z.optional(z.string()),
});
export type SignInCode = z.infer<typeof SignInCode>;

const SessionDraft = z.object({ phone: text(40), code: text(20) });
/** A resident who is signed in by phone, on one device. Spans in seconds. */
export const Session = z.object({
  /** The bearer token of `resident` rows. */
  accessToken: z.string(),
  expiresIn: z.int(),
  /** Good for one renewal; to be kept where no script of the page reads it in the clear. */
  refreshToken: z.string(),
  /** How long it holds; each renewal begins anew. */
  refreshExpiresIn: z.int(),
  /** `138****5678`. */
  phone: z.string(),
});
export type Session = z.infer<typeof Session>;

const RefreshDraft = z.object({ refreshToken: text(200) });
const Closed = z.object({ closed: z.literal(true) });

/** Residents who sign in by phone 手机号登录. Nothing here tells whether a phone is known. */
export const sessions = {
  /** Sends a code to a phone. One a minute, five an hour and ten a day; `busy` says when the next may be asked for. `missing` where no text messages are sent. */
  sendCode: endpoint({ name: 'sessions.sendCode', method: 'POST', path: '/v1/sessions/codes', who: 'anyone', body: SignInCodeDraft, result: SignInCode, problems: ['missing'] }),
  /** Signs in. At `body.code`: `unknown` a wrong one · `gone` it was used · `expired` too late, tried too often, or a newer one was sent. */
  open: endpoint({ name: 'sessions.open', method: 'POST', path: '/v1/sessions', who: 'anyone', body: SessionDraft, result: Session }),
  /**
   * New tokens for an old one. What was renewed more than a minute ago and comes again was stolen or kept twice: that session
   * ends. Within the minute it gets the same answer, for a reply may be lost.
   */
  renew: endpoint({ name: 'sessions.renew', method: 'POST', path: '/v1/sessions/renewal', who: 'anyone', body: RefreshDraft, result: Session, problems: ['refused'] }),
  /** Signs out here: by the refresh token, for the other one may be over. */
  close: endpoint({ name: 'sessions.close', method: 'POST', path: '/v1/sessions/end', who: 'anyone', body: RefreshDraft, result: Closed }),
  /** Signs out everywhere, at once. */
  closeAll: endpoint({ name: 'sessions.closeAll', method: 'DELETE', path: '/v1/sessions', who: 'resident', result: Closed }),
};

/* @__PURE__ */ docs.add(SignInCodeDraft, { id: 'SignInCodeDraft', description: 'Which phone to send a code to: a mobile number of the mainland. 接收验证码的手机号。', examples: [{ phone: '13800000000' }] });
/* @__PURE__ */ docs.add(SignInCode, { id: 'SignInCode', description: 'That a code was sent; spans in seconds. 验证码已发送。' });
/* @__PURE__ */ docs.add(SessionDraft, { id: 'SessionDraft', description: 'The phone and the six digits that were sent to it. 手机号和验证码。', examples: [{ phone: '13800000000', code: '123456' }] });
/* @__PURE__ */ docs.add(Session, { id: 'Session', description: 'Signed in by phone on one device; spans in seconds. 手机号登录。' });
/* @__PURE__ */ docs.add(RefreshDraft, { id: 'RefreshDraft', description: 'The latest refresh token. 最新的续期令牌。', examples: [{ refreshToken: 'k3vQ0m2cTz5r8yXw1aBdEf.Yb7Jq2s9LkTn4pVx6cRd8wZm1aGhQe3uXo5iKyBtN0s' }] });
/* @__PURE__ */ docs.add(Closed, { id: 'SessionClosed', description: 'Signed out. 已退出登录。' });
/* @__PURE__ */ rowDocs.set(sessions.sendCode, { summary: 'Send a code to a phone. 发送登录验证码。' });
/* @__PURE__ */ rowDocs.set(sessions.open, { summary: 'Sign in by phone and code. 手机号验证码登录。' });
/* @__PURE__ */ rowDocs.set(sessions.renew, { summary: 'New tokens for an old one. 续期登录。' });
/* @__PURE__ */ rowDocs.set(sessions.close, { summary: 'Sign out on this device. 退出登录。' });
/* @__PURE__ */ rowDocs.set(sessions.closeAll, { summary: 'Sign out everywhere. 退出全部设备。' });
