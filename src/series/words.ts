/**
 * The words that most texts use, to suggest one near a word that nothing was found for: in small letters, at most
 * `limit`, in alphabetical order.
 */
export function frequentWords(texts: readonly string[], limit: number): string[] {
  const counts = new Map<string, number>();
  for (const text of texts) {
    for (const word of new Set(text.toLowerCase().match(/\p{L}{4,}/gu))) {
      counts.set(word, (counts.get(word) ?? 0) + 1);
    }
  }
  return [...counts]
    .sort(([a, many], [b, more]) => more - many || compare(a, b))
    .slice(0, limit)
    .map(([word]) => word)
    .sort(compare);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
