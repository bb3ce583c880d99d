const numbers = new Map<string, number>();
const names: string[] = [];

/** Features of an essay by number, each once, and how often it has each. Lists of words would fill the memory. */
export interface FeatureCounts {
  features: Uint32Array;
  counts: Uint32Array;
}

/** The number of a feature, such as a stem or a tag: numbers are compared and counted faster than names. */
export function featureNumber(name: string): number {
  const known = numbers.get(name);
  if (known !== undefined) return known;
  numbers.set(name, names.length);
  return names.push(name) - 1;
}

/** The name of a feature that has a number. */
export function featureName(number: number): string {
  return names[number] ?? '';
}

/** How many features have a number: all numbers are smaller. */
export function featureLimit(): number {
  return names.length;
}

/** Counts features, given by number as often as an essay has them. */
export function countFeatures(given: Iterable<number>): FeatureCounts {
  const counts = new Map<number, number>();
  for (const feature of given) counts.set(feature, (counts.get(feature) ?? 0) + 1);
  return { features: Uint32Array.from(counts.keys()), counts: Uint32Array.from(counts.values()) };
}
