import { BodyCode, BodyKind, CommitteeKind } from '@linli/contract/committee';
import { committeeDesk } from '@linli/contract/committee-desk';
import { ChinaPoint } from '@linli/contract/committees';
import { isCreditCode, plainPhone } from '@linli/contract/identity';
import type { BodyDetails } from '../database/schema.ts';
import { committeeKeys } from './keys.ts';
import { founded } from './nation.ts';
import { mapPoint } from './place.ts';

/** What a file can say of a body, as text. */
export const bodyColumns = ['code', 'name', 'kind', 'parent', 'credit_code', 'address', 'phone', 'lat', 'lng'] as const;
export type BodyColumn = (typeof bodyColumns)[number];
export type BodyFields = Partial<Record<BodyColumn, string>>;

/** What is wrong with a row, and refuses it. */
export const errorCodes = [
  'code', 'name', 'kind', 'kind-of-code', 'division-unknown', 'parent', 'parent-unknown', 'parent-elsewhere', 'duplicate', 'cycle', 'credit-form', 'address', 'phone', 'mobile',
  'point', 'point-swapped', 'point-outside', 'encoding', 'columns', 'quotes', 'too-long', 'cut',
  'form', 'identifier', 'body-unknown', 'person-unknown', 'post-unknown', 'role', 'accession', 'date', 'date-order', 'taken',
] as const;
/** What is told and no more. */
export const warningCodes = ['credit-code', 'nested', 'no-line-end', 'personal', 'left-out', 'mobile-shown', 'terms-overlap', 'holder-overlap', 'supervision-member'] as const;
export type FindingCode = (typeof errorCodes)[number] | (typeof warningCodes)[number];

/** Something to tell about a place in a file: `at` is its line, or the number of its place. Never the value that was found there. */
export interface Finding {
  readonly at: number;
  readonly field: string | null;
  readonly code: FindingCode;
  /** The place that it collides with. */
  readonly other?: number | null;
}

export const isError = ({ code }: Finding): boolean => (errorCodes as readonly string[]).includes(code);

/** A body to be written, with the columns of its table. */
export interface IncomingBody {
  readonly at: number;
  readonly code: string;
  readonly division: string;
  readonly kind: BodyKind;
  /** The committee that it is written under; null for one. */
  readonly committee: string | null;
  /** What the file says lies above it, still to be looked for; null where the code says all there is. */
  readonly parent: string | null;
  readonly name: string;
  readonly keys: ReturnType<typeof committeeKeys> | null;
  readonly credit_code: string | null;
  readonly place: string | null;
  readonly lat: number | null;
  readonly lng: number | null;
  readonly details: BodyDetails;
}

const { name: Name, phone: Phone, address: Address, creditCode: CreditCode } = committeeDesk.describe.body!.shape;
const mobile = /^1[3-9]\d{9}$/;

type Tell = (field: string, code: FindingCode) => undefined;

/**
 * A row as what is to be written, or what is wrong with it, column by column. Empty columns say nothing, and leave what there was.
 * Whether its division and its parent are there is for the database to tell.
 */
export function checkBody(at: number, fields: BodyFields): { body?: IncomingBody; findings: Finding[] } {
  const findings: Finding[] = [];
  const tell: Tell = (field, code) => void findings.push({ at, field, code });
  const given = (column: BodyColumn) => fields[column]?.trim() || undefined;
  const code = codeOf(given('code'), tell);
  const name = given('name');
  if (name === undefined || !Name.safeParse(name).success) tell('name', 'name');
  const kind = code === undefined ? undefined : kindOf(code, given('kind'), name ?? '', tell);
  const parent = parentOf(code ?? '', given('parent'), tell);
  const credit_code = creditCodeOf(given('credit_code'), tell);
  const details: BodyDetails = { ...phoneOf(given('phone'), tell), ...addressOf(given('address'), tell) };
  const point = pointOf(given('lat'), given('lng'), tell);
  if (findings.some(isError) || code === undefined || name === undefined || kind === undefined) return { findings };
  const [division, below] = divide(code);
  return {
    findings,
    body: {
      at, code, division, kind, committee: below ? division : null, parent, name, keys: below ? null : committeeKeys(name),
      credit_code, place: point ? mapPoint(point) : null, lat: point?.lat ?? null, lng: point?.lng ?? null, details,
    },
  };
}

/** 990101001003-party: the committee's digits, and the word behind them. */
const divide = (code: string): [digits: string, word: string | undefined] => {
  const [digits = '', ...words] = code.split('-');
  return [digits, words.length ? words.join('-') : undefined];
};

function codeOf(code: string | undefined, tell: Tell): string | undefined {
  if (code !== undefined && BodyCode.safeParse(code).success) return code;
  return tell('code', 'code');
}

/** Where the kind is not given, the code tells it: by its word, or as a division's does. */
function kindOf(code: string, given: string | undefined, name: string, tell: Tell): BodyKind | undefined {
  const [digits, word] = divide(code);
  const kind = BodyKind.safeParse(given ?? (word === undefined ? founded({ code: digits, name }).kind : BodyKind.safeParse(word).success ? word : 'other'));
  if (!kind.success) return tell('kind', 'kind');
  const alone = CommitteeKind.safeParse(kind.data).success;
  const fits = alone ? word === undefined && (kind.data === 'township') === (digits.length === 9) : word !== undefined;
  return fits ? kind.data : tell('kind', 'kind-of-code');
}

/** A committee's township is in its code already, as a body's committee is. */
function parentOf(code: string, parent: string | undefined, tell: Tell): string | null {
  const [digits, word] = divide(code);
  if (parent === undefined) return word === undefined ? null : digits;
  if (word === undefined && parent !== code && /^(?:\d{2}){1,3}$|^\d{9}$/.test(parent) && code.startsWith(parent)) return null;
  if (!BodyCode.safeParse(parent).success) tell('parent', 'parent');
  return parent;
}

/** Early codes are known not to check, so they are told and kept; what cannot be a code is refused. */
function creditCodeOf(given: string | undefined, tell: Tell): string | null {
  const code = given?.toUpperCase();
  if (code === undefined) return null;
  if (!CreditCode.safeParse(code).success) tell('credit_code', 'credit-form');
  else if (!isCreditCode(code)) tell('credit_code', 'credit-code');
  return code;
}

function phoneOf(given: string | undefined, tell: Tell): { phone?: string } {
  if (given === undefined) return {};
  const phone = plainPhone(given);
  if (mobile.test(phone)) tell('phone', 'mobile');
  else if (!Phone.safeParse(phone).success) tell('phone', 'phone');
  return { phone };
}

function addressOf(address: string | undefined, tell: Tell): Pick<BodyDetails, 'address'> {
  if (address === undefined) return {};
  if (!Address.safeParse(address).success) tell('address', 'address');
  return { address: { 'zh-CN': address } };
}

const decimal = /^-?\d{1,3}(?:\.\d{1,12})?$/;

function pointOf(lat: string | undefined, lng: string | undefined, tell: Tell): { lat: number; lng: number } | undefined {
  if (lat === undefined && lng === undefined) return undefined;
  if (lat === undefined || !decimal.test(lat)) return tell('lat', 'point');
  if (lng === undefined || !decimal.test(lng)) return tell('lng', 'point');
  const point = { lat: Number(lat), lng: Number(lng) };
  if (ChinaPoint.safeParse(point).success) return point;
  if (ChinaPoint.safeParse({ lat: point.lng, lng: point.lat }).success) return tell('lat', 'point-swapped');
  return tell(ChinaPoint.shape.lat.safeParse(point.lat).success ? 'lng' : 'lat', 'point-outside');
}
