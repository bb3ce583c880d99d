import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { countFeatures, featureName, featureNumber } from '../../../../src/series/essays/features.ts';
import { type Profile, relate } from '../../../../src/series/essays/related.ts';
import { countStems, loadStemmers } from '../../../../src/series/essays/stem.ts';
import type { Language } from '../../../../src/series/text/language.ts';

beforeAll(() => loadStemmers(['de', 'en']));

interface Sketch {
  theses?: readonly number[];
  targets?: readonly string[];
  tags?: readonly string[];
  text?: string;
}

function profile(id: string, { theses = [], targets = [], tags = [], text = '' }: Sketch): Profile {
  const features = (names: readonly string[]) => countFeatures(names.map(featureNumber));
  return {
    id,
    theses: features(theses.map(String)),
    targets: features(targets),
    tags: features(tags),
    text: countStems(text, 'de'),
  };
}

const none = new Set<string>();
const others = Array.from({ length: 8 }, (_, index) => profile(`z${index}`, { theses: [50 + index] }));

describe('related essays', () => {
  test.each([
    ['theses', { theses: [12, 14] }, { theses: [12] }, ['12']],
    ['targets', { targets: ['essay:x', 'thesis:7'] }, { targets: ['thesis:7', 'essay:y'] }, ['thesis:7']],
    ['tags', { tags: ['werbung', 'arbeit'] }, { tags: ['werbung'] }, ['werbung']],
    [
      'text',
      { text: 'Fischhändler rufen auf der Messe seine Märkte aus' },
      { text: 'Ein Markt für Fischhändler' },
      ['fischhandl', 'markt'],
    ],
  ] as const)('are found by %s, and the reason says so', (reason, one, two, shared) => {
    const relations = relate([profile('a', one), profile('b', two), ...others]);
    expect(relations.of('a', none, 4)).toEqual([{ id: 'b', reason, shared: [...shared] }]);
    expect(relations.of('b', none, 4)).toMatchObject([{ id: 'a', reason }]);
  });

  test('come nearest first: what few share weighs more than what many share', () => {
    const many = Array.from({ length: 6 }, (_, index) =>
      profile(`m${index}`, { tags: ['all'], theses: [60 + index] }),
    );
    const relations = relate([
      profile('a', { tags: ['all', 'rare'] }),
      profile('b', { tags: ['all'] }),
      profile('c', { tags: ['rare'] }),
      ...many,
    ]);
    expect(relations.of('a', none, 2).map(({ id }) => id)).toEqual(['c', 'b']);
  });

  test('come nearest first: what is about one thing is nearer to it than what is about many', () => {
    const relations = relate([
      profile('a', { tags: ['one'] }),
      profile('b', { tags: ['one', 'two', 'three', 'four'] }),
      profile('c', { tags: ['one'] }),
      ...others,
    ]);
    expect(relations.of('a', none, 2).map(({ id }) => id)).toEqual(['c', 'b']);
  });

  test('are not found by what more than a hundred essays share: that tells no two of them apart', () => {
    const sharing = (count: number) =>
      relate(Array.from({ length: count }, (_, index) => profile(`e${index}`, { tags: ['all'] })));
    expect(sharing(100).of('e0', none, 1)).toHaveLength(1);
    expect(sharing(101).of('e0', none, 1)).toEqual([]);
  });

  test('never repeat what is listed on the page, nor the essay itself', () => {
    const all = [profile('a', { theses: [1] }), profile('b', { theses: [1] }), profile('c', { theses: [1] })];
    expect(
      relate(all)
        .of('a', new Set(['b']), 4)
        .map(({ id }) => id),
    ).toEqual(['c']);
  });

  test('are none where nothing is shared, or nothing but the words of the language', () => {
    const relations = relate([
      profile('a', { text: 'und dann ist das so' }),
      profile('b', { text: 'das ist und dann' }),
      profile('c', { text: 'und das ist dann so' }),
    ]);
    expect(relations.of('a', none, 4)).toEqual([]);
    expect(relations.of('nobody', none, 4)).toEqual([]);
  });

  test('do not depend on the order of the essays', () => {
    const essay = fc.record({
      theses: fc.uniqueArray(fc.nat(6), { maxLength: 3 }),
      targets: fc.uniqueArray(fc.constantFrom('essay:x', 'essay:y', 'thesis:1', 'term:t'), { maxLength: 3 }),
      tags: fc.uniqueArray(fc.constantFrom('t', 'u', 'v'), { maxLength: 2 }),
      text: fc
        .array(fc.constantFrom('Märkte', 'Gespräch', 'Links', 'Werbung', 'und'))
        .map((words) => words.join(' ')),
    });
    const series = fc
      .array(essay, { maxLength: 12 })
      .map((sketches) => sketches.map((sketch, index) => profile(`e${index}`, sketch)));
    fc.assert(
      fc.property(
        series.chain((all) =>
          fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length })),
        ),
        ([all, shuffled]) => {
          const [one, two] = [relate(all), relate(shuffled)];
          for (const { id } of all) expect(two.of(id, none, 5)).toEqual(one.of(id, none, 5));
        },
      ),
      { numRuns: 50 },
    );
  });
});

test('words are counted by their stem, in their language', () => {
  const stemsIn = (text: string, language: Language) => {
    const { features, counts } = countStems(text, language);
    return Array.from(features, (feature, index) => [featureName(feature), counts[index]]);
  };
  expect(stemsIn('Märkte, Markt; am Markt: 12 Märkten', 'de')).toEqual([['markt', 4]]);
  expect(stemsIn('Conversations and conversation', 'en')).toEqual([
    ['convers', 2],
    ['and', 1],
  ]);
});
