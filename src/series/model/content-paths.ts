/**
 * What lies where in a content folder (product.md, “Content model”). All paths begin at the folder.
 */
import { keysOf } from '../text/keys.ts';
import { isLanguage, type Language } from '../text/language.ts';

/** Its YAML files. */
export const dataFiles = ['series.yaml', 'theses.yaml', 'authors.yaml', 'paths.yaml'] as const;

/** The style sheet of the series: its colours, fonts and rules of its own. */
export const themeFile = 'theme.css';

/** The folder whose files are copied into the site as they are. */
export const publicFolder = 'public';

/** Where texts lie, by kind. */
export const textFolders = { essay: 'essays', term: 'glossary', page: 'pages' } as const;

/** What a text is: an essay, an entry of the glossary, or a free page. */
export type TextKind = keyof typeof textFolders;

/** A text by what its path says. */
interface TextName {
  kind: TextKind;
  id: string;
  language: Language;
}

/** How the body of a text is written: as MDX, with components and expressions, or as plain Markdown. */
export type TextFormat = 'mdx' | 'md';

/** The format of a text, from the end of its name. */
export function formatOf(file: string): TextFormat {
  return file.endsWith('.md') ? 'md' : 'mdx';
}

/** The path of a text: `essays/<id>/<language>.mdx`, or `.md` for plain Markdown. */
export function textFile({ kind, id, language }: TextName, format: TextFormat = 'mdx'): string {
  return `${textFolders[kind]}/${id}/${language}.${format}`;
}

/** Takes the path of a text apart; nothing for every other file. */
export function readTextFile(file: string, languages?: readonly Language[]): TextName | undefined {
  const [top, id, name, ...deeper] = file.split('/');
  const kind = keysOf(textFolders).find((each) => textFolders[each] === top);
  const [, language = ''] = /^(.+)\.mdx?$/.exec(name ?? '') ?? [];
  if (!kind || !id || deeper.length > 0 || !isLanguage(language)) return undefined;
  return !languages || languages.includes(language) ? { kind, id, language } : undefined;
}

/** The name of a component that the series brings itself, from the path of its file; nothing for every other file. */
export function componentFile(file: string): string | undefined {
  return /^components\/([A-Z]\w*)\.astro$/.exec(file)?.[1];
}
