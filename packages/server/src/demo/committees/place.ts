import { centres } from '../centres.ts';
import { divisions } from '../city.ts';
import type { DemoCentre, Text } from '../model.ts';

export const nameOf = (code: string): Text => divisions.find(division => division.code === code)!.name;

/** 200 to 399 at the end of a code are villages. */
export const isVillage = (code: string): boolean => code.length === 12 && code[9] !== '0';

/** Numbers of an area code that is assigned to no place, so that none of them can ring anywhere. */
export const phoneOf = (line: number): string => `0490-${line}`;

type Place = Pick<DemoCentre, 'address' | 'lat' | 'lng' | 'weekly'>;

/** Next door to where the division's residents are served: a committee to its station, a township's office to its centre. */
export function besideCentre(code: string): Place {
  const { address: [zh, en], lat, lng, weekly } = centres.find(({ division, kind }) => division === code && kind === (code.length === 12 ? 'service-station' : 'service-centre'))!;
  const next = (number: string) => String(Number(number) + 1);
  const round = (degrees: number) => Math.round(degrees * 1e4) / 1e4;
  return { address: [zh.replace(/\d+(?=号$)/, next), en.replace(/^\d+/, next)], lat: round(lat + 0.0003), lng: round(lng - 0.0004), weekly };
}

/** 棠苑社区居民委员会, 莲溪村村民委员会. */
export function committeeName(code: string): Text {
  const [zh, en] = nameOf(code);
  return isVillage(code) ? [`${zh}村民委员会`, `${en.replace(/ Village$/, '')} Villagers’ Committee`] : [`${zh}居民委员会`, `${en.replace(/ Community$/, '')} Residents’ Committee`];
}
