import type { WishAction, WishState } from './wish.ts';

/** Who does it: whoever asked, any volunteer, the one who claimed it, the office. */
export type WishActor = 'asker' | 'volunteer' | 'claimer' | 'organiser';

/** One line of the table of transitions. */
export interface WishStep {
  readonly by: WishActor;
  readonly from: readonly WishState[];
  readonly to: WishState;
  /** Goes with words that say why. */
  readonly note?: true;
}

/** Transitions of a wish. The server enforces this table, and pages offer what it allows. */
export const wishFlow: { readonly [A in WishAction]: WishStep } = {
  'publish': { by: 'organiser', from: ['asked'], to: 'open' },
  'decline': { by: 'organiser', from: ['asked', 'open'], to: 'declined', note: true },
  'claim': { by: 'volunteer', from: ['open'], to: 'claimed' },
  'release': { by: 'claimer', from: ['claimed'], to: 'open' },
  'take-back': { by: 'organiser', from: ['claimed'], to: 'open', note: true },
  'fulfil': { by: 'claimer', from: ['claimed'], to: 'fulfilled' },
  'confirm': { by: 'asker', from: ['fulfilled'], to: 'confirmed' },
  'deny': { by: 'asker', from: ['fulfilled'], to: 'claimed', note: true },
  'record-confirmation': { by: 'organiser', from: ['fulfilled'], to: 'confirmed', note: true },
  'withdraw': { by: 'asker', from: ['asked', 'open', 'claimed'], to: 'withdrawn' },
};

/** What actors may do to a wish in a state, in the table's order. */
export const wishActions = (state: WishState, actors: readonly WishActor[]): WishAction[] =>
  (Object.entries(wishFlow) as [WishAction, WishStep][]).filter(([, { by, from }]) => actors.includes(by) && from.includes(state)).map(([action]) => action);
