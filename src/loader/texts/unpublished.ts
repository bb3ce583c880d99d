import { posix } from 'node:path';
import { imagePattern } from '../../files.ts';
import { pathBeside } from '../../markdown/analysis/path-beside.ts';
import { commentsFile } from '../../series/comments/comment-archive.ts';
import type { Body } from '../../series/model/body.ts';
import { componentFile } from '../../series/model/content-paths.ts';
import { isPublished } from '../../series/model/entry.ts';
import { type Day, daySchema } from '../../series/text/date.ts';
import { valueAt } from '../../series/text/keys.ts';
import { usesComponent } from '../files/own-components.ts';
import type { TextFile } from './text-files.ts';

type AnyText = Pick<TextFile<unknown>, 'id' | 'file' | 'source' | 'data'> & {
  meta: { draft: boolean; date?: Day | undefined; cover?: string | undefined } | undefined;
};

interface FolderContents {
  /** All files of the content folder. */
  files: readonly string[];
  essays: readonly AnyText[];
  terms: readonly AnyText[];
  pages: readonly AnyText[];
  bodies: ReadonlyMap<string, Body>;
  today: Day;
}

/** Whether readers do not see a text yet, as far as its frontmatter can be read. */
export function isUnpublished({ meta, data, source }: Omit<AnyText, 'id' | 'file'>, today: Day): boolean {
  if (meta) return !isPublished(meta, today);
  if (data !== undefined) {
    const date = daySchema.safeParse(valueAt(data, ['date'])).data;
    return valueAt(data, ['draft']) === true || (date !== undefined && date > today);
  }
  // No YAML: what stands in a line of its own is what its author says.
  const [frontmatter = ''] = source.split(/^---[ \t]*$/m).slice(1);
  return /^draft:[ \t]*true[ \t]*(?:#.*)?$/m.test(frontmatter);
}

/**
 * Files of which readers see nothing yet: drafts and scheduled texts, what lies beside them or was said about them, and
 * images and components that no published text shows. A mistake in them is no reason to publish nothing.
 */
export function findUnpublishedFiles({
  files,
  essays,
  terms,
  pages,
  bodies,
  today,
}: FolderContents): ReadonlySet<string> {
  const texts = [...essays, ...terms, ...pages];
  const hidden = new Set(texts.filter((text) => isUnpublished(text, today)).map(({ file }) => file));
  const folders = Map.groupBy(texts, ({ file }) => posix.dirname(file));
  const isHiddenFolder = (folder: string) =>
    folders.get(folder)?.every(({ file }) => hidden.has(file)) ?? false;
  const shown = texts.filter(({ file }) => !hidden.has(file));
  const images = new Set(shown.flatMap((text) => imagesOf(text, bodies.get(text.file))));
  const shownEssays = new Set(essays.filter(({ file }) => !hidden.has(file)).map(({ id }) => id));
  const snapshots = new Set(
    essays.filter(({ id }) => !shownEssays.has(id)).map(({ id }) => commentsFile(id)),
  );
  return new Set(
    files.filter((file) => {
      if (folders.get(posix.dirname(file))?.some((text) => text.file === file)) return hidden.has(file);
      if (componentFile(file)) return !shown.some(({ source }) => usesComponent(source, file));
      if (imagePattern.test(file)) return !images.has(file.normalize('NFC'));
      return snapshots.has(file) || isHiddenFolder(posix.dirname(file));
    }),
  );
}

/** The images that a text shows, the one above it included: their paths from the content folder, in composed Unicode. */
export function imagesOf(
  { file, meta }: { file: string; meta: object | undefined },
  body: Pick<Body, 'images'> | undefined,
): string[] {
  const cover = valueAt(meta, ['cover']);
  return [...(body?.images ?? []), ...(typeof cover === 'string' ? [cover] : [])].map((path) =>
    pathBeside(file, path),
  );
}
