import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Graph } from '../../../../src/series/links/graph.ts';
import type { Link } from '../../../../src/series/model/link.ts';
import type { TargetKey } from '../../../../src/series/model/target.ts';
import type { Language } from '../../../../src/series/text/language.ts';
import { bothLanguages, graphOf, type LocalizedText } from '../../../unit/series/sample.ts';

/** A link of a random series, and what its author meant by it. */
interface MeantLink extends Partial<Link> {
  target: TargetKey;
  names: string | undefined;
}

type MeantText = Omit<LocalizedText, 'links'> & { links: readonly MeantLink[] };

const size = 12;
const ids = Array.from({ length: size }, (_, index) => `t${index}`);
const words = fc.array(
  fc.constantFrom('Größe', 'a', '👩‍👩‍👧', 'Wort,', 'noch-eins', '„so“', 'x'.repeat(20)),
  {
    maxLength: 40,
  },
);

/** The ways to write the same link. */
function spellings(kind: 'essay' | 'term' | 'thesis', id: string): string[] {
  if (kind === 'thesis')
    return [`thesis:${id}`, `/thesen/${id}/`, `https://example.org/base/en/theses/${id}`];
  if (kind === 'term') return [`term:${id}`, `../../glossary/${id}/de.mdx`, `/base/begriffe/${id}`];
  return [
    `essay:${id}`,
    `../../essays/${id}/en.mdx`,
    `https://example.org/essays/${id}/`,
    `/base/en/essays/${id}`,
  ];
}

const link: fc.Arbitrary<MeantLink> = fc
  .record({
    kind: fc.constantFrom('essay', 'essay', 'term', 'thesis'),
    id: fc.constantFrom(...ids),
    number: fc.integer({ min: 1, max: 9 }),
    spelling: fc.nat(3),
    section: fc.option(fc.constantFrom('c', 'groesse'), { nil: undefined }),
    noTrackback: fc.boolean(),
    before: words,
    mark: words,
    after: words,
  })
  .map(({ kind, id, number, spelling, section, noTrackback, before, mark, after }) => {
    const name = kind === 'thesis' ? String(number) : id;
    const ways = spellings(kind, name);
    const [head, text, tail] = [`${before.join(' ')} `, `${mark.join(' ')}.`, ` ${after.join(' ')}`];
    return {
      target: kind === 'thesis' ? `thesis:${number}` : `${kind}:${name}`,
      names: section,
      href: `${ways[spelling % ways.length]}${section === undefined ? '' : `#${section}`}`,
      noTrackback: noTrackback && spelling === 0,
      block: head + text + tail,
      start: head.length,
      end: head.length + text.length,
    } satisfies MeantLink;
  });

const text: fc.Arbitrary<MeantText> = fc.record({
  key: fc
    .tuple(fc.constantFrom('essay' as const, 'essay' as const, 'term' as const), fc.constantFrom(...ids))
    .map(([kind, id]): TargetKey => `${kind}:${id}`),
  language: fc.constantFrom(...bothLanguages),
  date: fc.integer({ min: 10, max: 14 }).map((day) => `2026-01-${day}`),
  published: fc.integer({ min: 0, max: 5 }).map((number) => number > 0),
  links: fc.array(link, { maxLength: 6 }),
});

const series = fc
  .uniqueArray(text, { maxLength: 30, selector: ({ key, language }) => `${key} ${language}` })
  .map((texts) => texts.map(numberAnchors));

/** Every link stands in a block of its own, so that an entry tells which link it shows. */
function numberAnchors(each: MeantText): MeantText {
  return {
    ...each,
    links: each.links.map((one, index) => ({ ...one, anchor: `${each.key}-${each.language}-${index}` })),
  };
}

const everyTarget: TargetKey[] = [
  ...ids.flatMap((id): TargetKey[] => [`essay:${id}`, `term:${id}`]),
  ...Array.from({ length: 9 }, (_, index): TargetKey => `thesis:${index + 1}`),
];

/** What a graph says, in a form that can be compared. */
function told(graph: Graph) {
  return everyTarget.flatMap((target) =>
    bothLanguages.map((language) => ({
      target,
      language,
      entries: graph
        .trackbacks(target, language)
        .map(({ source, language: spoken, anchor, links, sections }) => ({
          source,
          spoken,
          anchor,
          links,
          sections: [...sections],
        })),
    })),
  );
}

/** The rules of "Trackbacks, exactly", word by word and without regard to time: every page looks at every text. */
function naive(texts: readonly MeantText[]) {
  const published = texts.filter((each) => each.published);
  const isThere = (target: TargetKey) =>
    target.startsWith('thesis:') || published.some(({ key }) => key === target);
  const speaks = (key: TargetKey, language: Language) =>
    published.find((each) => each.key === key && each.language === language) ??
    published.find((each) => each.key === key && each.language === 'de') ??
    published.find((each) => each.key === key);
  return everyTarget.flatMap((target) =>
    bothLanguages.map((language) => {
      const keys = [...new Set(published.map(({ key }) => key))].filter((key) => key !== target);
      const voices = keys.flatMap((key) => speaks(key, language) ?? []);
      const entries = voices.flatMap((voice) => {
        const links = voice.links.filter(
          (one) => one.target === target && !one.noTrackback && isThere(target),
        );
        const [first] = links;
        if (!first) return [];
        const sections = [...new Set(links.flatMap(({ names }) => names ?? []))];
        return [{ voice, first, count: links.length, sections }];
      });
      entries.sort((a, b) => (`${a.voice.date} ${a.voice.key}` < `${b.voice.date} ${b.voice.key}` ? -1 : 1));
      return {
        target,
        language,
        entries: entries.map(({ voice, first, count, sections }) => ({
          source: voice.key,
          spoken: voice.language,
          anchor: first.anchor,
          links: count,
          sections,
        })),
      };
    }),
  );
}

test('the graph says what a naive reading of the rules says', () => {
  fc.assert(
    fc.property(series, (texts) => {
      expect(told(graphOf(texts))).toEqual(naive(texts));
    }),
  );
});

test('… also of a thousand texts', () => {
  const many = fc.sample(text, { numRuns: 1000, seed: 95 }).map((each, index) => {
    const id = `t${Math.floor(index / 2)}`;
    const language = bothLanguages[index % 2] ?? 'de';
    return numberAnchors({ ...each, key: `${index % 4 < 3 ? 'essay' : 'term'}:${id}`, language });
  });
  expect(told(graphOf(many))).toEqual(naive(many));
  expect(graphOf(many).links('de').length).toBeGreaterThan(100);
});

test('the order in which texts are given changes nothing', () => {
  const shuffled = series.chain((texts) =>
    fc.tuple(fc.constant(texts), fc.shuffledSubarray(texts, { minLength: texts.length })),
  );
  fc.assert(
    fc.property(shuffled, ([texts, other]) => {
      const [one, two] = [graphOf(texts), graphOf(other)];
      expect(told(two)).toEqual(told(one));
      for (const language of bothLanguages) expect(two.links(language)).toEqual(one.links(language));
    }),
  );
});

test('without a text, exactly its entries are gone', () => {
  const withVictim = fc.tuple(series, fc.constantFrom(...ids));
  fc.assert(
    fc.property(withVictim, ([texts, id]) => {
      const key: TargetKey = `essay:${id}`;
      const rest = texts.filter((each) => each.key !== key);
      const expected = told(graphOf(texts)).map((page) => ({
        ...page,
        entries: page.target === key ? [] : page.entries.filter(({ source }) => source !== key),
      }));
      expect(told(graphOf(rest))).toEqual(expected);
    }),
  );
});

test('every excerpt stands in its source as it is, with its link marked', () => {
  fc.assert(
    fc.property(series, (texts) => {
      const links = new Map(texts.flatMap((each) => each.links.map((one) => [one.anchor, one])));
      const graph = graphOf(texts);
      for (const target of everyTarget) {
        for (const { anchor, excerpt } of graph.trackbacks(target, 'de')) {
          const { block = '', start = 0, end = 0 } = links.get(anchor) ?? {};
          const cut = excerpt.mark.endsWith('…');
          expect(block).toContain(
            excerpt.before + (cut ? excerpt.mark.slice(0, -1) : excerpt.mark + excerpt.after),
          );
          expect(block.slice(start, end).startsWith(cut ? excerpt.mark.slice(0, -1) : excerpt.mark)).toBe(
            true,
          );
        }
      }
    }),
  );
});
