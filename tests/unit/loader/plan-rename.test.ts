import { describe, expect, test } from 'vitest';
import { planRename } from '../../../src/loader/plan-rename.ts';
import { makeSite } from '../../setup/make-site.ts';

const site = makeSite({
  essays: [{ id: 'old' }, { id: 'older' }],
  terms: [{ id: 'old', slug: 'alt' }],
  pages: [{ id: 'old' }],
});

/** Plans what becomes of some files when a text called `old` is called `new`. */
function plan(kind: 'essay' | 'term' | 'page', sources: Readonly<Record<string, string>>) {
  const { series, addresses, ownSite, essays, terms, pages } = site;
  const entry = [...essays, ...terms, ...pages].find((each) => each.kind === kind && each.id === 'old');
  if (!entry) throw new Error('there is no such text');
  const { id, languages } = series;
  return planRename({
    ...{
      series: id,
      entry,
      to: 'new',
      languages,
      addresses,
      ownSite,
      sources: new Map(Object.entries(sources)),
    },
  });
}

/** What a file says after an essay is renamed. */
function renamed(file: string, before: string): string {
  return plan('essay', { [file]: before }).writes.find((write) => write.file === file)?.text ?? before;
}

const head = '---\ntitle: T\n---\n';

describe('the files of a text that is renamed', () => {
  test('get its old addresses as aliases, and its first id, whatever they begin and end lines with', () => {
    expect(renamed('essays/old/de.mdx', `${head}\nText.\n`)).toBe(
      '---\ntitle: T\naliases: [/essays/old/, /en/essays/old/]\nfirstId: old\n---\n\nText.\n',
    );
    expect(renamed('essays/old/de.mdx', `\ufeff${head.replaceAll('\n', '\r\n')}\r\n[](essay:old)`)).toBe(
      '\ufeff---\r\ntitle: T\r\naliases: [/essays/old/, /en/essays/old/]\r\nfirstId: old\r\n---\r\n\r\n[](essay:new)',
    );
  });

  test('get no alias where their address says something else than the id', () => {
    const { writes } = plan('term', { 'glossary/old/de.mdx': head });
    expect(writes.map(({ text }) => text)).toEqual(['---\ntitle: T\nfirstId: old\n---\n']);
  });

  test('get no first id where the text is in no feed', () => {
    const { writes } = plan('page', { 'pages/old/de.mdx': head });
    expect(writes.map(({ text }) => text)).toEqual(['---\ntitle: T\naliases: [/old/, /en/old/]\n---\n']);
  });

  test('move with what was said about it', () => {
    const sources = Object.fromEntries(
      [
        'responses/old.json',
        'imported/old.json',
        'mentions/essays/old.json',
        'mentions/glossary/old.json',
      ].map((file) => [file, '{}\n']),
    );
    expect(plan('essay', sources).moves).toEqual([
      { from: 'mentions/essays/old.json', to: 'mentions/essays/new.json' },
      { from: 'responses/old.json', to: 'responses/new.json' },
      { from: 'imported/old.json', to: 'imported/new.json' },
      { from: 'essays/old', to: 'essays/new' },
    ]);
    expect(plan('term', sources).moves).toEqual([
      { from: 'mentions/glossary/old.json', to: 'mentions/glossary/new.json' },
      { from: 'glossary/old', to: 'glossary/new' },
    ]);
    expect(plan('page', sources).moves).toEqual([{ from: 'pages/old', to: 'pages/new' }]);
  });
});

describe('a link to a text that is renamed', () => {
  test.each([
    ['essays/older/de.mdx', `${head}\n[a](essay:old#b) [c](../old/de.mdx) [d](/base/essays/old/)\n`],
    ['essays/older/de.mdx', `\ufeff${head}\n[a](essay:old)\n`],
    ['essays/older/de.mdx', '---\ncover: ../old/a.svg\n---\n\n[a](essay:%6fld)\n'],
    ['essays/older/de.md', '{ [a](essay:old)\n'],
    ['authors.yaml', '- id: a\n  url: https://reihe.example/base/essays/old/\n'],
    ['paths.yaml', '- steps:\n    - to: essay:old # the first\n'],
    ['series.yaml', 'introduction: old\n'],
  ])('leads to it in %s: %j', (file, before) => {
    expect(renamed(file, before)).toBe(
      before.replaceAll(/(?<=[:/])old\b|%6fld|(?<=introduction: )old/g, 'new'),
    );
  });

  test('is no link to another text of that name', () => {
    expect(plan('page', { 'series.yaml': 'introduction: old\n' }).writes).toEqual([]);
  });

  test.each([
    ['essays/older/de.mdx', `${head}\n[a](essay:older) [b](term:old) \`essay:old\`\n`],
    ['authors.yaml', '- id: old\n  bio: essay:old\n'],
    ['series.yaml', 'id: old\n'],
    ['mentions/sent.json', '{ "source": "/essays/old/" }\n'],
  ])('is none in %s: %j', (file, before) => {
    expect(renamed(file, before)).toBe(before);
  });

  test('is written nowhere else: where the id stands otherwise is told, with its place', () => {
    const { mentions } = plan('essay', {
      'essays/older/de.mdx': `${head}\n[a](essay:old) \`essay:old\` essay:older\n{/* /old */}\n`,
    });
    expect(mentions).toEqual([
      { file: 'essays/older/de.mdx', line: 5, column: 23 },
      { file: 'essays/older/de.mdx', line: 6, column: 6 },
    ]);
  });

  test('is left alone in a file that cannot be read, which is told', () => {
    const { writes, unread } = plan('essay', {
      'essays/older/de.mdx': '[a](essay:old) {',
      'essays/older/en.mdx': '\\\n\n{',
    });
    expect(writes).toEqual([]);
    expect(unread).toEqual([{ file: 'essays/older/de.mdx', reason: expect.stringMatching(/^\d+:\d+/) }]);
  });
});
