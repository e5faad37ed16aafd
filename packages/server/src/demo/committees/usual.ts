import { divisions } from '../city.ts';
import type { Text } from '../model.ts';
import { seat, setUp, type Seat } from './bodies.ts';
import { creditCodeOf } from './codes.ts';
import { diceOf } from './dice.ts';
import { dutiesOf, townshipDuties } from './duties.ts';
import type { DemoBody, DemoCommittee } from './model.ts';
import { namerOf } from './names.ts';
import { noticesOf } from './notices.ts';
import { bodiesOf, crewOf } from './people.ts';
import { besideCentre, isVillage, nameOf, phoneOf } from './place.ts';
import { pledgesOf } from './pledges.ts';
import { reportsOf } from './reports.ts';

const communities = divisions.filter(({ code }) => code.length === 12).map(({ code }) => code);
const townships = divisions.filter(({ code }) => code.length === 9).map(({ code }) => code);

/** A township elects within some days of winter; all serve for five years. */
function electionDay(code: string): string {
  const township = townships.findIndex(seat => code.startsWith(seat));
  const dice = diceOf(`election ${code}`);
  const [month, day] = ([['2025-12', 6], ['2026-01', 3], ['2026-01', 14], ['2026-03', 2]] as const)[township % 4]!;
  return `${month}-${String(day + dice(9)).padStart(2, '0')}`;
}

/** A community's committee as most are: made up, the same each time, and of nobody who lives. */
export function usual(code: string, taken: Set<string>): DemoCommittee {
  const dice = diceOf(code);
  const village = isVillage(code);
  const index = communities.indexOf(code);
  const starts = electionDay(code);
  const crew = crewOf(dice, namerOf(dice, village, taken), village);
  const bodies = bodiesOf(dice, code, crew, starts);
  const kind = village ? 'villagers-committee' : 'residents-committee';
  return {
    code, kind, bodies, creditCode: creditCodeOf(kind, code, 100 + index), phone: phoneOf(8840000 + index * 11), ...besideCentre(code), duties: dutiesOf(dice, village),
    pledges: pledgesOf(dice, starts, village, crew.members), reports: reportsOf(dice, village), notices: noticesOf(dice, village, bodies[0]!),
  };
}

const head: Readonly<Record<string, readonly [office: Text, party: Text, director: Text]>> = {
  街道: [['办事处', 'Subdistrict Office'], ['工作委员会', 'Party Working Committee'], ['主任', 'Director']],
  镇: [['人民政府', 'People’s Government'], ['委员会', 'Party Committee'], ['镇长', 'Mayor']],
  乡: [['人民政府', 'People’s Government'], ['委员会', 'Party Committee'], ['乡长', 'Head of the township']],
};

/** A township's office, which guides the committees around it. Who works there is appointed, and no term ends. */
export function township(code: string, taken: Set<string>): DemoCommittee {
  const dice = diceOf(code);
  const name = namerOf(dice, false, taken);
  const index = townships.indexOf(code);
  const [zh, en] = nameOf(code);
  const [office, party, director] = head[/街道$|镇$|乡$/.exec(zh)![0]]!;
  const [first, second, third, fourth] = [name(), name(), name(), name()];
  const since = `2024-0${1 + dice(9)}-${10 + dice(18)}`;
  const appointed = (kind: DemoBody['kind'], title: Text, ...seats: Seat[]) => setUp(kind, title, { starts: since, ends: since }, seats);
  return {
    code, kind: 'township', creditCode: creditCodeOf('township', code, 10 + index), phone: phoneOf(8815000 + index * 100), ...besideCentre(code), duties: townshipDuties, pledges: [], reports: [], notices: [],
    bodies: [
      appointed('township', [zh + office[0], `${en.replace(/ (?:Subdistrict|Town|Township)$/, '')} ${office[1]}`], seat('director', second, { title: director }), seat('deputy-director', third), seat('deputy-director', fourth)),
      appointed('party', [`中共${zh}${party[0]}`, `${party[1]} of ${en}`], seat('secretary', first), seat('deputy-secretary', second)),
    ],
  };
}
