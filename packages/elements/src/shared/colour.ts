/** Red, green and blue of `#0b57b5`, 0 to 255. */
const channelsOf = (hex: string): number[] => [1, 3, 5].map(at => parseInt(hex.slice(at, at + 2), 16));

const hexOf = (channels: readonly number[]): string => `#${channels.map(channel => Math.round(channel).toString(16).padStart(2, '0')).join('')}`;

/** Relative luminance, WCAG 2.2. */
const luminance = (hex: string): number => {
  const [red = 0, green = 0, blue = 0] = channelsOf(hex).map(channel => (channel <= 10 ? channel / 255 / 12.92 : ((channel / 255 + 0.055) / 1.055) ** 2.4));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
};

/** Contrast of two colours as WCAG 2.2 has it, 1 to 21. */
export const contrast = (one: string, other: string): number => {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
};

/** Some of another colour in a colour; `share` 0 to 1. */
export const mix = (hex: string, other: string, share: number): string => {
  const others = channelsOf(other);
  return hexOf(channelsOf(hex).map((channel, at) => channel + (others[at]! - channel) * share));
};

/** The nearest shade of a colour with so much contrast to a ground, darker or lighter as the ground asks. */
export const nearest = (hex: string, ground: string, least: number): string => {
  const end = contrast(ground, '#000000') > contrast(ground, '#ffffff') ? '#000000' : '#ffffff';
  for (let share = 0; share < 1; share += 0.01) if (contrast(mix(hex, end, share), ground) >= least) return mix(hex, end, share);
  return end;
};

/** The hue of a colour with another lightness, and some of its saturation; both 0 to 1. */
export const shade = (hex: string, lightness: number, share = 1): string => {
  const channels = channelsOf(hex).map(channel => channel / 255);
  const [least, most] = [Math.min(...channels), Math.max(...channels)];
  const span = most - least;
  const saturation = span && share * span / (1 - Math.abs(most + least - 1));
  const chroma = saturation * (1 - Math.abs(2 * lightness - 1));
  return hexOf(channels.map(channel => 255 * (lightness + chroma * (span ? (channel - least) / span - 0.5 : 0))));
};
