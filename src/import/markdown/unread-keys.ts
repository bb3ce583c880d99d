import { suggest } from '../../series/diagnostics/did-you-mean.ts';
import type { Notice } from '../blog.ts';
import { knownKeys } from './fields.ts';
import type { FolderText } from './read-text.ts';

/** Says which keys of frontmatter were not read, each once, with the key that was perhaps meant. */
export function unreadKeys(texts: readonly FolderText[]): Notice[] {
  const places = new Map<string, string[]>();
  for (const { file, fields } of texts)
    for (const key of fields.unread) places.set(key, [...(places.get(key) ?? []), file]);
  return [...places].map(([key, files]) => {
    const meant = suggest(key, knownKeys);
    const count = files.length === 1 ? '' : ` (in ${files.length} texts)`;
    return {
      kind: 'left-out',
      place: files[0] ?? '',
      text: `The key “${key}” of the frontmatter${count}${meant ? `; did you mean “${meant}”?` : ', which has no meaning here.'}`,
    };
  });
}
