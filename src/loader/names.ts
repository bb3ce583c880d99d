import type { Language } from '../series/language.ts';

/** The YAML files of a content folder. */
export const dataFiles = ['series.yaml', 'theses.yaml', 'authors.yaml', 'paths.yaml'] as const;

/** Folders of a content folder that hold texts. */
export const textFolders = ['essays', 'glossary'] as const;

/** Takes the path of a text apart: `essays/<id>/<language>.mdx`; nothing for every other file. */
export function textFile(
  file: string,
  languages: readonly Language[],
): { folder: (typeof textFolders)[number]; id: string; language: Language } | undefined {
  const [top, id, name, ...deeper] = file.split('/');
  const folder = textFolders.find((each) => each === top);
  const language = languages.find((each) => name === `${each}.mdx`);
  return folder && id !== undefined && language && deeper.length === 0 ? { folder, id, language } : undefined;
}

/** The name of a component that the series brings itself, from the path of its file; nothing for every other file. */
export function componentFile(file: string): string | undefined {
  return /^components\/([A-Z]\w*)\.astro$/.exec(file)?.[1];
}
