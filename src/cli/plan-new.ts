import { spokenLanguages } from '../i18n/words-files.ts';
import type { Content } from '../loader/content.ts';
import { type Draft, idFrom } from '../series/authoring/new-text.ts';
import { suggest } from '../series/diagnostics/did-you-mean.ts';
import { formatOf, textFile } from '../series/model/content-paths.ts';
import { idSchema, isDeviceName } from '../series/model/id.ts';
import { tagsOf } from '../series/routes/pages.ts';
import type { Day } from '../series/text/date.ts';
import type { Language } from '../series/text/language.ts';
import type { Prompt } from './terminal/prompt.ts';

/** Arguments of `new`. */
export interface NewTextOptions {
  /** Numbers of items, then the title. */
  words: readonly string[];
  language: string | undefined;
  id: string | undefined;
  author: string | undefined;
  tags: readonly string[] | undefined;
}

/** The file to write, or the reason why it cannot be written. */
type NewTextPlan =
  | { file: string; draft: Draft; usedTags: readonly string[]; original: string | undefined }
  | { error: string };

/** Plans a new essay; prompts for missing arguments on a terminal. */
export async function planNewEssay(
  content: Content,
  options: NewTextOptions,
  date: Day,
  prompt: Prompt | undefined,
): Promise<NewTextPlan> {
  const { series, authors, essays } = content;
  const language = languageOf(options.language ?? series.languages[0], series.languages);
  if (typeof language === 'object') return language;

  const { numbers, title: said } = split(options.words);
  const singular = series.item.singular[language];
  const title = (said ?? (await prompt?.('Title:')))?.replace(/\s+/g, ' ').trim();
  if (!title) return { error: 'The title is missing.' };
  const known = content.items.map(({ number }) => number);
  let words = numbers;
  if (numbers.length === 0 && said === undefined)
    words = listed(await prompt?.(`${singular} (numbers, or nothing):`));
  for (let error = unknownNumber(words, known); error !== undefined; error = unknownNumber(words, known)) {
    // Whoever mistypes in a dialogue is asked again; on the command line that is the end of it.
    if (numbers.length > 0 || !prompt) return { error };
    words = listed(await prompt(`${error} ${singular} (numbers, or nothing):`));
  }
  const items = [...new Set(words.map(Number))];

  const ids = authors.map(({ id }) => id);
  if (ids.length === 0)
    return { error: 'authors.yaml names nobody yet. Add an author there first: id, name and bio.' };
  const author =
    options.author ?? (ids.length === 1 ? ids[0] : await prompt?.(`Author (${ids.join(', ')}):`));
  if (author === undefined) return { error: `Say with --author who writes: ${ids.join(', ')}.` };
  if (!ids.includes(author)) return unknownName('author', author, ids);

  const usedTags = tagsOf(essays);
  const inUse = usedTags.length === 0 ? 'none in use yet' : `in use: ${usedTags.join(', ')}`;
  const tags = options.tags ?? listed(await prompt?.(`Tags (${inUse}):`));
  const wrong = tags.find((tag) => !idSchema.safeParse(tag).success);
  if (wrong !== undefined)
    return { error: `“${wrong}” cannot be a tag: lower-case letters, digits and hyphens.` };

  const id = options.id ?? idFrom(title);
  if (id === '') return { error: 'The title has no letter and no digit; give the folder a name with --id.' };
  if (!idSchema.safeParse(id).success)
    return { error: `“${id}” cannot be an id: use lower-case letters, digits and hyphens.` };
  if (isDeviceName(id))
    return {
      error: `“${id}” cannot be an id: Windows keeps this name for a device. Give another with --id.`,
    };
  if (essays.some((essay) => essay.id === id))
    return {
      error: `There is an essay “${id}” already. Translate it with --translate ${id}, or give another id with --id.`,
    };
  const draft: Draft = { language, title, theses: items, date, authors: [author], tags };
  return { file: textFile({ kind: 'essay', id, language }), draft, usedTags, original: undefined };
}

/** Plans the translation of an essay. */
export async function planTranslation(
  { series, essays }: Content,
  id: string,
  options: NewTextOptions,
  date: Day,
  prompt: Prompt | undefined,
): Promise<NewTextPlan> {
  const essay = essays.find((each) => each.id === id);
  const [original] = essay?.translations ?? [];
  if (!essay || !original)
    return unknownName(
      'essay',
      id,
      essays.map((each) => each.id),
    );
  const missing = series.languages.filter(
    (each) => !essay.translations.some((text) => text.language === each),
  );
  if (missing.length === 0 && options.language === undefined)
    return { error: `“${id}” is there in every language of the series.` };
  const language = languageOf(options.language ?? missing[0], series.languages);
  if (typeof language === 'object') return language;
  if (!missing.includes(language))
    return { error: `“${id}” is there in “${language}” already; it was left as it is.` };

  const { meta } = original;
  const title = options.words.join(' ') || (await prompt?.(`Title (${meta.title}):`)) || meta.title;
  const slug = idFrom(title);
  const draft: Draft = {
    ...{ language, title, theses: meta.theses, date, authors: meta.authors, tags: meta.tags },
    slug: slug === id || slug === '' || title === meta.title ? undefined : slug,
    cover: meta.cover,
  };
  const file = textFile({ kind: 'essay', id, language }, formatOf(original.file));
  return { file, draft, usedTags: [], original: original.file };
}

function languageOf(name: string | undefined, used: readonly Language[]): Language | { error: string } {
  const language = used.find((each) => each === name);
  if (language !== undefined) return language;
  const spoken = name !== undefined && spokenLanguages([]).includes(name);
  return {
    error: `The series has no language “${name}”; it has ${used.join(', ')}.${spoken ? ' Add it to “languages” in series.yaml first.' : ''}`,
  };
}

function unknownName(what: string, name: string, there: readonly string[]): { error: string } {
  const near = suggest(name, there);
  return {
    error: `There is no ${what} “${name}”. ${near ? `Did you mean “${near}”?` : `There are: ${there.join(', ')}.`}`,
  };
}

/** Splits a list of names or numbers. */
function listed(answer = ''): string[] {
  return answer.split(/[\s,;]+/).filter(Boolean);
}

function unknownNumber(words: readonly string[], known: readonly number[]): string | undefined {
  const unknown = words.find((word) => !known.includes(Number(word)));
  return unknown === undefined
    ? undefined
    : `There is no item “${unknown}” in theses.yaml; it has ${Math.min(...known)} to ${Math.max(...known)}.`;
}

/**
 * Splits `12 50 The title`, `12,50 The title` or `12, 50 The title` into numbers and title. A title may begin with a
 * number if it is one quoted argument.
 */
function split(words: readonly string[]): { numbers: string[]; title: string | undefined } {
  const end = words.findIndex((word) => !/^-?\d+(?:[,;]-?\d+)*[,;]?$/.test(word));
  const numbers = end < 0 ? words : words.slice(0, end);
  return {
    numbers: numbers.flatMap((word) => listed(word)),
    title: end < 0 ? undefined : words.slice(end).join(' '),
  };
}
