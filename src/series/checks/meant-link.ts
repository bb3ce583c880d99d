import { suggest } from '../diagnostics/did-you-mean.ts';
import type { LinkTargets } from '../links/link-targets.ts';
import { decodeName } from '../links/parse-link.ts';
import { toWebAddress } from '../model/id.ts';
import { targetKinds } from '../model/target.ts';
import { isLanguage } from '../text/language.ts';

/** The page of the series that an address on the machine of its author shows. */
export function onSite(href: string, { paths }: LinkTargets): string | undefined {
  if (!/^https?:\/\/(?:localhost|127\.0\.0\.1|\[::1\])[:/]/i.test(href) || !URL.canParse(href))
    return undefined;
  const { pathname, hash } = new URL(href);
  return pathname !== '/' && paths.has(decodeName(pathname)) ? `${pathname}${hash}` : undefined;
}

/** Names that authors give to what a link can lead to. */
const otherNames = new Map([
  ...['these', 'thesen', 'satz', 'item', 'article'].map((name) => [name, 'thesis'] as const),
  ...['begriff', 'glossar', 'glossary'].map((name) => [name, 'term'] as const),
  ...['aufsatz', 'text', 'post'].map((name) => [name, 'essay'] as const),
  ['seite', 'page'],
  ['quelle', 'source'],
]);

/** An address with the beginning that was most probably meant: `theses:5`, `htp://example.org`, `C:\\notes\\a.pdf`. */
export function schemeMeantBy(href: string): string | undefined {
  const [, scheme = '', rest = ''] = /^(\w+):(.+)$/s.exec(href) ?? [];
  const near = otherNames.get(scheme.toLowerCase()) ?? suggest(scheme, [...targetKinds, 'mailto']);
  return near !== undefined ? `${near}:${rest}` : toWebAddress(href);
}

/** What somebody may have meant who wrote something like a path: an address without its beginning, or a text by its id. */
export function meantBy(href: string, { all, paths }: LinkTargets): string | undefined {
  if (/^[^\s/@:]+@[^\s/@:]+\.\p{L}{2,}$/u.test(href)) return `mailto:${href}`;
  const slashed = href.replaceAll('\\', '/');
  if (slashed !== href) return slashed;
  if (/^(?:www\.|http|[^/]+\.\p{L}{2,}\/)/iu.test(href) && toWebAddress(href)) return toWebAddress(href);
  const inPublic = /(?:^|\/)public(\/.+)$/.exec(href)?.[1];
  if (inPublic !== undefined && paths.has(inPublic)) return inPublic;
  const names = href.replace(/[?#].*$/s, '').split('/');
  const [last = '', before] = names
    .map((name) => name.replace(/\.mdx?$/i, ''))
    .filter((name) => !/^(?:\.*|index)$/.test(name))
    .toReversed();
  // A short id looks like the language that a file is called by.
  const ids = isLanguage(last) ? [last, before] : [last];
  return ids
    .flatMap((id) => [`essay:${id}`, `term:${id}`, `page:${id}`] as const)
    .find((each) => all.has(each));
}

/** The page that somebody may have meant who knows its name, but not where it stands: `/blog/slug`, `/slug.html`. */
export function pathMeantBy(path: string, { paths }: LinkTargets): string | undefined {
  const nameOf = (each: string) => each.replace(/(?:\/index)?(?:\.\w+)?\/?$/, '').replace(/^.*\//, '');
  const name = nameOf(path);
  return name === '' ? undefined : [...paths].find((each) => nameOf(each) === name);
}
