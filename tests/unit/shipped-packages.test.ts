import { join } from 'node:path';
import { expect, test } from 'vitest';
import { packagePath } from '../../src/package-paths.ts';
import { listShipped, noteShipped } from '../../src/shipped-packages.ts';

const modules = packagePath('node_modules');

test('a package is shipped once a file of it goes to readers, and brings the wording of its licence along', () => {
  noteShipped(packagePath('src/site.ts'));
  noteShipped(`\0${join(modules, 'vite/preload-helper.js')}`);
  expect(listShipped()).toEqual([]);
  noteShipped(join(modules, 'lit-html/lit-html.js'));
  noteShipped(join(modules, 'lit-html/directives/if-defined.js'));
  noteShipped(join(modules, '@fontsource-variable/newsreader/files/newsreader-latin-wght-normal.woff2'));
  noteShipped(join(modules, 'pagefind/lib/index.js'));
  noteShipped(join(modules, 'giscus/dist/giscus.mjs'));
  expect(listShipped().map(({ id, licence }) => [id, licence])).toEqual([
    ['fontsource-variable-newsreader', 'OFL-1.1'],
    ['giscus', 'MIT'],
    ['lit-html', 'BSD-3-Clause'],
    ['pagefind', 'MIT'],
  ]);
  const texts = new Map(listShipped().map(({ id, text }) => [id, text]));
  expect(texts.get('fontsource-variable-newsreader')).toContain('SIL OPEN FONT LICENSE');
  expect(texts.get('giscus')).toMatch(/MIT License.*laymonage.*WARRANT/s);
  for (const [id, text] of texts) expect(text, id).toMatch(/copyright/i);
});
