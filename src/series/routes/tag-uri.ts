import type { Series } from '../model/series.ts';
import type { Language } from '../text/language.ts';
import type { Page } from './url.ts';

/**
 * Names that stay when addresses change, as feeds need them: tag URIs (RFC 4151) made of the id of the series, the year
 * of its source and what is named. Neither the domain nor a slug is in them.
 */
export function tagUri(
  { id, source }: Pick<Series, 'id' | 'source'>,
  page: Page,
  language: Language,
): string {
  const what =
    'id' in page ? `${page.kind}:${page.id}` : 'number' in page ? `thesis:${page.number}` : page.kind;
  return `tag:${id},${String(source.year).padStart(4, '0')}:${encodeURI(what)}:${language}`;
}
