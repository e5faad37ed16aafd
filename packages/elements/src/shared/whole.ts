import { html, type TemplateResult } from 'lit';

/** A sentence in which one piece, a date or a number, is drawn by itself: whole on a line if nothing else is said. */
export function whole(sentence: string, piece: string, draw: (piece: string) => unknown = one => html`<span class="piece">${one}</span>`): TemplateResult {
  const at = sentence.indexOf(piece);
  return at < 0 ? html`${sentence}` : html`${sentence.slice(0, at)}${draw(piece)}${sentence.slice(at + piece.length)}`;
}
