import { maskedPhone } from '@linli/contract/identity';
import type { Language } from '@linli/contract/text';

export interface SmsMessage {
  /** A mobile number of the mainland, 11 digits. */
  readonly phone: string;
  readonly code: string;
  /** For how long the code holds. */
  readonly minutes: number;
  readonly language: Language;
}

/** Who sends text messages. */
export interface SmsSender {
  /** Resolves once the message is on its way. What it throws names neither phone nor code. */
  send(message: SmsMessage): Promise<void>;
  /** Sends nothing, so that the page must show the code. */
  readonly demonstration?: true;
}

/** Where an office's own gateway is, and the bearer token that it wants. */
export interface SmsGateway { readonly url: string; readonly token: string | undefined }

/** Prints what a text message would say: for a demonstration on one's own machine. */
export const consoleSms = (print: (line: string) => void): SmsSender => ({
  demonstration: true,
  async send({ phone, code, minutes }) {
    print(`Demonstration, no text message is sent. To ${maskedPhone(phone)}: ${code} (${minutes} minutes)`);
  },
});

/** Milliseconds for each of two attempts. */
const patience = 5_000;

/**
 * Hands each message as JSON to a gateway: `{ phone, code, minutes, language }`, of which it makes the text that its operator has
 * approved. Both attempts bear one `Idempotency-Key`. A redirection is not followed: the token is for this address alone.
 */
export const httpSms = ({ url, token }: SmsGateway): SmsSender => ({
  async send(message) {
    const headers = { 'content-type': 'application/json', 'idempotency-key': crypto.randomUUID(), ...(token !== undefined && { authorization: `Bearer ${token}` }) };
    const attempt = async (): Promise<number> => {
      const response = await fetch(url, { method: 'POST', headers, body: JSON.stringify(message), redirect: 'error', signal: AbortSignal.timeout(patience) });
      await response.body?.cancel();
      return response.status;
    };
    const status = await attempt().then(first => (first < 500 ? first : attempt()), attempt);
    if (status < 200 || status > 299) throw new Error(`the gateway for text messages answered ${status}`);
  },
});
