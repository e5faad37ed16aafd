import type { Point } from '@linli/contract/values';

const radius = 6_378_137;
const radians = Math.PI / 180;

/**
 * A point on Mercator's map, in metres, as PostgreSQL writes a `point`. The map keeps angles, so round any place all distances
 * are stretched alike: what is nearest on the ground is nearest on the map.
 */
export const mapPoint = ({ lat, lng }: Point): string =>
  `(${(radius * lng * radians).toFixed(1)},${(radius * Math.log(Math.tan(Math.PI / 4 + (lat * radians) / 2))).toFixed(1)})`;
