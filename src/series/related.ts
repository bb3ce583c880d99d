/** What two essays can have in common, the strongest reason first where two weigh the same. */
export const reasons = ['theses', 'targets', 'tags', 'text'] as const;

/** Why an essay is related to another: the items it is about, what it links to, its tags, its words. */
export type Reason = (typeof reasons)[number];

/** What an essay is compared by: how often it has each feature. */
export type Profile = { id: string } & Readonly<Record<Reason, ReadonlyMap<string, number>>>;

/** An essay that has something in common with another. */
export interface Relation {
  id: string;
  /** What weighs most. */
  reason: Reason;
  /** The features of that kind that both have, the rarest first. */
  shared: readonly string[];
}

/** Finds related essays. */
export interface Relations {
  /** The essays most related to one, the nearest first; none of those that are `listed` on its page anyway. */
  of: (id: string, listed: ReadonlySet<string>, limit: number) => Relation[];
}

/** How much each reason counts; the similarity by each lies between 0 and 1. */
const weights: Readonly<Record<Reason, number>> = { theses: 1, targets: 0.9, tags: 0.4, text: 1 };
/** Below this, what two essays have in common is chance. */
const threshold = 0.08;
/** What more essays than this share says nothing about two of them; it also keeps the work linear. */
const mostSharers = 100;
/** Words by which a text is known. */
const mostWords = 40;

/**
 * Prepares the comparison of essays: by each reason the cosine of their features, each weighted by its rarity (TF-IDF).
 * The result depends on the essays alone, not on their order. An inverted index keeps it linear: an essay is only
 * compared with those that share something rare with it.
 */
export function relate(profiles: readonly Profile[]): Relations {
  const ordered = profiles.toSorted((a, b) => compare(a.id, b.id));
  const indexes = reasons.map((reason) => ({ reason, ...indexFeatures(ordered, reason) }));
  return {
    of(id, listed, limit) {
      const found = new Map<string, Scores>();
      for (const { reason, features, sharers } of indexes) {
        for (const [feature, weight] of features.get(id) ?? []) {
          for (const other of sharers.get(feature) ?? []) {
            if (other.id === id || listed.has(other.id)) continue;
            const scores = found.get(other.id) ?? { theses: 0, targets: 0, tags: 0, text: 0 };
            found.set(other.id, scores);
            scores[reason] += weights[reason] * weight * other.weight;
          }
        }
      }
      return [...found]
        .map(([other, scores]) => ({ other, scores, score: total(scores) }))
        .filter(({ score }) => score >= threshold)
        .sort((a, b) => b.score - a.score || compare(a.other, b.other))
        .slice(0, limit)
        .map(({ other, scores }) => {
          const reason = reasons.reduce((best, each) => (scores[each] > scores[best] ? each : best));
          return { id: other, reason, shared: sharedBy(id, other, reason) };
        });
    },
  };

  /** What two essays have in common of a kind, what weighs most first. */
  function sharedBy(one: string, other: string, kind: Reason): string[] {
    const { features } = indexes.find(({ reason }) => reason === kind) ?? {};
    const theirs = features?.get(other);
    return [...(features?.get(one) ?? [])]
      .flatMap(([feature, weight]) => {
        const their = theirs?.get(feature);
        return their === undefined ? [] : [[feature, weight * their] as const];
      })
      .sort((a, b) => b[1] - a[1] || compare(a[0], b[0]))
      .map(([feature]) => feature);
  }
}

type Scores = Record<Reason, number>;

/** The weighted features of each essay, each vector of length 1, and who shares each. */
function indexFeatures(profiles: readonly Profile[], reason: Reason) {
  const frequency = new Map<string, number>();
  for (const profile of profiles)
    for (const feature of profile[reason].keys()) frequency.set(feature, (frequency.get(feature) ?? 0) + 1);

  // A word that half of all texts have is part of the language, not of a subject.
  const most = reason === 'text' ? Math.min(mostSharers, profiles.length / 2) : mostSharers;
  const sharers = new Map<string, { id: string; weight: number }[]>();
  const features = new Map<string, ReadonlyMap<string, number>>();
  for (const { id, [reason]: counts } of profiles) {
    const weighted = [...counts]
      .filter(([feature]) => reason !== 'text' || (frequency.get(feature) ?? 1) <= most)
      .map(
        ([feature, count]) =>
          [feature, count * rarity(frequency.get(feature) ?? 1, profiles.length)] as const,
      )
      .sort((a, b) => b[1] - a[1] || compare(a[0], b[0]))
      .slice(0, reason === 'text' ? mostWords : undefined);
    const length = Math.hypot(...weighted.map(([, weight]) => weight)) || 1;
    const unit = weighted
      .filter(([feature]) => (frequency.get(feature) ?? 1) <= most)
      .map(([feature, weight]) => [feature, weight / length] as const);
    features.set(id, new Map(unit));
    for (const [feature, weight] of unit) {
      const list = sharers.get(feature) ?? [];
      sharers.set(feature, list);
      list.push({ id, weight });
    }
  }
  return { features, sharers };
}

/** Inverse document frequency. */
function rarity(having: number, all: number): number {
  return Math.log(1 + all / having);
}

function total(scores: Scores): number {
  return reasons.reduce((sum, reason) => sum + scores[reason], 0);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
