import { createHash } from 'node:crypto';
import type { Body } from '../series/model/body.ts';
import type { Entry } from '../series/model/entry.ts';
import type { Language } from '../series/text/language.ts';
import type { TextFile } from './texts.ts';

/**
 * Groups texts into essays or terms, their translations in the order of the languages. A text without frontmatter or
 * body is left out.
 */
export function toEntries<Kind extends 'essay' | 'term', Meta>(
  kind: Kind,
  texts: readonly TextFile<Meta>[],
  { bodies, languages }: { bodies: ReadonlyMap<string, Body>; languages: readonly Language[] },
): Entry<Kind, Meta>[] {
  const rank = ({ language }: { language: Language }) => languages.indexOf(language);
  return [...Map.groupBy(texts, ({ id }) => id)].flatMap(([id, versions]) => {
    const translations = versions
      .toSorted((a, b) => rank(a) - rank(b))
      .flatMap(({ language, file, source, meta, html }) => {
        const body = bodies.get(file);
        return meta && body ? [{ language, file, digest: digestOf(source), meta, html, body }] : [];
      });
    return translations.length > 0 ? [{ kind, id, translations }] : [];
  });
}

function digestOf(text: string): string {
  return createHash('sha256').update(text).digest('base64');
}
