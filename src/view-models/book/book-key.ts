import { createHash } from 'node:crypto';
import type { Site } from '../../site.ts';
import type { ReadPage } from '../sidecar.ts';
import type { Edition } from './edition.ts';

/**
 * A hash of everything that is in a book: the data and texts of the series, what was said, and the pages that its bodies
 * come from. What the code does with it is not in it.
 */
export async function bookKey(edition: Edition, site: Site, read: ReadPage): Promise<string> {
  const { series, items, authors, paths, essays, terms, addresses } = site;
  const { comments, threads, imported, mentions } = site;
  const digests = [...essays, ...terms].map(({ id, translations }) => [
    id,
    translations.map((each) => each.digest),
  ]);
  const plain = paths.map(({ steps: _, ...path }) => path);
  const stops = edition.path?.steps.map(({ to, note }) => [to, note]);
  const data = [series, items, authors, plain, stops, digests, comments, threads, imported, mentions];
  const hash = createHash('sha256').update(
    JSON.stringify([data, addresses.fileUrl('')], (_, each) => (each instanceof Map ? [...each] : each)),
  );
  for (const { kind, id } of [...edition.essays, ...edition.terms])
    hash.update(await read(addresses.path({ kind, id }, edition.language)));
  return hash.digest('hex');
}
