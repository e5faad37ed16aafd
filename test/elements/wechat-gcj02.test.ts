import { expect } from '@open-wc/testing';
import { metresBetween } from '@linli/contract/distance';
import { toGcj02, toWgs84 } from '@linli/wechat/gcj02';
import fc from 'fast-check';

const point = (lat: [number, number], lng: [number, number]) => fc.record({ lat: fc.double({ min: lat[0], max: lat[1], noNaN: true }), lng: fc.double({ min: lng[0], max: lng[1], noNaN: true }) });
/** A little inside of the box: at its edge the way there leads out of it. */
const inChina = point([3, 54], [73, 136]);

describe('positions on Chinese maps', () => {
  it('are shifted as everywhere else', () => {
    // What coordtransform, a library of others, makes of it.
    expect(metresBetween(toGcj02({ lat: 39.915, lng: 116.404 }), { lat: 39.91640428150164, lng: 116.41024449916938 })).to.be.below(1e-6);
    const shift = metresBetween({ lat: 29.8683, lng: 121.544 }, toGcj02({ lat: 29.8683, lng: 121.544 }));
    expect(shift).to.be.within(300, 700);
  });

  it('come back to where they were, closer than a millimetre', () => {
    fc.assert(fc.property(inChina, place => metresBetween(toWgs84(toGcj02(place)), place) < 0.001), { numRuns: 5000 });
    fc.assert(fc.property(inChina, place => metresBetween(toGcj02(toWgs84(place)), place) < 0.001), { numRuns: 5000 });
  });

  it('are never far from where they were', () => {
    fc.assert(fc.property(inChina, place => { const shift = metresBetween(place, toGcj02(place)); return shift > 10 && shift < 1500; }), { numRuns: 2000 });
  });

  it('stay as they are elsewhere', () => {
    const elsewhere = fc.oneof(point([-90, 0.82], [-180, 180]), point([55.83, 90], [-180, 180]), point([-90, 90], [-180, 72]), point([-90, 90], [137.84, 180]));
    fc.assert(fc.property(elsewhere, place => toGcj02(place) === place && toWgs84(place) === place));
  });
});
