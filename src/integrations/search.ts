import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { close, createIndex, type PagefindIndex } from 'pagefind';
import sirv from 'sirv';
import type { Content } from '../loader/load.ts';
import { compounding, createSplitter, readVocabulary } from '../series/compound.ts';
import { type Findable, listFindable } from '../series/findable.ts';
import type { Language } from '../series/language.ts';
import { frequentWords } from '../series/words.ts';
import type { Settings } from '../settings.ts';
import { readOnce } from './reading.ts';
import { makeRecord } from './record.ts';

/** The folder of the index in the site. */
const folder = 'pagefind';

/** What stands within a text and is not part of it: links to it, its contents list, what others say of it. */
const excludeSelectors = [
  '.permalink',
  '.contents',
  '.oncoming',
  '.notice',
  '.status',
  '.sources',
  '.cite',
  '.source small',
  '.reactions',
  '[data-footnote-ref]',
  '[data-footnote-backref]',
];

/** What Pagefind writes for interfaces of its own, which this site does not use. */
const unused = [
  'worker.js',
  'component-ui.css',
  'component-ui.js',
  'highlight.js',
  'modular-ui.css',
  'modular-ui.js',
  'ui.css',
  'ui.js',
];

/** Pages that are read and handed over at a time. */
const batch = 64;

/** Words to suggest from, per language; loaded only when nothing was found. */
const suggestions = 5000;

/**
 * Makes the search index of the built site, one per language, and serves that of the last build during development.
 *
 * Pagefind reads what stands in `data-pagefind-body` on the pages of items, essays and terms. A response is a place
 * of its own there, and its page is also found by its kind.
 */
export function search(settings: Settings): AstroIntegration {
  return {
    name: 'search',
    hooks: {
      'astro:config:setup': ({ updateConfig }) => {
        // The code of the search is bundled as a worker would be: by itself, to be loaded by its address.
        updateConfig({ vite: { worker: { format: 'es' } } });
      },
      'astro:server:setup': ({ server }) => {
        const files = sirv(settings.outDir, { dev: true });
        server.middlewares.use((request, response, next) => {
          const path = `/${(request.url ?? '').slice(settings.base.length)}`;
          if (!request.url?.startsWith(settings.base) || !path.startsWith(`/${folder}/`)) return next();
          request.url = path;
          files(request, response, () => void response.writeHead(404).end());
        });
      },
      'astro:build:done': async ({ dir, logger }) => {
        const { content } = await readOnce(settings);
        if (!content) throw new Error('The series has errors; there is nothing to index.');
        const { pages, words } = await buildIndex(content, fileURLToPath(dir));
        logger.info(`${pages} pages with ${words} words indexed`);
      },
    },
  };
}

/**
 * Indexes a built site and writes the index into it.
 *
 * @returns how many pages and words it holds
 * @throws Error where Pagefind reports one, or a page that should be found has no text
 */
export async function buildIndex(
  content: Content,
  siteDir: string,
): Promise<{ pages: number; words: number }> {
  const findable = listFindable(content, content.seenOn);
  const outputPath = join(siteDir, folder);
  try {
    const { index, errors } = await createIndex({ excludeSelectors });
    refuse(errors, 'start');
    if (!index) throw new Error('Pagefind started without an index.');
    let words = 0;
    for (const [language, pages] of Map.groupBy(findable, (page) => page.language)) {
      words += await addPages(index, pages, language, content, siteDir);
    }
    refuse((await index.writeFiles({ outputPath })).errors, 'write the index');
    await Promise.all(unused.map((file) => rm(join(outputPath, `pagefind-${file}`), { force: true })));
    await writeSuggestions(findable, outputPath);
    return { pages: findable.length, words };
  } finally {
    await close();
  }
}

/** Adds the pages of a language. @returns how many words they have */
async function addPages(
  index: PagefindIndex,
  pages: readonly Findable[],
  language: Language,
  { addresses, series }: Content,
  siteDir: string,
): Promise<number> {
  const texts = pages.map(({ text }) => text);
  const split = compounding.includes(language) ? createSplitter(readVocabulary(texts)) : () => [];
  let words = 0;
  for (let from = 0; from < pages.length; from += batch) {
    const records = await Promise.all(
      pages.slice(from, from + batch).map(async (page) => {
        const path = addresses.path(page.page, language);
        const html = await readFile(join(siteDir, path, 'index.html'), 'utf8');
        return {
          url: encodeURI(path),
          content: makeRecord(html, page, series.item.singular[language], split),
        };
      }),
    );
    // Sent at once, since Pagefind takes one after the other, in order; the order decides the bytes of the index.
    const answers = await Promise.all(records.map((record) => index.addHTMLFile(record)));
    answers.forEach(({ errors, file }, at) => {
      refuse(errors, `read ${records[at]?.url}`);
      if (!file?.uniqueWords) refuse(['no text in data-pagefind-body'], `read ${records[at]?.url}`);
      words += file.uniqueWords;
    });
  }
  return words;
}

async function writeSuggestions(findable: readonly Findable[], outputPath: string): Promise<void> {
  for (const [language, pages] of Map.groupBy(findable, (page) => page.language)) {
    const words = frequentWords(
      pages.map(({ text }) => text),
      suggestions,
    );
    await writeFile(join(outputPath, `words.${language}.json`), JSON.stringify(words));
  }
}

/** @throws Error where Pagefind reported something */
function refuse(errors: readonly string[], deed: string): void {
  if (errors.length > 0) throw new Error(`Search: Pagefind could not ${deed}: ${errors.join('; ')}`);
}
