import { html, nothing, type TemplateResult } from 'lit';

/** Copies words, and says so beside the button; absent where the browser does not let pages do so. */
export const renderCopy = (text: string, { copy, copied }: { readonly copy: string; readonly copied: string }): TemplateResult | typeof nothing =>
  navigator.clipboard ? html`<button type="button" class="button" @click=${(event: Event) => onCopy(event, text, copied)}>${copy}</button><span class="hint said-so" role="status"></span>` : nothing;

async function onCopy({ currentTarget }: Event, text: string, copied: string): Promise<void> {
  const status = (currentTarget as HTMLElement).nextElementSibling!;
  // Refused where the page has no focus: then nothing is said.
  await navigator.clipboard.writeText(text).then(() => { status.textContent = copied; }, () => {});
}
