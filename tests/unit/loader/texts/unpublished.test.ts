import { describe, expect, test } from 'vitest';
import { findUnpublishedFiles, imagesOf, isUnpublished } from '../../../../src/loader/texts/unpublished.ts';

const today = '2026-06-01';
const meta = { draft: false, date: '2026-01-01' } as const;

function text(file: string, more: object = {}) {
  return { id: file.split('/')[1] ?? '', file, source: '', data: {}, meta, ...more };
}

describe('readers do not see a text yet', () => {
  const isHidden = (more: { meta?: { draft: boolean; date?: string }; data?: unknown; source?: string }) =>
    isUnpublished({ meta: undefined, data: undefined, source: '', ...more }, today);

  test('that is a draft or of a day to come; from its day on they do', () => {
    expect(isHidden({ meta: { draft: true } })).toBe(true);
    expect(isHidden({ meta: { draft: false, date: '2026-06-02' } })).toBe(true);
    expect(isHidden({ meta: { draft: false, date: today } })).toBe(false);
  });

  test('also where its frontmatter has mistakes', () => {
    expect(isHidden({ data: { draft: true } })).toBe(true);
    expect(isHidden({ data: { draft: 'true' } })).toBe(false);
    expect(isHidden({ data: { date: '2026-06-02' } })).toBe(true);
    expect(isHidden({ data: { date: today } })).toBe(false);
    expect(isHidden({ data: { date: 'bald' } })).toBe(false);
  });

  test('also where that is no YAML, by what its author has written in a line', () => {
    expect(isHidden({ source: '---\ntitle: [\ndraft: true # noch\n---\n' })).toBe(true);
    expect(isHidden({ source: '---\ntitle: [\n---\ndraft: true\n' })).toBe(false);
  });
});

describe('a mistake keeps nothing from being published in', () => {
  const files = [
    ...['essays/ruf/de.mdx', 'essays/ruf/en.mdx', 'essays/ruf/daten.csv', 'essays/ruf/bild.png'],
    ...['essays/neu/de.mdx', 'essays/neu/daten.csv', 'essays/neu/bild.png', 'responses/neu.json'],
    ...['responses/ruf.json', 'components/Alt.astro', 'components/Neu.astro', 'series.yaml'],
  ];
  const hidden = findUnpublishedFiles({
    files,
    essays: [
      text('essays/ruf/de.mdx', { source: 'import Alt from "../../components/Alt.astro";\n\n<Alt />' }),
      text('essays/ruf/en.mdx', { meta: { draft: true } }),
      text('essays/neu/de.mdx', { meta: { draft: true }, source: '<Neu />' }),
    ],
    ...{ terms: [], pages: [], today },
    bodies: new Map(),
  });

  test('a draft, what lies beside it, what was said about it, and what only it shows', () => {
    for (const file of [
      'essays/neu/de.mdx',
      'essays/neu/daten.csv',
      'essays/neu/bild.png',
      'responses/neu.json',
      'components/Neu.astro',
    ])
      expect(hidden.has(file), file).toBe(true);
  });

  test('a version of a text that is not there yet, but not in what lies beside the others', () => {
    expect(hidden.has('essays/ruf/en.mdx')).toBe(true);
    for (const file of ['essays/ruf/de.mdx', 'essays/ruf/daten.csv', 'responses/ruf.json', 'series.yaml'])
      expect(hidden.has(file), file).toBe(false);
  });

  test('an image that no text shows', () => {
    expect(hidden.has('essays/ruf/bild.png')).toBe(true);
  });
});

test('a text shows the images of its body and the one above it', () => {
  const ruf = { file: 'essays/ruf/de.mdx', meta: { cover: './oben.png' } };
  expect(imagesOf(ruf, { images: ['../echo/bild.png'] })).toEqual([
    'essays/echo/bild.png',
    'essays/ruf/oben.png',
  ]);
  expect(imagesOf({ ...ruf, meta: undefined }, undefined)).toEqual([]);
});
