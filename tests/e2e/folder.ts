import { join } from 'node:path';
import { load } from 'cheerio/slim';
import { openSite } from '../build/site.ts';

/** Folder of the site that these tests look at: see site.ts. */
export const folder = process.env.SITE_FOLDER ?? join(process.cwd(), 'node_modules/.cache/site');

/** That site, as files. */
export const site = openSite(folder, '/');

/** Paths of all pages, by language. */
export const pagesByLanguage = Map.groupBy(
  site.pages.filter((path) => path.endsWith('/')),
  (path) => (/^\/([a-z]{2})\//.exec(path)?.[1] === 'en' ? 'en' : 'de'),
);

/** Of every kind of page the one with the most in it: pages of one kind differ in their text only. */
export function fullest(paths: readonly string[]): string[] {
  const kinds = Map.groupBy(paths, kindOf);
  return [...kinds.values()].flatMap((pages) =>
    pages.toSorted((a, b) => site.read(b).length - site.read(a).length).slice(0, 1),
  );
}

/** What a page is, by its path: `/essays/<id>/argumente/` is the same for each essay. */
function kindOf(path: string): string {
  const [section = '', id, ...rest] = path
    .replace(/^\/en\//, '/')
    .split('/')
    .filter(Boolean);
  return [section, ...(id ? ['*'] : []), ...rest.map((name) => name.replace(/^\d+$/, '*'))].join('/');
}

/** The pages that somebody wrote as a text of their own: essays and terms. */
export function texts(paths: readonly string[]): string[] {
  return paths.filter((path) => /\/(?:essays|begriffe|glossary)\/[^/]+\/$/.test(path));
}

/** The texts that hold an element which no text before has: what can go wrong differs only there. */
export function distinctTexts(paths: readonly string[]): string[] {
  const seen = new Set<string>();
  return texts(paths).filter((path) => {
    const elements = site
      .page(path)('main *')
      .toArray()
      .map(({ tagName }) => tagName);
    const isNew = elements.some((element) => !seen.has(element));
    for (const element of elements) seen.add(element);
    return isNew;
  });
}

/** What a page says of itself to machines and to the reader of another language. */
interface Head {
  language: string | undefined;
  title: string;
  description: string | undefined;
  canonical: string;
  /** The page that the language switch leads to, and the language it names. */
  counterpart: string;
  counterpartLanguage: string | undefined;
  /** Language and address of each version. */
  alternates: string[];
}

let known: Map<string, Head> | undefined;

/** The heads of all pages, read once: parsing is what takes the time. */
export function heads(): Map<string, Head> {
  known ??= new Map(site.pages.map((path) => [path, readHead(path)]));
  return known;
}

function readHead(path: string): Head {
  const $ = load(site.read(path));
  return {
    language: $('html').attr('lang'),
    title: $('head title').text(),
    description: $('meta[name=description]').attr('content'),
    canonical: $('link[rel=canonical]').attr('href') ?? '',
    counterpart: decodeURI($('a.language').attr('href') ?? ''),
    counterpartLanguage: $('a.language').attr('hreflang'),
    alternates: $('link[rel=alternate][hreflang]')
      .toArray()
      .map((link) => `${$(link).attr('hreflang')} ${$(link).attr('href')}`),
  };
}
