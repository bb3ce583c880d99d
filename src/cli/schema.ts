import { join, relative, sep } from 'node:path';
import { pathToFileURL } from 'node:url';
import { defineCommand } from 'citty';
import { listFiles, writeText } from '../files.ts';
import { dataSchemas, frontmatterSchemas } from '../formats/schemas.ts';
import { loadContent } from '../loader/load.ts';
import { languages as all } from '../series/language.ts';
import { tagsOf } from '../series/pages.ts';
import { settings } from '../settings.ts';

export default defineCommand({
  meta: {
    name: 'schema',
    description: 'Writes what an editor needs to complete and check content while you type',
  },
  run: async () => {
    for (const file of await writeSchemas(process.cwd())) console.log(file);
  },
});

/**
 * Writes JSON Schemas: for the YAML files to `.vscode/schemas` (VS Code's YAML extension finds them through
 * `.vscode/settings.json`), for the frontmatter to `.astro/collections`, where Astro's extension looks for them.
 * @returns the files, relative to `root`
 */
export async function writeSchemas(root: string): Promise<string[]> {
  const { readable } = await loadContent(settings);
  const yaml = Object.entries(dataSchemas(readable?.series.languages ?? all)).map(
    ([file, schema]) => [`.vscode/schemas/${file.replace('.yaml', '.schema.json')}`, schema] as const,
  );
  const names = readable && {
    theses: readable.theses.map(({ number }) => number),
    authors: readable.authors.map(({ id }) => id),
    tags: tagsOf(readable.essays),
  };
  const frontmatter = Object.entries(frontmatterSchemas(names)).map(
    ([folder, schema]) => [`.astro/collections/${folder}.schema.json`, schema] as const,
  );
  const files = [
    ...yaml,
    ...frontmatter,
    ['.astro/collections/collections.json', await listTexts()] as const,
  ];
  for (const [file, value] of files) await writeText(join(root, file), `${JSON.stringify(value, null, 2)}\n`);
  return files.map(([file]) => relative(root, join(root, file)).split(sep).join('/'));
}

/** Which file has which frontmatter, as the language server of Astro reads it: by address, in lower case. */
async function listTexts() {
  const texts = (await listFiles(settings.contentDir)).filter((file) =>
    /^(?:essays|glossary)\/.*\.mdx$/.test(file),
  );
  const entries = texts.map((file) => {
    const address = decodeURIComponent(pathToFileURL(join(settings.contentDir, file)).href).toLowerCase();
    return [address, file.split('/')[0]] as const;
  });
  return {
    collections: ['essays', 'glossary'].map((name) => ({ name, hasSchema: true })),
    entries: Object.fromEntries(entries),
  };
}
