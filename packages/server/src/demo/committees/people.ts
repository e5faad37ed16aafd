import type { Term } from '@linli/contract/committee';
import type { Text } from '../model.ts';
import { bodyOf, seat, served, setUp, subNames, termsFrom, type Seat } from './bodies.ts';
import { pick, type Dice } from './dice.ts';
import type { DemoBody } from './model.ts';
import type { Namer } from './names.ts';
import { committeeName, isVillage, nameOf } from './place.ts';

/** Who serves in a committee whose story is not told: most secretaries are the director as well, and many sit in several bodies. */
export interface Crew {
  /** The director first, the deputy second. */
  readonly members: readonly Text[];
  readonly secretary: Text;
  /** Of the party's organisation, not of the committee: the first leads the supervision. */
  readonly party: readonly Text[];
  readonly helpers: readonly Text[];
  /** Served in the term before, and no more. */
  readonly former: readonly Text[];
}

const several = (name: Namer, howMany: number): Text[] => Array.from({ length: howMany }, name);

export function crewOf(dice: Dice, name: Namer, village: boolean): Crew {
  const members = several(name, (village ? 3 : 5) + dice(3));
  return { members, secretary: dice(5) > 0 ? members[0]! : name(), party: several(name, 2), helpers: several(name, village ? 4 : 5), former: several(name, 2 + dice(2)) };
}

/** Houses or groups of households shared out between members: `7—12幢`, `第3—4组`. */
export function areasOf(dice: Dice, howMany: number, village: boolean): Text[] {
  const each = village ? 2 + dice(2) : 4 + dice(5);
  return Array.from({ length: howMany }, (_, index) => {
    const [from, to] = [index * each + 1, (index + 1) * each + (village ? 0 : dice(2) && index === howMany - 1 ? 1 : 0)];
    return village ? [`第${from}—${to}组`, `Groups ${from}–${to}`] : [`${from}—${to}幢`, `Buildings ${from}–${to}`];
  });
}

/** The committee itself: elected, with its areas, and who was there before. */
function committee(dice: Dice, code: string, { members, former }: Crew, [before, present]: readonly [Term, Term]): DemoBody {
  const [director, deputy, ...others] = members as [Text, Text, ...Text[]];
  const areas = areasOf(dice, others.length, isVillage(code));
  // One in eight has lost a member that it need not have.
  const gone = others.length > (isVillage(code) ? 2 : 3) && dice(8) === 0;
  const stays = dice(5) > 1;
  const seats: Seat[] = [
    served('director', stays ? director : former[0]!, before), seat('director', director), served('deputy-director', stays ? former[0]! : deputy, before), seat('deputy-director', deputy),
    ...former.slice(1).map(who => served('member', who, before)), served('member', others[0]!, before),
    ...others.map((who, index) => (gone && index === others.length - 1 ? seat('member', who, { until: `2026-0${6 + dice(3)}-16`, ended: pick(dice, ['resigned', 'transferred']), area: areas[index] }) : seat('member', who, { area: areas[index] }))),
    ...(gone ? [seat('member')] : []),
  ];
  return bodyOf(isVillage(code) ? 'villagers-committee' : 'residents-committee', committeeName(code), [before, present], seats);
}

/** The party's organisation, elected some months before; the director is its secretary, or else its deputy secretary (交叉任职). */
function party(dice: Dice, code: string, { members, secretary, party: own }: Crew): DemoBody {
  const [zh, en] = nameOf(code);
  const [director, deputy, third] = members as [Text, Text, Text];
  const name: Text = isVillage(code) ? [`中共${zh}支部委员会`, `Party Branch of ${en}`] : [`中共${zh}总支部委员会`, `General Party Branch of ${en}`];
  return bodyOf('party', name, [termsFrom(`2025-${pick(dice, ['09', '10', '11'])}-${10 + dice(18)}`)[1]], [
    seat('secretary', secretary), seat('deputy-secretary', secretary === director ? deputy : director),
    seat('member', own[0], { title: ['纪检委员', 'Discipline member'] }), seat('member', third), seat('member', own[1]),
  ]);
}

/** 居(村)务监督: none of its members is one of the committee. */
function supervision(code: string, { party: own, helpers }: Crew, term: Term): DemoBody {
  const name: Text = isVillage(code) ? ['村务监督委员会', 'Village Affairs Supervision Committee'] : ['居务监督委员会', 'Residents’ Affairs Supervision Committee'];
  return bodyOf('supervision', name, [term], [seat('director', own[0]), seat('member', helpers[0]), seat('member', helpers[1])]);
}

/** The economic collective, whose chair the secretary is. */
function collective(code: string, { members, secretary, party: own, helpers }: Crew, { starts, ends }: Term): DemoBody {
  const [zh, en] = nameOf(code);
  return bodyOf('collective', [`${zh}股份经济合作社`, `${en} Shareholding Economic Cooperative`], [{ starts, ends }], [
    seat('director', secretary, { title: ['理事长', 'Chair'] }), seat('member', members[1], { title: ['理事', 'Board member'] }), seat('member', helpers.at(-1), { title: ['理事', 'Board member'] }),
    seat('member', own[1], { title: ['监事长', 'Chair of the supervisors'] }),
  ]);
}

/** All bodies of a committee: itself, those of the law, and those beside it. */
export function bodiesOf(dice: Dice, code: string, crew: Crew, starts: string): DemoBody[] {
  const village = isVillage(code);
  const terms = termsFrom(starts, village ? 12 : 8);
  const { members, helpers } = crew;
  const at = (index: number) => members[index % members.length]!;
  const sub = (kind: keyof typeof subNames, director: Text, ...others: (Text | undefined)[]) => setUp(kind, subNames[kind]!, terms[1], [seat('director', director), ...others.map(who => seat('member', who))]);
  return [
    committee(dice, code, crew, terms),
    sub('mediation', at(1), at(2), helpers[2]),
    sub('security', at(2), crew.party[1]),
    sub('health', at(3), dice(7) ? helpers.at(-1) : undefined),
    sub('elders-women-children', members[2]!, helpers[3], helpers[2]),
    ...(village ? [] : [sub('environment-property', at(4), helpers[4], at(3))]),
    party(dice, code, crew),
    supervision(code, crew, terms[1]),
    ...(village ? [collective(code, crew, terms[1])] : []),
  ];
}
