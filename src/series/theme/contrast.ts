/** Contrast that text needs to be read (WCAG 2.2, 1.4.3). */
export const leastContrast = 4.5;

/** Red, green and blue from 0 to 255. */
type Channels = readonly [number, number, number];

/** Ratio of the contrast of two colours such as `#1b1a17`, from 1 to 21 (WCAG 2.2, “contrast ratio”). */
export function contrast(one: string, other: string): number {
  const [light = 0, dark = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
}

/**
 * The nearest colour on the way to black or to white that has enough contrast to all of the others; nothing where there is
 * none.
 */
export function nearestReadable(colour: string, others: readonly string[]): string | undefined {
  const passes = (each: string) => others.every((other) => contrast(each, other) >= leastContrast);
  const from = channelsOf(colour);
  for (let step = 0; step <= 255; step++) {
    const mixed = [255, 0].map((end) => hexOf(from, (channel) => channel + ((end - channel) * step) / 255));
    const near = mixed.find(passes);
    if (near !== undefined) return near;
  }
  return undefined;
}

function luminance(colour: string): number {
  const [red, green, blue] = channelsOf(colour).map((channel) => {
    const part = channel / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * (red ?? 0) + 0.7152 * (green ?? 0) + 0.0722 * (blue ?? 0);
}

function channelsOf(colour: string): Channels {
  const number = Number.parseInt(colour.slice(1), 16);
  return [number >> 16, (number >> 8) & 255, number & 255];
}

function hexOf(channels: Channels, change: (channel: number) => number): string {
  return `#${channels.map((channel) => Math.round(change(channel)).toString(16).padStart(2, '0')).join('')}`;
}
