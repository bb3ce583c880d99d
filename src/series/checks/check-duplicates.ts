import type { Locate, SourceLocation } from '../diagnostics/location.ts';
import { type Problem, problem } from '../diagnostics/problem.ts';

/** An address that a page of the site takes, and where it was decided. */
export interface Claim {
  /** Path from the root of the site. */
  path: string;
  /** Names the page; it can claim the same address twice. */
  page: string;
  /** Whether readers do not see the page yet. */
  isUnpublished?: boolean | undefined;
  /** The key by whose value it was decided, and its place; nothing for pages and files that every site has. */
  decision?:
    | { key: 'slug' | 'aliases' | 'segment' | 'id' | 'public'; location: () => SourceLocation }
    | undefined;
}

/** Finds pages that want the same address. */
export function checkAddresses(claims: readonly Claim[]): Problem[] {
  const first = new Map<string, Claim>();
  const reported = new Set<string>();
  // A draft has to give way to what is published.
  const byRight = claims.toSorted(
    (a, b) => Number(a.isUnpublished ?? false) - Number(b.isUnpublished ?? false),
  );
  return byRight.flatMap((claim) => {
    const { path, page } = claim;
    const earlier = first.get(path);
    if (!earlier) first.set(path, claim);
    if (!earlier || earlier.page === page) return [];
    const [wrong, other] = claim.decision ? [claim, earlier] : [earlier, claim];
    if (!wrong.decision) return [];
    const { key, location } = wrong.decision;
    const taken = other.decision?.location();
    const owner = taken?.line ? `${taken.file}:${taken.line}` : taken?.file;
    // In another language it is the same two again.
    const place = location();
    const pair = `${place.file}:${place.line}:${place.column} ${key} ${owner}`;
    if (reported.has(pair)) return [];
    reported.add(pair);
    return [problem('duplicate-url', place, { url: path, key, owner })];
  });
}

/** Finds ids that stand twice in a list. */
export function checkUnique(ids: readonly unknown[], what: string, locate: Locate): Problem[] {
  return ids.flatMap((id, index) => {
    const first = ids.indexOf(id);
    if (first === index || typeof id !== 'string') return [];
    const { file, line } = locate([first, 'id']);
    return [problem('duplicate-id', locate([index, 'id']), { what, id, first: `${file}:${line}` })];
  });
}
