import type { FieldCode, FieldProblem } from '@linli/contract/problem';
import type { ReactiveController, ReactiveElement } from 'lit';

/** Identifier of the field at a path, for its label and for the link in the summary: `respondents.0.phone` → `f-respondents-0-phone`. */
export const idOf = (path: string): string => `f-${path.replace(/\./g, '-')}`;

/**
 * What is being filled in: the value, what is wrong with it by path, and the focus on the first of that. A fault stays until
 * its own field changes; nothing that was typed is ever thrown away.
 */
export class Form<T extends object> implements ReactiveController {
  value: T;
  faults: readonly FieldProblem[] = [];
  private aim: string | undefined;
  private readonly host: ReactiveElement;
  private readonly changed: ((value: T) => void) | undefined;

  /** `changed` hears of every change, to keep a draft. */
  constructor(host: ReactiveElement, value: T, changed?: (value: T) => void) {
    this.host = host;
    this.value = value;
    this.changed = changed;
    host.addController(this);
  }

  hostConnected(): void {
    window.visualViewport?.addEventListener('resize', this.onKeyboard);
  }

  hostDisconnected(): void {
    window.visualViewport?.removeEventListener('resize', this.onKeyboard);
  }

  /** Sets members of the value; `path` names the field that was touched where it lies deeper. */
  set(members: Partial<T>, path?: string): void {
    this.value = { ...this.value, ...members };
    const touched = path === undefined ? Object.keys(members) : [path];
    this.faults = this.faults.filter(fault => !touched.some(one => fault.path === one || fault.path.startsWith(`${one}.`)));
    this.changed?.(this.value);
    this.host.requestUpdate();
  }

  /** What is wrong at a path. */
  faultAt(path: string): FieldCode | undefined {
    return this.faults.find(fault => fault.path === path)?.code;
  }

  /** Takes in what is wrong; false, and the focus goes to the summary, if there is anything. */
  check(faults: readonly FieldProblem[]): boolean {
    this.faults = faults;
    if (faults.length) this.aim = 'faults';
    this.host.requestUpdate();
    return !faults.length;
  }

  /** Moves the focus to a field, or to whatever has this identifier, once it is drawn. */
  focus(id: string): void {
    this.aim = id;
    this.host.requestUpdate();
  }

  hostUpdated(): void {
    const element = this.aim && this.host.renderRoot.querySelector<HTMLElement>(`#${CSS.escape(this.aim)}`);
    if (!element) return;
    this.aim = undefined;
    // A group has no focus of its own; its first choice has.
    const target = element.matches('fieldset') ? element.querySelector<HTMLElement>('input, button, textarea') : element;
    target?.focus();
    target?.scrollIntoView?.({ block: 'nearest' });
  }

  /** The keyboard of a phone came up: not every kernel moves the field out from behind it. */
  private readonly onKeyboard = (): void => {
    const field = (this.host.renderRoot as ShadowRoot).activeElement;
    const { offsetTop, height } = window.visualViewport!;
    if (field && field.getBoundingClientRect().bottom > offsetTop + height) field.scrollIntoView({ block: 'center' });
  };
}
