import { aliasPath } from '../../series/routes/url.ts';
import type { Language } from '../../series/text/language.ts';
import type { Site } from '../../site.ts';

/** An old address, and the page that stands elsewhere now. */
export interface MovedPage {
  /** Path from the root of the site, with a slash at both ends. */
  from: string;
  href: string;
  url: string;
  title: string;
  language: Language;
}

/** Every old address that essays and terms name in `aliases`. */
export function listRedirects({ essays, terms, addresses }: Site): MovedPage[] {
  return [...essays, ...terms].flatMap(({ kind, id, translations }) =>
    translations.flatMap(({ language, meta }) =>
      meta.aliases.map((alias) => ({
        from: aliasPath(alias),
        href: addresses.href({ kind, id }, language),
        url: addresses.url({ kind, id }, language),
        title: meta.title,
        language,
      })),
    ),
  );
}
