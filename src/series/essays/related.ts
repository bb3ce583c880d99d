import { compareStrings } from '../text/strings.ts';

/** What two essays can have in common, the strongest reason first where two weigh the same. */
const reasons = ['theses', 'targets', 'tags', 'text'] as const;

/** Why an essay is related to another: the items it is about, what it links to, its tags, its words. */
type Reason = (typeof reasons)[number];

/** What an essay is compared by: its features, each as often as it has it. Lists, since counts would fill the memory. */
export type Profile = { id: string } & Readonly<Record<Reason, readonly string[]>>;

/** An essay that has something in common with another. */
export interface Relation {
  id: string;
  /** What weighs most. */
  reason: Reason;
  /** The features of that kind that both have, the rarest first. */
  shared: readonly string[];
}

/** Finds related essays. */
interface Relations {
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
  const { ids, indexes } = indexProfiles(profiles);
  // By place in the order; one array for all, since most of the work is to add up in it.
  const scores = new Float64Array(ids.length);
  return {
    of(id, listed, limit) {
      const found: number[] = [];
      for (const { reason, features, sharers } of indexes) {
        for (const [feature, weight] of features.get(id) ?? []) {
          for (const { place, weight: their } of sharers.get(feature) ?? []) {
            const score = scores[place] ?? 0;
            if (score === 0) found.push(place);
            scores[place] = score + weights[reason] * weight * their;
          }
        }
      }
      const candidates = found.map((place) => ({
        other: ids[place] ?? '',
        score: scores[place] ?? 0,
      }));
      for (const place of found) scores[place] = 0;
      return candidates
        .filter(({ other, score }) => score >= threshold && other !== id && !listed.has(other))
        .sort((a, b) => b.score - a.score || compareStrings(a.other, b.other))
        .slice(0, limit)
        .map(({ other }) => ({ id: other, ...strongest(id, other) }));
    },
  };

  /** The reason that weighs most for two essays, and what they have in common by it, what weighs most first. */
  function strongest(one: string, other: string): Omit<Relation, 'id'> {
    return indexes
      .map(({ reason, features }) => {
        const theirs = features.get(other);
        const shared = [...(features.get(one) ?? [])]
          .map(([feature, weight]) => ({ feature, weight: weight * (theirs?.get(feature) ?? 0) }))
          .filter(({ weight }) => weight > 0)
          .sort((a, b) => b.weight - a.weight || compareStrings(a.feature, b.feature));
        const score = weights[reason] * shared.reduce((sum, { weight }) => sum + weight, 0);
        return { score, relation: { reason, shared: shared.map(({ feature }) => feature) } };
      })
      .reduce((best, each) => (each.score > best.score ? each : best)).relation;
  }
}

/** All that is needed to compare: the profiles themselves hold every word of every essay. */
function indexProfiles(profiles: readonly Profile[]) {
  const ordered = profiles.toSorted((a, b) => compareStrings(a.id, b.id));
  return {
    ids: ordered.map(({ id }) => id),
    indexes: reasons.map((reason) => ({ reason, ...indexFeatures(ordered, reason) })),
  };
}

/** A feature of an essay, and how much it says about it. */
interface WeightedFeature {
  feature: string;
  weight: number;
  /** Whether so many essays have it that it connects none of them. */
  isCommon: boolean;
}

/** The weighted features of each essay, each vector of length 1, and who shares each. */
function indexFeatures(profiles: readonly Profile[], reason: Reason) {
  const frequency = new Map<string, number>();
  for (const profile of profiles)
    for (const feature of new Set(profile[reason])) frequency.set(feature, (frequency.get(feature) ?? 0) + 1);

  // A word that half of all texts have is part of the language, not of a subject.
  const most = reason === 'text' ? Math.min(mostSharers, profiles.length / 2) : mostSharers;
  const sharers = new Map<string, { place: number; weight: number }[]>();
  const features = new Map<string, ReadonlyMap<string, number>>();
  for (const [place, { id, [reason]: all }] of profiles.entries()) {
    const candidates: WeightedFeature[] = [];
    for (const [feature, count] of countEach(all)) {
      const having = frequency.get(feature) ?? 1;
      const isCommon = having > most;
      if (reason === 'text' && isCommon) continue;
      candidates.push({ feature, weight: count * rarity(having, profiles.length), isCommon });
    }
    const weighted = reason === 'text' ? heaviest(candidates, mostWords) : candidates.sort(byWeight);
    const length = Math.hypot(...weighted.map(({ weight }) => weight)) || 1;
    const unit = new Map<string, number>();
    features.set(id, unit);
    for (const { feature, weight, isCommon } of weighted) {
      if (isCommon) continue;
      unit.set(feature, weight / length);
      const list = sharers.get(feature) ?? [];
      sharers.set(feature, list);
      list.push({ place, weight: weight / length });
    }
  }
  return { features, sharers };
}

function countEach(features: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const feature of features) counts.set(feature, (counts.get(feature) ?? 0) + 1);
  return counts;
}

/** The features that weigh most, in order. A text has hundreds, of which few are wanted: the others are not ordered. */
function heaviest(features: readonly WeightedFeature[], most: number): WeightedFeature[] {
  const found: WeightedFeature[] = [];
  for (const feature of features) {
    const last = found[most - 1];
    if (last && byWeight(last, feature) < 0) continue;
    if (last) found.pop();
    let place = found.length;
    for (let before = found[place - 1]; before && byWeight(feature, before) < 0; before = found[--place - 1]);
    found.splice(place, 0, feature);
  }
  return found;
}

function byWeight(a: WeightedFeature, b: WeightedFeature): number {
  return b.weight - a.weight || compareStrings(a.feature, b.feature);
}

/** Inverse document frequency. */
function rarity(having: number, all: number): number {
  return Math.log(1 + all / having);
}
