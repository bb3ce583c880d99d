import { compareStrings } from '../text/strings.ts';
import { type FeatureCounts, featureLimit, featureName } from './features.ts';

/** What two essays can have in common, the strongest reason first where two weigh the same. */
const reasons = ['theses', 'targets', 'tags', 'text'] as const;

/** Why an essay is related to another: the items it is about, what it links to, its tags, its words. */
type Reason = (typeof reasons)[number];

/** What an essay is compared by. */
export type Profile = { id: string } & Readonly<Record<Reason, FeatureCounts>>;

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
/** Features shared by more essays than this are ignored: they do not distinguish two essays, and the comparison stays linear. */
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
  const placeOf = new Map(ids.map((id, place) => [id, place]));
  // By place in the order; one array for all, since most of the work is to add up in it.
  const scores = new Float64Array(ids.length);
  return {
    of(id, listed, limit) {
      const own = placeOf.get(id);
      if (own === undefined) return [];
      const found: number[] = [];
      for (const { reason, vectors, starts, places, weights: their } of indexes) {
        const { features = [], weights: mine = [] } = vectors[own] ?? {};
        for (const [index, feature] of features.entries()) {
          const weight = weights[reason] * (mine[index] ?? 0);
          const end = starts[feature + 1] ?? 0;
          for (let at = starts[feature] ?? 0; at < end; at++) {
            const place = places[at] ?? 0;
            const score = scores[place] ?? 0;
            if (score === 0) found.push(place);
            scores[place] = score + weight * (their[at] ?? 0);
          }
        }
      }
      const candidates = found.map((place) => ({
        place,
        other: ids[place] ?? '',
        score: scores[place] ?? 0,
      }));
      for (const place of found) scores[place] = 0;
      return candidates
        .filter(({ other, score }) => score >= threshold && other !== id && !listed.has(other))
        .sort((a, b) => b.score - a.score || compareStrings(a.other, b.other))
        .slice(0, limit)
        .map(({ place, other }) => ({ id: other, ...strongest(own, place) }));
    },
  };

  /** The reason that weighs most for two essays, and what they have in common by it, what weighs most first. */
  function strongest(one: number, other: number): Omit<Relation, 'id'> {
    return indexes
      .map(({ reason, vectors }) => {
        const theirs = new Map(weightsIn(vectors[other]));
        const shared = weightsIn(vectors[one])
          .map(([feature, weight]) => ({ feature, weight: weight * (theirs.get(feature) ?? 0) }))
          .filter(({ weight }) => weight > 0)
          .sort(byWeight);
        const score = weights[reason] * shared.reduce((sum, { weight }) => sum + weight, 0);
        return { score, relation: { reason, shared: shared.map(({ feature }) => featureName(feature)) } };
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

/** The features by which an essay is known, what weighs most first, as a vector of length 1. */
interface Vector {
  features: Uint32Array;
  weights: Float64Array;
}

function weightsIn(
  { features, weights }: Vector = { features: new Uint32Array(), weights: new Float64Array() },
) {
  return Array.from(features, (feature, index): [number, number] => [feature, weights[index] ?? 0]);
}

/** A feature of an essay, and how much it says about it. */
interface WeightedFeature {
  feature: number;
  weight: number;
}

/** The vector of each essay; and who shares a feature, from `starts[feature]` to the start of the next one. */
interface FeatureIndex {
  vectors: readonly Vector[];
  starts: Uint32Array;
  places: Uint32Array;
  weights: Float64Array;
}

function indexFeatures(profiles: readonly Profile[], reason: Reason): FeatureIndex {
  const frequency = new Uint32Array(featureLimit());
  for (const { [reason]: all } of profiles)
    for (const feature of all.features) frequency[feature] = (frequency[feature] ?? 0) + 1;

  // A word that half of all texts have is part of the language, not of a subject.
  const most = reason === 'text' ? Math.min(mostSharers, profiles.length / 2) : mostSharers;
  const isCommon = (feature: number) => (frequency[feature] ?? 0) > most;
  const vectors = profiles.map(({ [reason]: { features, counts } }): Vector => {
    const candidates: WeightedFeature[] = [];
    for (const [index, feature] of features.entries()) {
      if (reason === 'text' && isCommon(feature)) continue;
      const weight = (counts[index] ?? 0) * rarity(frequency[feature] ?? 1, profiles.length);
      candidates.push({ feature, weight });
    }
    const weighted = reason === 'text' ? heaviest(candidates, mostWords) : candidates.sort(byWeight);
    const length = Math.hypot(...weighted.map(({ weight }) => weight)) || 1;
    // What connects nothing still counts for the length.
    const telling = weighted.filter(({ feature }) => !isCommon(feature));
    return {
      features: Uint32Array.from(telling, ({ feature }) => feature),
      weights: Float64Array.from(telling, ({ weight }) => weight / length),
    };
  });
  return { vectors, ...invert(vectors) };
}

/** Lists for each feature the vectors that have it, in their order. */
function invert(vectors: readonly Vector[]): Omit<FeatureIndex, 'vectors'> {
  const starts = new Uint32Array(featureLimit() + 1);
  for (const { features } of vectors)
    for (const feature of features) starts[feature + 1] = (starts[feature + 1] ?? 0) + 1;
  for (const [feature, count] of starts.entries()) starts[feature] = count + (starts[feature - 1] ?? 0);
  const places = new Uint32Array(starts.at(-1) ?? 0);
  const weights = new Float64Array(places.length);
  const next = starts.slice();
  for (const [place, vector] of vectors.entries())
    for (const [index, feature] of vector.features.entries()) {
      const at = next[feature] ?? 0;
      next[feature] = at + 1;
      places[at] = place;
      weights[at] = vector.weights[index] ?? 0;
    }
  return { starts, places, weights };
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
  return b.weight - a.weight || compareStrings(featureName(a.feature), featureName(b.feature));
}

/** Inverse document frequency. */
function rarity(having: number, all: number): number {
  return Math.log(1 + all / having);
}
