import type { ReactiveElement } from 'lit';
import { contrast } from './colour.ts';
import { derive, legible, type Said } from './derive.ts';
import { civic, type Palette } from './tokens.ts';

/** What goes with what. */
const carried: Readonly<Partial<Record<keyof Palette, readonly (keyof Palette)[]>>> = {
  'on-accent': ['accent'], 'pressed': ['accent'], 'on-pressed': ['accent', 'pressed'], 'info': ['accent'], 'info-tint': ['accent', 'info', 'surface'],
  'error-tint': ['error', 'surface'], 'ok-tint': ['ok', 'surface'], 'warn-tint': ['warn', 'surface'], 'neutral-tint': ['neutral', 'surface'],
};
const told = new Set<string>();
/** What was set on a room, so that it can be taken off. */
const set = new WeakMap<ReactiveElement, readonly string[]>();

/**
 * Where a page set colours of its own, which `isOwn` knows, fits the others to them: what it did not set is derived, and an accent that cannot be read on
 * the page or on cards is refused for the nearest that can, with a warning.
 */
export function fit(room: ReactiveElement, isOwn: (name: keyof Palette) => boolean): void {
  for (const name of set.get(room) ?? []) room.style.removeProperty(name);
  const probe = room.renderRoot.appendChild(document.createElement('i'));
  // Whatever way it is written: the browser knows.
  const hexOf = (name: string) => {
    probe.style.color = `var(--_${name})`;
    return `#${getComputedStyle(probe).color.match(/\d+/g)!.slice(0, 3).map(channel => Number(channel).toString(16).padStart(2, '0')).join('')}`;
  };
  const names = Object.keys(civic.light) as (keyof Palette)[];
  const own = names.filter(isOwn);
  const sources = names.filter(name => own.includes(name) || !carried[name]);
  const said = Object.fromEntries(sources.map(name => [name, hexOf(name)])) as unknown as Said;
  probe.remove();
  const accent = legible(said.accent, said);
  const fitted = derive({ ...said, accent });
  const fresh = names.filter(name => !own.includes(name) && carried[name]?.some(source => own.includes(source)));
  if (accent !== said.accent) {
    fresh.push('accent');
    if (!told.has(said.accent)) console.warn(`--linli-accent ${said.accent} cannot be read: its contrast is ${Math.min(contrast(said.accent, said.page), contrast(said.accent, said.surface)).toFixed(1)}, less than 4.5. ${accent} is used.`);
    told.add(said.accent);
  }
  for (const name of fresh) room.style.setProperty(`--_${name}`, fitted[name]);
  set.set(room, fresh.map(name => `--_${name}`));
}
