import { describe, expect, test } from 'vitest';
import { formatTrackbackPreviews } from '../../../../src/formats/terminal/trackback-preview.ts';
import { createLinkResolver } from '../../../../src/series/links/resolve-link.ts';
import { trackbackPreviewsOf } from '../../../../src/series/links/trackback-preview.ts';
import type { Entry } from '../../../../src/series/model/entry.ts';
import { bodyOf, resolutionOf } from '../sample.ts';

const links = [
  'essay:b#c',
  { href: 'thesis:1', block: `${'vorher '.repeat(20)}hier.`, start: 140, end: 144 },
  { href: 'essay:b', relation: 'contradicts' as const },
  'essay:later',
  { href: 'thesis:2', noTrackback: true },
  'essay:a',
];

const resolution = resolutionOf([
  { key: 'essay:a', published: false },
  { key: 'essay:b' },
  { key: 'essay:later', published: false },
]);
const resolve = createLinkResolver(resolution, { file: 'essays/a/de.mdx', language: 'de' });

/** A draft in two languages. */
const draft: Entry<'essay', { date: string }> = {
  kind: 'essay',
  id: 'a',
  translations: [
    {
      language: 'de',
      file: 'essays/a/de.mdx',
      digest: '',
      meta: { date: '2026-01-01' },
      body: bodyOf(links, resolve),
    },
    {
      language: 'en',
      file: 'essays/a/en.mdx',
      digest: '',
      meta: { date: '2026-01-01' },
      body: bodyOf([]),
    },
  ],
};

describe('before an essay is published, its author sees', () => {
  const [german, english] = trackbackPreviewsOf(draft);

  test('each trackback it will create, though it is a draft', () => {
    expect(
      german?.trackbacks.map(({ to, trackback }) => [to.title, trackback.links, trackback.sections]),
    ).toEqual([
      ['b (de)', 2, ['c']],
      ['These 1', 1, []],
    ]);
    expect(english?.trackbacks).toEqual([]);
  });

  test('which targets are not published yet, and how many links are marked as no trackback', () => {
    expect(german?.waiting.map(({ title }) => title)).toEqual(['later (de)']);
    expect(german?.noTrackback).toBe(1);
  });

  test('all of it in words', () => {
    expect(
      formatTrackbackPreviews(
        [german, english].flatMap((each) => each ?? []),
        { color: false },
      ),
    ).toBe(
      [
        'essays/a/de.mdx',
        '  1. b (de) (essay:b), contradicts, section #c, and 1 more mention',
        '     Siehe *hier* 2.',
        '  2. These 1 (thesis:1)',
        `     […] ${'vorher '.repeat(14)}*hier*.`,
        '  – later (de) (essay:later), once it is published',
        '  1 link marked as no trackback.',
        '  2 trackbacks.',
        '',
        'essays/a/en.mdx',
        '  0 trackbacks.',
      ].join('\n'),
    );
  });
});
