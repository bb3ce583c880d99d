import { suggest } from '../diagnostics/did-you-mean.ts';
import type { Locate } from '../diagnostics/location.ts';
import { type Problem, problem } from '../diagnostics/problem.ts';
import { countWordsIn } from '../languages/scripts.ts';
import type { Body } from '../model/body.ts';
import { isPublished } from '../model/entry.ts';
import { targetKey } from '../model/target.ts';
import { type Day, isOddDay } from '../text/date.ts';
import type { Language } from '../text/language.ts';

/** A text with its valid frontmatter and its body. */
export interface ReadText {
  id: string;
  language: Language;
  file: string;
  /** The whole file. */
  source: string;
  meta: {
    date?: Day | undefined;
    draft: boolean;
    updated?: Day | undefined;
    standfirst?: string | undefined;
    tags?: readonly string[] | undefined;
    sources: readonly { date?: string | undefined }[];
  };
  body: Pick<Body, 'links'> | undefined;
  /** The place of a value of the frontmatter. */
  locate: Locate;
}

/** Words of a standfirst from which on it is one no more. */
const longStandfirst = 80;

/** What could be better in the frontmatter of a text, and that nothing stands below it. */
export function findInFrontmatter(text: ReadText, today: Day): Problem[] {
  const { file, source, meta, body, locate } = text;
  const words = countWordsIn(meta.standfirst ?? '', text.language);
  // What is there, but says nothing to readers (code that fails, a broken tag), has a problem of its own.
  const isEmpty = body && isBlank(source.slice(source.indexOf('\n---', 3) + 4));
  return [
    ...findOddDates(text, today),
    ...(words > longStandfirst ? [problem('long-standfirst', locate(['standfirst']), { words })] : []),
    ...(isEmpty && !meta.draft ? [problem('empty-text', { file }, {})] : []),
  ];
}

/** Whether a text holds nothing but comments. */
function isBlank(text: string): boolean {
  return text.replaceAll(/\{\/\*[\s\S]*?\*\/\}|<!--[\s\S]*?-->/g, '').trim() === '';
}

function findOddDates({ meta, locate }: ReadText, today: Day): Problem[] {
  const { date, updated, sources } = meta;
  const odd = (path: readonly PropertyKey[], value: string, reason: string) => [
    problem('odd-date', locate(path), { key: String(path.at(-1)), date: value, reason }),
  ];
  const year = 'is that the year you mean?';
  return [
    ...(date !== undefined && isOddDay(date, today) ? odd(['date'], date, year) : []),
    ...(updated !== undefined && updated > today && (date === undefined || date <= today)
      ? odd(['updated'], updated, notYet)
      : []),
    ...sources.flatMap((source, index) =>
      source.date !== undefined && isToCome(source.date, today)
        ? odd(['sources', index, 'date'], source.date, notYet)
        : [],
    ),
  ];
}

/** Reason why the date of something that is there already is odd. */
export const notYet = 'that day has not come yet';

/** Whether a date, which may be only a year or a month, lies wholly in the future. */
export function isToCome(date: string, today: Day): boolean {
  const exact = date.replace('~', '');
  return exact > today.slice(0, exact.length);
}

/** Links of published texts to texts that are not published: readers see no link. */
export function findUnpublishedLinks({ file, meta, body }: ReadText, title: string, today: Day): Problem[] {
  if (!isPublished(meta, today)) return [];
  return (body?.links ?? []).flatMap(({ destination, line, column }) => {
    if (!destination || destination.linkTarget.published) return [];
    const { target, appears } = destination.linkTarget;
    return [
      problem('unpublished-link', { file, line, column }, { target: targetKey(target), title, appears }),
    ];
  });
}

/** Tags that only one text has, and that are near another. */
export function findRareTags(texts: readonly ReadText[]): Problem[] {
  const users = new Map<string, Set<string>>();
  for (const { id, meta } of texts)
    for (const tag of meta.tags ?? []) users.set(tag, (users.get(tag) ?? new Set()).add(id));
  const count = (tag: string) => users.get(tag)?.size ?? 0;
  const reported = new Set<string>();
  return texts.flatMap(({ meta, locate }) =>
    (meta.tags ?? []).flatMap((tag, index) => {
      if (count(tag) > 1 || reported.has(tag)) return [];
      // Of two that are used once each, the later one is in question.
      const others = [...users.keys()].filter((each) => each !== tag && (count(each) > 1 || each < tag));
      const near = tag.length > 3 ? suggest(tag, others) : undefined;
      if (near === undefined) return [];
      reported.add(tag);
      return [problem('rare-tag', locate(['tags', index]), { tag, near })];
    }),
  );
}

/** Images beside texts that no text shows. */
export function findUnusedImages(images: readonly string[], shown: ReadonlySet<string>): Problem[] {
  return images.flatMap((file) =>
    /^(?:essays|glossary|pages)\/[^/]+\//.test(file) && !shown.has(file.normalize('NFC'))
      ? [problem('unused-image', { file }, { name: file.replace(/^.*\//, './') })]
      : [],
  );
}
