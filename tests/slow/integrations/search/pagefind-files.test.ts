import { expect, test } from 'vitest';
import { runPagefind } from '../../../../src/integrations/search/run-pagefind.ts';

test('Pagefind writes what it always did: of another file somebody has to say whether readers need it', async () => {
  const written = await runPagefind(async ({ createIndex }) => {
    const { index } = await createIndex();
    const content = '<html lang="de"><body><p data-pagefind-filter="kind:Essay">Text</p></body></html>';
    await index?.addHTMLFile({ url: '/a/', content });
    return (await index?.getFiles())?.files.map(({ path }) => path.replace(/_[\da-f]+\./, '.'));
  });
  const [index, needless] = [
    ['filter/de.pf_filter', 'fragment/de.pf_fragment', 'index/de.pf_index', 'pagefind-entry.json'],
    [
      'component-ui.css',
      'component-ui.js',
      'highlight.js',
      'modular-ui.css',
      'modular-ui.js',
      'ui.css',
      'ui.js',
    ],
  ];
  expect(written?.toSorted()).toEqual(
    [
      ...index,
      ...['pagefind.de.pf_meta', 'pagefind.js', 'wasm.de.pagefind', 'wasm.unknown.pagefind'],
      ...[...needless, 'worker.js'].map((name) => `pagefind-${name}`),
    ].sort(),
  );
});
