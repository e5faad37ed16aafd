import { html, nothing, type TemplateResult } from 'lit';
import cross from 'lucide/dist/esm/icons/x.mjs';
import { icon } from './icon.ts';

export interface SearchView {
  readonly typed: string;
  readonly words: { readonly ask: string; readonly example: string; readonly search: string; readonly clear: string };
  readonly onInput: (event: Event) => void;
  readonly onClear: () => void;
  readonly onSubmit: (event: Event) => void;
}

/** The question and the one large field for its answer. */
export const renderSearch = ({ typed, words, onInput, onClear, onSubmit }: SearchView): TemplateResult => html`
  <form role="search" part="search" @submit=${onSubmit}>
    <h2><label for="query">${words.ask}</label></h2>
    <div class="field">
      <input
        id="query"
        part="field"
        type="search"
        enterkeyhint="search"
        autocomplete="off"
        maxlength="100"
        placeholder=${words.example}
        .value=${typed}
        @input=${onInput}
        @compositionend=${onInput}
      />
      ${typed ? html`<button type="button" class="clear" aria-label=${words.clear} @click=${onClear}>${icon(cross)}</button>` : nothing}
      <button class="button primary" part="submit">${words.search}</button>
    </div>
  </form>
`;
