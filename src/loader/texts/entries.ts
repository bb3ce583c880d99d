import type { Body } from '../../series/model/body.ts';
import type { TextKind } from '../../series/model/content-paths.ts';
import type { Entry } from '../../series/model/entry.ts';
import type { Language } from '../../series/text/language.ts';
import type { TextStandIn } from './stand-in.ts';
import type { TextFile } from './text-files.ts';

interface TextParts<Meta> {
  bodies: ReadonlyMap<string, Body>;
  languages: readonly Language[];
  /** Makes what is shown in the place of a text; nothing where the text itself is. */
  standIn?: (text: TextFile<Meta>) => TextStandIn<Meta> | 'omitted' | undefined;
}

/**
 * Groups texts into essays, terms or pages, their translations in the order of the languages. A text without frontmatter or
 * body that nothing stands in for is left out.
 */
export function toEntries<Kind extends TextKind, Meta>(
  kind: Kind,
  texts: readonly TextFile<Meta>[],
  { bodies, languages, standIn }: TextParts<Meta>,
): Entry<Kind, Meta>[] {
  const rank = ({ language }: { language: Language }) => languages.indexOf(language);
  return [...Map.groupBy(texts, ({ id }) => id)].flatMap(([id, versions]) => {
    const translations = versions
      .toSorted((a, b) => rank(a) - rank(b))
      .flatMap((text) => {
        const { language, file, digest, meta, html } = text;
        const body = bodies.get(file);
        const own = meta && body && { meta, html, body };
        const shown = standIn?.(text) ?? own;
        return shown && shown !== 'omitted' ? [{ language, file, digest, ...shown }] : [];
      });
    return translations.length > 0 ? [{ kind, id, translations }] : [];
  });
}
