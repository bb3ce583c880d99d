import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { defineCommand } from 'citty';
import { listContentFiles, updateText } from '../../files.ts';
import { dataSchemas, frontmatterSchemas } from '../../formats/schemas.ts';
import type { Content } from '../../loader/content.ts';
import { loadContent } from '../../loader/load.ts';
import { readTextFile, textFolders } from '../../series/model/content-paths.ts';
import { tagsOf } from '../../series/routes/pages.ts';
import type { Project, Settings } from '../../settings.ts';
import { explainFileError, print } from '../terminal/output.ts';

/** The command for a project. */
export default function command({ settings }: Project) {
  return defineCommand({
    meta: {
      name: 'schema',
      description: 'Writes what an editor needs to complete and check content while you type',
    },
    run: async () => {
      const { readable } = await loadContent(settings);
      for (const file of await writeSchemas(settings, readable)) print(file);
    },
  });
}

type Folders = Pick<Settings, 'root' | 'contentDir'>;

/**
 * Updates the JSON Schemas for editors if the content folder is the project's `content`, the only one that editors are
 * configured for. Errors of writing are ignored: they do not stop a command.
 */
export async function refreshSchemas(settings: Folders, readable: Content | undefined): Promise<void> {
  if (settings.contentDir !== join(settings.root, 'content')) return;
  await writeSchemas(settings, readable).catch((error) => {
    if (explainFileError(error) === undefined) throw error;
  });
}

/**
 * Writes JSON Schemas: for the YAML files to `.astro/schemas` (VS Code's YAML extension finds them through
 * `.vscode/settings.json`), for the frontmatter to `.astro/collections`, where Astro's extension looks for them.
 *
 * @param readable content whose languages, authors, tags and numbers are offered
 * @returns the files, relative to `root`
 */
export async function writeSchemas(
  { root, contentDir }: Folders,
  readable: Content | undefined,
): Promise<string[]> {
  const names = readable && {
    items: readable.items.map(({ number }) => number),
    authors: readable.authors.map(({ id }) => id),
    tags: tagsOf(readable.essays),
  };
  const data = Object.entries(dataSchemas(readable?.series.languages ?? []));
  const frontmatter = Object.entries(frontmatterSchemas(names));
  const files = [
    ...data.map(
      ([file, schema]) => [`.astro/schemas/${file.replace('.yaml', '.schema.json')}`, schema] as const,
    ),
    ...frontmatter.map(([folder, schema]) => [`.astro/collections/${folder}.schema.json`, schema] as const),
    ['.astro/collections/collections.json', await listTexts(contentDir)] as const,
  ];
  for (const [file, value] of files)
    await updateText(join(root, file), `${JSON.stringify(value, null, 2)}\n`);
  return files.map(([file]) => file);
}

/** Schema of each file's frontmatter, in the form of Astro's language server: by URL, in lower case. */
async function listTexts(contentDir: string) {
  const entries = (await listContentFiles(contentDir)).flatMap((file) => {
    const text = readTextFile(file);
    const address = decodeURIComponent(pathToFileURL(join(contentDir, file)).href).toLowerCase();
    return text ? [[address, textFolders[text.kind]] as const] : [];
  });
  return {
    collections: Object.values(textFolders).map((name) => ({ name, hasSchema: true })),
    entries: Object.fromEntries(entries),
  };
}
