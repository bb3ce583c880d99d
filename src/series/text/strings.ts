/** Sorts texts by their UTF-16 units: the same on every machine, whatever language it speaks. */
export function compareStrings(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
