import { createHash } from 'node:crypto';
import { memoize } from '../../memoize.ts';
import type { Site } from '../../site.ts';
import type { ReadArticle } from '../sidecar.ts';
import type { Edition } from './edition.ts';

/**
 * A hash of everything that is in a book: the data and texts of the series, what was said, and the pages that its bodies
 * come from. What the code does with it is not in it.
 */
export async function bookKey(edition: Edition, site: Site, read: ReadArticle): Promise<string> {
  const stops = edition.path?.steps.map(({ to, note }) => [to, note]);
  const hash = createHash('sha256').update(JSON.stringify([hashOfSeries(site), stops]));
  for (const { kind, id } of [...edition.essays, ...edition.terms])
    hash.update(await read(site.addresses.path({ kind, id }, edition.language)));
  return hash.digest('hex');
}

/** Of what all books of a series have in common. */
const hashOfSeries = memoize((site: Site): string => {
  const { series, items, authors, paths, essays, terms, addresses } = site;
  const { comments, threads, imported, mentions } = site;
  const digests = [...essays, ...terms].map(({ id, translations }) => [
    id,
    translations.map((each) => each.digest),
  ]);
  const plain = paths.map(({ steps: _, ...path }) => path);
  const data = [series, items, authors, plain, digests, comments, threads, imported, mentions];
  return createHash('sha256')
    .update(
      JSON.stringify([data, addresses.fileUrl('')], (_, each) => (each instanceof Map ? [...each] : each)),
    )
    .digest('hex');
});
