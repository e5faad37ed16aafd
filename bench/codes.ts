import { charactersOf, checkCharacter } from '@linli/contract/code-alphabet';
import { cases } from '@linli/contract/cases';
import { sql } from 'kysely';
import { ask, fileDispute } from '../test/server/calls.ts';
import { testApp, testDatabase } from '../test/server/support.ts';
import { median, type Figure } from './figure.ts';

const tries = 1500;
const random = (length: number) => charactersOf(crypto.getRandomValues(new Uint8Array(length)));
const randomNumber = () => {
  const seven = random(7);
  return seven + checkCharacter(seven);
};

/** P7: a wrong code takes as long for a number that somebody has as for one that nobody has. */
export async function codes(): Promise<Figure[]> {
  const database = await testDatabase({ seeded: true });
  try {
    const app = testApp(database.db);
    const known = await Promise.all(Array.from({ length: 200 }, () => fileDispute(app)));
    const times = { known: [] as number[], unknown: [] as number[] };
    for (let index = -100; index < tries; index++) {
      for (const [kind, number] of index % 2 ? [['known', known[Math.abs(index) % known.length]!.number], ['unknown', randomNumber()]] as const : [['unknown', randomNumber()], ['known', known[Math.abs(index) % known.length]!.number]] as const) {
        const began = performance.now();
        const { status } = await ask(app, cases.find, { params: { number }, secret: random(12), address: random(12) });
        if (status !== 404) throw new Error(`a wrong code was answered ${status}`);
        if (index >= 0) times[kind].push(performance.now() - began);
      }
      // The pauses after wrong tries are not what is measured.
      if (index % 50 === 0) await sql`delete from wrong_try`.execute(database.db);
    }
    const [ours, yardstick] = [median(times.known), median(times.unknown)];
    console.log(`wrong code: a number that somebody has ${ours.toFixed(3)} ms, one that nobody has ${yardstick.toFixed(3)} ms, medians of ${tries}`);
    const figure = { name: 'wrong code, known number', ours, against: 'unknown number', yardstick, unit: 'ms' };
    return [{ ...figure, bound: { of: 'ratio', least: 0.93 } }, { ...figure, bound: { of: 'ratio', most: 1.07 } }];
  } finally {
    await database.close();
  }
}
