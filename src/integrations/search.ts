import { existsSync } from 'node:fs';
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
import type { Page } from '../series/url.ts';
import { frequentWords } from '../series/words.ts';
import type { Settings } from '../settings.ts';
import { pagefindModule } from './pagefind.ts';
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

/** What Pagefind writes for the browser beside the index. Its code is part of the site's own, by `pagefindModule`. */
const unused = [
  'pagefind.js',
  'pagefind-worker.js',
  'pagefind-component-ui.css',
  'pagefind-component-ui.js',
  'pagefind-highlight.js',
  'pagefind-modular-ui.css',
  'pagefind-modular-ui.js',
  'pagefind-ui.css',
  'pagefind-ui.js',
];

/** Pages that are read and handed over at a time. */
const batch = 64;

/** Words to suggest from, per language; loaded only when nothing was found. */
const suggestions = 5000;

/**
 * Makes the search index of the built site, one per language, and serves that of the last build during development.
 *
 * Pagefind reads what stands in `data-pagefind-body` on the pages of items, essays and terms. What was said about an
 * essay stands in `data-voices` and is found by itself, each response a place of its own.
 */
export function search(settings: Settings): AstroIntegration {
  return {
    name: 'search',
    hooks: {
      'astro:config:setup': ({ updateConfig }) => {
        // The code of the search is bundled by itself, to be loaded by its address.
        updateConfig({
          vite: {
            plugins: [pagefindModule()],
            worker: { format: 'es', plugins: () => [pagefindModule()] },
          },
        });
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

/** How much an index holds. */
interface Size {
  pages: number;
  words: number;
}

/**
 * Indexes a built site and writes the index into it.
 *
 * @returns how many pages and words it holds
 * @throws Error where Pagefind reports one, or a page that should be found has no text
 */
export async function buildIndex(content: Content, siteDir: string): Promise<Size> {
  const findable = listFindable(content, content.seenOn);
  const outputPath = join(siteDir, folder);
  try {
    const { index, errors } = await createIndex({ excludeSelectors });
    refuse(errors, 'start');
    if (!index) throw new Error('Pagefind started without an index.');
    const size = { pages: 0, words: 0 };
    for (const [language, pages] of Map.groupBy(findable, (page) => page.language)) {
      const added = await addPages(index, pages, language, content, siteDir);
      size.pages += added.pages;
      size.words += added.words;
    }
    refuse((await index.writeFiles({ outputPath })).errors, 'write the index');
    await Promise.all(unused.map((file) => rm(join(outputPath, file), { force: true })));
    await writeSuggestions(findable, outputPath);
    return size;
  } finally {
    await close();
  }
}

/** Adds the pages of a language. @returns how many there are, and how many words they have */
async function addPages(
  index: PagefindIndex,
  findable: readonly Findable[],
  language: Language,
  { addresses, series }: Content,
  siteDir: string,
): Promise<Size> {
  const texts = findable.map(({ text }) => text);
  const split = compounding.includes(language) ? createSplitter(readVocabulary(texts)) : () => [];
  const itemName = series.item.singular[language];
  const fileOf = (page: Page) => join(siteDir, addresses.path(page, language), 'index.html');
  const pages = findable.flatMap((each) => pagesOf(each, (page) => existsSync(fileOf(page))));
  const size = { pages: 0, words: 0 };
  for (let from = 0; from < pages.length; from += batch) {
    const read = pages.slice(from, from + batch).map(async ({ page, hash, ...texts }) => {
      const content = makeRecord(await readFile(fileOf(page), 'utf8'), { ...texts, itemName, split });
      return content === undefined
        ? []
        : [{ url: encodeURI(addresses.path(page, language)) + hash, content }];
    });
    const records = (await Promise.all(read)).flat();
    // Sent at once, since Pagefind takes one after the other, in order; the order decides the bytes of the index.
    const answers = await Promise.all(records.map((record) => index.addHTMLFile(record)));
    answers.forEach(({ errors, file }, at) => {
      refuse(errors, `read ${records[at]?.url}`);
      if (!file?.uniqueWords) refuse(['no text in data-pagefind-body'], `read ${records[at]?.url}`);
      size.pages += 1;
      size.words += file.uniqueWords;
    });
  }
  return size;
}

/** The pages on which something findable stands: a conversation may go on for as many as were built. */
function pagesOf(findable: Findable, isBuilt: (page: Page) => boolean) {
  const { page, kind } = findable;
  const first = { findable, page, number: 1, hash: kind === 'voice' ? '#conversation' : '' };
  const pages = [first];
  if (kind !== 'voice' || page.kind !== 'essay') return pages;
  for (let number = 2; ; number++) {
    const next: Page = { kind: 'essay-conversation', id: page.id, page: number };
    if (!isBuilt(next)) return pages;
    pages.push({ findable, page: next, number, hash: '' });
  }
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
