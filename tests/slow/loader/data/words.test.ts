import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { ownWordsSchema } from '../../../../src/i18n/index.ts';
import { checkLanguage, checkWords } from '../../../../src/loader/data/words.ts';
import { readLanguage } from '../../../../src/series/text/language.ts';
import { root } from '../../../setup/project.ts';
import { temporaryFolder } from '../../../setup/temporary-folder.ts';

const contentDir = temporaryFolder('words');
mkdirSync(join(contentDir, 'words'));

/** What is wrong with the words of a language that a series has itself. */
function problemsIn(tag: string, yaml: string): string[] {
  writeFileSync(join(contentDir, `words/${tag}.yaml`), yaml);
  return checkLanguage(contentDir, readLanguage(tag)).problems.map(
    ({ id, location: { line, column }, message, hint }) => `${line}:${column} ${id} ${message}. ${hint}`,
  );
}

describe('the check of one language', () => {
  test('takes the shipped words of a language that the series has none of', () => {
    expect(checkLanguage(contentDir, readLanguage('fr'))).toMatchObject({ isOwn: false, problems: [] });
  });

  test('names each missing word with its group, its place and what it is in English', () => {
    const found = problemsIn('pl', 'menu: Menu\nalerts:\n  tip: Rada\n');
    expect(found).toContain(
      '1:1 missing-key “skipToContent” is missing. Add a line “skipToContent: …”. In English it is: Skip to content',
    );
    expect(found).toContain(
      '3:3 missing-key “note” is missing in “alerts”. Add “note: …” there, beside its other keys. In English it is: Note',
    );
    expect(found.filter((each) => /“(?:menu|tip)”/.test(each))).toEqual([]);
  });

  test('asks for each plural form of the language, and only for these', () => {
    const found = problemsIn('pl', 'topicEssays:\n  one: "{n} esej"\n  two: "{n} eseje"\n');
    const forms = found.filter((each) => each.includes('topicEssays') || each.includes('“two”'));
    expect(forms.map((each) => each.replace(/\. .*/, ''))).toEqual([
      '3:3 unknown-key there is no key “two” here',
      '2:3 missing-key “few” is missing in “topicEssays”',
      '2:3 missing-key “many” is missing in “topicEssays”',
      '2:3 missing-key “other” is missing in “topicEssays”',
    ]);
  });

  test('finds wrong placeholders and words that nothing shows', () => {
    const found = problemsIn('pl', 'minutes: "{m} min"\nmenue: Menu\n');
    expect(found).toContain(
      '1:10 invalid-value “minutes”: {m} is no placeholder of this text; did you mean {n}?. Correct the value; the README describes each key.',
    );
    expect(found).toContain('2:1 unknown-key there is no key “menue” here. Did you mean “menu”?');
  });

  test('takes what a region does not say from its language', () => {
    expect(problemsIn('de-CH', 'joinIn: Mitdiskutieren\n')).toEqual([]);
  });

  test('takes what a region does not say from the words that the series has in its language', () => {
    const region = readLanguage('pl-PL');
    writeFileSync(join(contentDir, 'words/pl.yaml'), 'menu: Menu\n');
    const files = ['words/pl.yaml', 'words/pl-PL.yaml'];
    const missing = problemsIn('pl-PL', 'menu: Spis\n');
    expect(missing).toEqual(problemsIn('pl', 'menu: Menu\n'));
    const found = checkWords(contentDir, files, [region]);
    expect(found).toHaveLength(missing.length);
    expect(new Set(found.map(({ location: { file } }) => file))).toEqual(new Set(['words/pl.yaml']));
    expect(
      ownWordsSchema(readLanguage('de-CH'), { menu: 'Karte', joinIn: 'Mitreden' }).parse({ menu: 'Liste' }),
    ).toMatchObject({ menu: 'Liste', joinIn: 'Mitreden' });
  });

  test('says what to begin with where there are no words', () => {
    expect(checkLanguage(contentDir, readLanguage('da')).problems).toMatchObject([
      {
        id: 'missing-file',
        location: { file: 'words/da.yaml' },
        message: expect.stringContaining('words/en.yaml'),
      },
    ]);
  });

  test('tells an unreadable file, and not each of its words', () => {
    expect(problemsIn('pl', 'menu: [\n').map((each) => each.split(' ')[1])).toEqual(['yaml-syntax']);
  });
});

test('the words of the fixture in Arabic are complete', () => {
  const fixture = join(root, 'tests/long/fixtures/arabic');
  expect(checkLanguage(fixture, readLanguage('ar'))).toMatchObject({ isOwn: true, problems: [] });
});

test('a series is refused the words that one of its languages lacks, one by one', () => {
  writeFileSync(join(contentDir, 'words/pl.yaml'), 'menu: Menu\n');
  const problems = checkWords(contentDir, ['words/pl.yaml'], [readLanguage('pl')]);
  expect(problems.length).toBeGreaterThan(300);
  expect(new Set(problems.map(({ id, severity }) => `${severity} ${id}`))).toEqual(
    new Set(['error missing-key']),
  );
});
