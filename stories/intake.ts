import type { DisputeIntakeElement } from '@linli/elements/dispute-intake';
import { eventually } from './eventually.ts';

/*
 * Somebody who files: finds, presses, types, and goes from question to question, as stories and tests need it.
 */
export const intakeIn = (root: ParentNode): Promise<DisputeIntakeElement> => eventually(() => root.querySelector('linli-dispute-intake'));

export const find = <E extends HTMLElement>(intake: DisputeIntakeElement, selector: string): E | null => intake.shadowRoot?.querySelector<E>(selector) ?? null;
export const all = <E extends HTMLElement>(intake: DisputeIntakeElement, selector: string): E[] => [...intake.shadowRoot?.querySelectorAll<E>(selector) ?? []];
export const comes = <E extends HTMLElement>(intake: DisputeIntakeElement, selector: string): Promise<E> => eventually(() => find<E>(intake, selector));
export const press = async (intake: DisputeIntakeElement, ...selectors: string[]): Promise<void> => { for (const selector of selectors) (await comes(intake, selector)).click(); };
export const text = (element: Element | null | undefined): string => element?.textContent?.replace(/\s+/g, ' ').trim() ?? '';
export const heading = (intake: DisputeIntakeElement): string => text(find(intake, 'h2'));

const idOf = (path: string) => `#f-${path.replace(/\./g, '-')}`;

/** Types into the field at a path of the draft. */
export async function type(intake: DisputeIntakeElement, path: string, words: string): Promise<HTMLInputElement> {
  const field = await comes<HTMLInputElement>(intake, idOf(path));
  field.value = words;
  field.dispatchEvent(new InputEvent('input', { bubbles: true }));
  await intake.updateComplete;
  return field;
}

/** Chooses an answer at a path. */
export const choose = (intake: DisputeIntakeElement, path: string, value: string): Promise<void> => press(intake, `${idOf(path)} input[value="${value}"]`);

/** Says how situations stand; those that are not named, no. */
export async function answer(intake: DisputeIntakeElement, answers: Readonly<Record<string, 'yes' | 'no'>> = {}): Promise<void> {
  await comes(intake, '[id^=f-situations]');
  for (const { id } of all(intake, 'fieldset')) await press(intake, `#${id} input[value="${answers[id.replace('f-situations-', '')] ?? 'no'}"]`);
}

/** Presses on, and waits for the next question. */
export async function next(intake: DisputeIntakeElement): Promise<void> {
  const before = heading(intake);
  await press(intake, '[part=submit]');
  await eventually(() => heading(intake) !== before && heading(intake));
}

/** Ticks the consents that are asked for. */
export async function agree(intake: DisputeIntakeElement, which = '[part=consent] input'): Promise<void> {
  await comes(intake, '[part=consent]');
  for (const box of all<HTMLInputElement>(intake, which)) if (!box.checked) box.click();
  await intake.updateComplete;
}

/** Nobody is in danger; what an earlier visit left is left behind. */
export async function begin(intake: DisputeIntakeElement): Promise<void> {
  await press(intake, '[part=choice]:nth-of-type(2)');
  await eventually(() => find(intake, '.step') ?? find(intake, '[part=restart]'));
  if (!find(intake, '.step')) await press(intake, '[part=restart]');
  await comes(intake, '.step');
}

export type Told = Partial<Record<'kind' | 'story' | 'place' | 'name' | 'wishes' | 'phone', string>>;

/** What is told of a quarrel between neighbours, question by question. */
const questions: readonly (readonly [step: string, answer: (intake: DisputeIntakeElement, told: Told) => Promise<unknown>])[] = [
  ['kind', (intake, { kind = 'neighbours' }) => press(intake, `[part=choice][value=${kind}]`)],
  ['situations', intake => answer(intake)],
  ['story', async (intake, { story = '楼上502室晚上十点以后一直用电钻装修，和对方说过两次都没有用，家里老人睡不好。' }) => { await type(intake, 'story', story); await type(intake, 'happenedOn', '2026-03-05'); }],
  ['place', (intake, { place = '柳堤小区3幢402室' }) => type(intake, 'place', place)],
  ['me', (intake, { name = '林小满' }) => type(intake, 'applicant.name', name)],
  ['others', async intake => { await choose(intake, 'respondents.0.kind', 'person'); await type(intake, 'respondents.0.name', '周远航'); await type(intake, 'respondents.0.note', '502室住户'); }],
  ['wishes', (intake, { wishes = '希望晚上八点以后不再施工。' }) => type(intake, 'wishes', wishes)],
  ['mediation', intake => comes(intake, '#f-mediator')],
  ['files', intake => comes(intake, '[part=pick]')],
  ['contact', (intake, { phone = '13800000000' }) => type(intake, 'applicant.phone', phone)],
  ['consents', intake => agree(intake)],
  ['review', intake => comes(intake, '[part=answer]')],
];

/** Goes on from the danger to a question, answering all before it. */
export async function reach(intake: DisputeIntakeElement, step: string, told: Told = {}): Promise<DisputeIntakeElement> {
  await begin(intake);
  for (const [name, answerIt] of questions) {
    if (name === step) return intake;
    await answerIt(intake, told);
    if (name === 'kind') await comes(intake, '[id^=f-situations]');
    else await next(intake);
  }
  return intake;
}

/** Fills everything in and hands it in. */
export async function file(intake: DisputeIntakeElement, told: Told = {}): Promise<void> {
  await reach(intake, 'review', told);
  await press(intake, '[part=submit]');
}
