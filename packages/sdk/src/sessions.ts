import type { InputOf, ResultOf } from '@linli/contract/endpoint';
import { sessions, type Session, type SignInCode } from '@linli/contract/sessions';
import type { CallOptions, Send } from './send.ts';

/** Residents who sign in by phone 手机号登录. `ResidentSession` of `@linli/sdk/resident-session` keeps what these calls bring. */
export class Sessions {
  private readonly send: Send;

  constructor(send: Send) {
    this.send = send;
  }

  /**
   * Sends a code of six digits to a mobile number. Rejects with `busy` while the next may not be sent yet (`retryAfter`), and with
   * `missing` where no text messages are sent.
   */
  sendCode(draft: InputOf<typeof sessions.sendCode>['body'], options?: CallOptions): Promise<SignInCode> {
    return this.send(sessions.sendCode, { body: draft }, options);
  }

  /** Signs in. Rejects with `invalid` at `body.code`: `unknown` a wrong one, `gone` it was used, `expired` another is needed. */
  open(draft: InputOf<typeof sessions.open>['body'], options?: CallOptions): Promise<Session> {
    return this.send(sessions.open, { body: draft }, options);
  }

  /** New tokens for the latest refresh token. Asked again within a minute it answers the same. Rejects with `refused` once the session is over. */
  renew(refreshToken: string, options?: CallOptions): Promise<Session> {
    return this.send(sessions.renew, { body: { refreshToken } }, options);
  }

  /** Signs out on this device. */
  close(refreshToken: string, options?: CallOptions): Promise<ResultOf<typeof sessions.close>> {
    return this.send(sessions.close, { body: { refreshToken } }, options);
  }

  /** Signs out everywhere, by the access token: every other token ends at once. */
  closeAll(options?: CallOptions): Promise<ResultOf<typeof sessions.closeAll>> {
    return this.send(sessions.closeAll, {}, options);
  }
}
