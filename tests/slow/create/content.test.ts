import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { contentFiles } from '../../../src/create/content.ts';
import { type FirstLanguage, firstTexts, isFirstLanguage } from '../../../src/create/first-texts/index.ts';
import { loadContent } from '../../../src/loader/load.ts';
import { temporaryFolder } from '../../setup/temporary-folder.ts';

const folder = temporaryFolder('create');
const languages = Object.keys(firstTexts).filter(isFirstLanguage);

/** The first content of a series in a language, written to a folder. */
function begin(language: FirstLanguage): string {
  const [singular = '', plural = ''] = firstTexts[language].items.split(', ');
  const answers = { title: 'Ω', language, singular, plural, count: 2 };
  const files = contentFiles(answers, { timeZone: 'UTC', today: '2026-05-01', generator: '^1.0' });
  for (const [file, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, language, file)), { recursive: true });
    writeFileSync(join(folder, language, file), text);
  }
  return join(folder, language);
}

test('a series can begin in German, English, Spanish, French, Italian and Dutch', () => {
  expect(languages.toSorted()).toEqual(['de', 'en', 'es', 'fr', 'it', 'nl']);
});

test.each(languages)('what a series in %s begins with has nothing wrong in it', async (language) => {
  const contentDir = begin(language);
  const { problems, content } = await loadContent({
    ...{ contentDir, site: undefined, base: '/', today: '2026-06-01', warnings: true },
  });
  expect(problems).toEqual([]);
  expect(content?.terms[0]?.id).toMatch(/^[a-z]+$/);
});
