/** What a form needs to know of a field. */
export interface FieldState {
  readonly name: string;
  readonly value: string;
  readonly required: boolean;
  readonly disabled: boolean;
  readonly readOnly: boolean;
  /** Said by the browser when a required value is missing. */
  readonly message: string;
  /** Where the browser points when it says so. */
  readonly anchor: HTMLElement | null;
}

/**
 * Ties an element to the form around it: through ElementInternals, or in kernels before Chromium 77 through an input in
 * its light DOM. That one is of type text, since hidden inputs are never asked whether they are valid; without a slot it
 * is not drawn.
 */
export class FormField {
  /** Answers `form`, `validity`, `checkValidity()` and so on, in either world. */
  readonly control: ElementInternals | HTMLInputElement;

  constructor(element: HTMLElement) {
    // On a server, which has no document, Lit brings internals of its own.
    this.control = typeof document === 'undefined' || ('attachInternals' in element && 'ElementInternals' in globalThis && 'setFormValue' in ElementInternals.prototype)
      ? element.attachInternals()
      : document.createElement('input');
  }

  /** Puts the stand-in into the light DOM; an element may not have children before it is connected. */
  connect(element: HTMLElement): void {
    if (this.control instanceof HTMLInputElement && !this.control.isConnected) element.append(this.control);
  }

  /** Tells the form where the field stands. */
  update({ name, value, required, disabled, readOnly, message, anchor }: FieldState): void {
    const { control } = this;
    if (control instanceof HTMLInputElement) {
      Object.assign(control, { type: 'text', name, value, required, disabled, readOnly });
      return;
    }
    control.setFormValue(value || null);
    if (required && !value) control.setValidity({ valueMissing: true }, message, anchor ?? undefined);
    else control.setValidity({});
  }
}
