import { describe, expect, test } from 'vitest';
import { essayDocument, termDocument } from '../../../../src/view-models/book/texts.ts';
import type { EssayInput } from '../../../setup/make-site.ts';
import { makeEdition, xmlOf } from './sample-edition.ts';

const body = '<article><div data-body><p>Der Text.</p></div></article>';

interface Wanted {
  language?: 'de' | 'en';
  isPrinted?: boolean;
}

/** An essay as it stands in a book, with plain spaces. */
async function essay(more: Partial<EssayInput> = {}, wanted: Wanted = {}): Promise<string> {
  const essays = [{ id: 'ruf', title: 'Der Ruf', theses: [4], date: '2026-01-02', ...more }];
  const { edition, context } = makeEdition({ more: { essays, paths: [] }, ...wanted });
  const [first] = edition.essays;
  if (!first) throw new Error('there is an essay');
  return xmlOf([await essayDocument(first, context, async () => body)]).replaceAll('\u00a0', ' ');
}

describe('an essay in a book', () => {
  test('has its title, standfirst, authors with their pages, and its day above its text', async () => {
    const text = await essay();
    for (const part of [
      '<h1 id="title">Der Ruf</h1>',
      '<p class="standfirst">Über ruf.</p>',
      '<a href="https://reihe.example/base/autoren/anna/">Anna Muster</a> · <span>2. Januar 2026</span>',
      '<p>Der Text.</p>',
    ])
      expect(text).toContain(part);
  });

  test('says when it was changed, if it was', async () => {
    expect((await essay()).match(/<span>[^<]*2026/g)).toHaveLength(1);
    expect((await essay({ updated: '2026-01-05' })).match(/<span>[^<]*2026/g)?.[1]).toContain(
      '5. Januar 2026',
    );
  });

  test('names the items it is about; on paper, with what they say', async () => {
    const screen = await essay();
    expect(screen).toContain(
      '<p class="kicker"><a href="https://reihe.example/base/saetze/4/">Satz 4</a></p>',
    );
    expect(screen).not.toContain('Kern 4');
    const paper = await essay({}, { isPrinted: true });
    expect(paper).toContain('>4</a> <span>Kern 4</span>');
    expect(paper).not.toContain('class="kicker"');
  });

  test('says that it is not translated where that is so, and only there', async () => {
    expect(await essay({}, { language: 'en' })).toContain('<p class="notice">');
    expect(await essay()).not.toContain('class="notice"');
  });

  test('has its sources below it: with letters where they can be cited, else with numbers', async () => {
    expect(await essay()).not.toContain('doc-bibliography');
    const plain = {
      title: 'Studie',
      url: 'https://studie.example/',
      date: '2012',
      archived: 'https://archiv.example/',
    };
    const listed = await essay({ sources: [plain] });
    expect(listed).toContain(
      '<ol><li><a href="https://studie.example/">Studie</a> · 2012 · <a href="https://archiv.example/">',
    );
    const cited = await essay({ sources: [{ id: 's', title: 'Buch' }], body: 'Text.[](source:s)' });
    expect(cited).toContain(
      '<ol type="a"><li id="source-s"><cite>Buch</cite> <a href="https://reihe.example/base/essays/ruf/#',
    );
  });
});

test('a term in a book stands under the name of the glossary; on paper, without', async () => {
  const term = async (isPrinted: boolean) => {
    const { edition, context } = makeEdition({ isPrinted });
    const [first] = edition.terms;
    if (!first) throw new Error('there is a term');
    return xmlOf([await termDocument(first, context, async () => body)]);
  };
  expect(await term(false)).toContain(
    '<p class="kicker"><a href="https://reihe.example/base/begriffe/">Begriffe</a></p>',
  );
  expect(await term(false)).toContain('>Markt</h1>');
  expect(await term(true)).not.toContain('class="kicker"');
});
