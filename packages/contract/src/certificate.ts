import * as z from 'zod/mini';
import { alphabet, checkCharacter } from './code-alphabet.ts';
import { docs } from './docs.ts';
import { Language } from './text.ts';
import { IsoDate, IsoInstant } from './values.ts';

/** Number of a certificate: eleven random characters and a check character. It is printed, read aloud, and tells nothing. */
export const CertificateNumber = z.string().check(z.regex(new RegExp(`^[${alphabet}]{12}$`)));
export type CertificateNumber = z.infer<typeof CertificateNumber>;

/** Whether a number can be one: a slip is found before anybody is asked. */
export const isCertificateNumber = (number: string): boolean => CertificateNumber.safeParse(number).success && checkCharacter(number.slice(0, -1)) === number.slice(-1);

/** `void` once hours that it counts were corrected, or the office took it back. */
export const CertificateState = z.enum(['valid', 'void']);
export type CertificateState = z.infer<typeof CertificateState>;

/** 志愿服务证明: the confirmed hours of a span of days. Free of charge, as often as it is wanted. */
export const Certificate = z.object({
  number: CertificateNumber,
  state: CertificateState,
  issuedAt: IsoInstant,
  name: z.string(),
  /** The office that answers for it. */
  issuer: z.string(),
  from: IsoDate,
  to: IsoDate,
  minutes: z.int(),
  shifts: z.int(),
  voidedAt: z.optional(IsoInstant),
  demonstration: z.boolean(),
  language: Language,
});
export type Certificate = z.infer<typeof Certificate>;

/** What whoever was shown a certificate learns of it: the name masked, all else to compare. */
export const CertificateCheck = z.extend(Certificate, { /** `张*`. */ name: z.string() });
export type CertificateCheck = z.infer<typeof CertificateCheck>;

/** The days it is to count; all that there are if absent. */
export const CertificateDraft = z.object({ from: z.optional(IsoDate), to: z.optional(IsoDate) });
export type CertificateDraft = z.infer<typeof CertificateDraft>;

/* @__PURE__ */ docs.add(CertificateNumber, { id: 'CertificateNumber', description: 'Number of a certificate, with a check character; no 0, O, 1, I. 证明编号。' });
/* @__PURE__ */ docs.add(CertificateState, { id: 'CertificateState', description: '有效 valid, 作废 void.' });
/* @__PURE__ */ docs.add(Certificate, { id: 'Certificate', description: 'Confirmed hours of service. 志愿服务证明。' });
/* @__PURE__ */ docs.add(CertificateCheck, { id: 'CertificateCheck', description: 'What anyone learns of a certificate by its number. 证明核验结果。' });
/* @__PURE__ */ docs.add(CertificateDraft, { id: 'CertificateDraft', description: 'Which days a certificate counts. 开具证明。', examples: [{}] });
