import type { Point } from './values.ts';

const radians = Math.PI / 180;
const half = (from: number, to: number) => Math.sin(((to - from) * radians) / 2) ** 2;

/** Metres between two points, along the great circle. */
export const metresBetween = (a: Point, b: Point): number =>
  12_742_000 * Math.asin(Math.sqrt(half(a.lat, b.lat) + Math.cos(a.lat * radians) * Math.cos(b.lat * radians) * half(a.lng, b.lng)));
