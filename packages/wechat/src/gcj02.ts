/** Degrees. */
export interface Point { readonly lat: number; readonly lng: number }

/** The ellipsoid of Krasovsky, on which the shift is reckoned. */
const [axis, flatness] = [6_378_245, 0.006_693_421_622_965_943];
const { PI, abs, cos, sin, sqrt } = Math;

/** Where maps are shifted: the box of all map services, which is wider than the country. */
const isShifted = ({ lat, lng }: Point): boolean => lng >= 72.004 && lng <= 137.8347 && lat >= 0.8293 && lat <= 55.8271;

/** Two thirds of two waves together: their heights, and how many half turns each degree brings. */
const waves = (value: number, high: number, fast: number, low: number, slow: number): number => ((high * sin(value * fast * PI) + low * sin(value * slow * PI)) * 2) / 3;

/** How far a point is moved, degrees. */
function shiftOf({ lat, lng }: Point): Point {
  const [x, y] = [lng - 105, lat - 35];
  const fine = waves(x, 20, 6, 20, 2);
  const north = -100 + 2 * x + 3 * y + 0.2 * y * y + 0.1 * x * y + 0.2 * sqrt(abs(x)) + fine + waves(y, 20, 1, 40, 1 / 3) + waves(y, 160, 1 / 12, 320, 1 / 30);
  const east = 300 + x + 2 * y + 0.1 * x * x + 0.1 * x * y + 0.1 * sqrt(abs(x)) + fine + waves(x, 20, 1, 40, 1 / 3) + waves(x, 150, 1 / 12, 300, 1 / 30);
  const bulge = 1 - flatness * sin((lat / 180) * PI) ** 2;
  return {
    lat: (north * 180 * bulge * sqrt(bulge)) / (axis * (1 - flatness) * PI),
    lng: (east * 180 * sqrt(bulge)) / (axis * cos((lat / 180) * PI) * PI),
  };
}

/** WGS-84, as devices and this contract have it, to GCJ-02, as maps in China want it. Outside of them nothing is moved. */
export function toGcj02(point: Point): Point {
  if (!isShifted(point)) return point;
  const { lat, lng } = shiftOf(point);
  return { lat: point.lat + lat, lng: point.lng + lng };
}

/** The way back. There is no formula for it: each round takes the shift of the last guess away, and five leave less than a millimetre. */
export function toWgs84(point: Point): Point {
  if (!isShifted(point)) return point;
  let guess = point;
  for (let round = 0; round < 5; round++) {
    const { lat, lng } = shiftOf(guess);
    guess = { lat: point.lat - lat, lng: point.lng - lng };
  }
  return guess;
}
