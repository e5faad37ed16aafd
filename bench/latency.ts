import { hash } from '@linli/server/hash';
import { percentile } from './figure.ts';

/** Asks one word and waits for its answer. */
export type Ask = (word: string) => Promise<unknown>;

/** Milliseconds that 99 of 100 answers do not exceed; every word `rounds` times, in an order that is the same in every run, after a few to warm up. */
export async function p99(label: string, ask: Ask, words: readonly string[], rounds: number, atOnce: number): Promise<number> {
  await timesOf(ask, shuffled(words, rounds).slice(0, 3 * atOnce), atOnce);
  const times = await timesOf(ask, Array.from({ length: rounds }, (_, round) => shuffled(words, round)).flat(), atOnce);
  const [half, most] = [percentile(times, 0.5), percentile(times, 0.99)];
  console.log(`${label}: ${times.length} answers, p50 ${half.toFixed(1)} ms, p99 ${most.toFixed(1)} ms`);
  return most;
}

async function timesOf(ask: Ask, words: readonly string[], atOnce: number): Promise<number[]> {
  const queue = [...words];
  const times: number[] = [];
  const work = async () => {
    for (let word = queue.pop(); word !== undefined; word = queue.pop()) {
      const began = performance.now();
      await ask(word);
      times.push(performance.now() - began);
    }
  };
  await Promise.all(Array.from({ length: atOnce }, work));
  return times;
}

/** The words in an order without pattern, another one for each seed. */
export const shuffled = (words: readonly string[], seed: number): string[] =>
  words.map(word => ({ word, order: hash(`${seed} ${word}`) })).sort((a, b) => (a.order < b.order ? -1 : 1)).map(({ word }) => word);
