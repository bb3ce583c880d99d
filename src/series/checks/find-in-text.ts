import { type Problem, problem } from '../diagnostics/problem.ts';
import { describeLanguage, typographyOf } from '../languages/index.ts';
import { findUnclearTitle } from '../links/link-title.ts';
import type { Body } from '../model/body.ts';
import type { RelationWords } from '../model/link-relation.ts';
import { attributesOf, hasImage } from '../model/mdx-components.ts';
import { type Day, daySchema, partialDateSchema } from '../text/date.ts';
import type { Language } from '../text/language.ts';
import type { Position } from '../text/position.ts';
import { wordsAround } from '../text/words.ts';
import { isToCome, notYet } from './find-in-frontmatter.ts';

/** A text with the places of what is looked at. */
interface WrittenText {
  file: string;
  language: Language;
  body: Pick<Body, 'headings' | 'links'>;
  /** Places of the headings of `body`. */
  headings: readonly Position[];
  /** Headings of level 1. */
  titles: readonly (Position & { text: string })[];
  /** Headings without words. */
  emptyHeadings: readonly Position[];
  writtenTexts: readonly { text: string; ownText: string; locate: (index: number) => Position }[];
  /** Titles of links inside the series. */
  linkTitles: readonly (Position & { title: string })[];
  undecidedMarks: readonly (Position & { found: string })[];
  components: readonly (Position & {
    name: string;
    attributes: Readonly<Record<string, unknown>>;
    names: readonly string[];
  })[];
  unusedNotes: readonly (Position & { label: string })[];
}

/**
 * What could be better in one text.
 *
 * @param date the day on which the text appears
 * @param relations the words for what links do, by language
 */
export function findInText(
  text: WrittenText,
  {
    today,
    date,
    relations,
  }: { today: Day; date: Day | undefined; relations: Readonly<Record<Language, RelationWords>> },
): Problem[] {
  return [
    ...text.titles.map(({ text: title, line, column }) =>
      problem('second-title', { file: text.file, line, column }, { title }),
    ),
    ...findSkippedHeadings(text),
    ...text.emptyHeadings.map((place) => problem('empty-heading', { file: text.file, ...place }, {})),
    ...findMeaninglessLinks(text),
    ...findUnclearTitles(text, relations),
    ...findWrongQuotes(text),
    ...findInComponents(text, today),
    ...findOddUpdates(text, { today, date }),
    ...text.unusedNotes.map(({ label, line, column }) =>
      problem('unused-footnote', { file: text.file, line, column }, { label }),
    ),
  ];
}

function findSkippedHeadings({ file, body, headings }: WrittenText): Problem[] {
  return body.headings.flatMap(({ depth }, index) => {
    const after = body.headings[index - 1]?.depth ?? 1;
    return depth > after + 1
      ? [problem('skipped-heading', { file, ...headings[index] }, { depth, after })]
      : [];
  });
}

/** Addenda that are older than the text they are added to, or of a day that has not come yet. */
function findOddUpdates(
  { file, components }: WrittenText,
  { today, date }: { today: Day; date: Day | undefined },
): Problem[] {
  return components.flatMap(({ name, attributes, line, column }) => {
    const added = String(attributes.date ?? '');
    if (name !== 'Update' || !daySchema.safeParse(added).success) return [];
    const odd = (reason: string) => [
      problem('odd-date', { file, line, column }, { key: 'date', date: added, reason }),
    ];
    if (date !== undefined && added < date) return odd(`the text itself is of ${date}`);
    return added > today && (date === undefined || date <= today) ? odd(notYet) : [];
  });
}

function findMeaninglessLinks({ file, language, body }: WrittenText): Problem[] {
  return body.links.flatMap(({ block, start, end, line, column }) => {
    const text = block.slice(start, end).trim();
    const words = text.toLocaleLowerCase(language).replace(/^[\P{L}]+|[\P{L}]+$/gu, '');
    return describeLanguage(language).meaninglessLinks?.test(words)
      ? [problem('meaningless-link', { file, line, column }, { text })]
      : [];
  });
}

function findUnclearTitles(
  { file, language, linkTitles }: WrittenText,
  relations: Readonly<Record<Language, RelationWords>>,
): Problem[] {
  const own = relations[language];
  return linkTitles.flatMap(({ title, line, column }) => {
    const unclear = findUnclearTitle(title, own, Object.values(relations));
    const words = Object.values(own);
    return unclear
      ? [problem('unclear-link-title', { file, line, column }, { title, words, ...unclear })]
      : [];
  });
}

function findWrongQuotes({ file, language, writtenTexts, undecidedMarks }: WrittenText): Problem[] {
  const { double, single, foreignMarks } = typographyOf(language);
  const foreign = writtenTexts.flatMap(({ text, ownText, locate }) => {
    const index = ownText.search(foreignMarks);
    if (index < 0) return [];
    const found = wordsAround(text, index);
    return [
      problem('wrong-quotes', { file, ...locate(index) }, { found, language, right: double.join('…') }),
    ];
  });
  const undecided = undecidedMarks.map(({ found, line, column }) =>
    problem('undecided-quote', { file, line, column }, { found, marks: [...double, ...single] }),
  );
  return [...foreign, ...undecided];
}

function findInComponents({ file, components }: WrittenText, today: Day): Problem[] {
  return components.flatMap(({ name, attributes, names, line, column }) => {
    const location = { file, line, column };
    const text = (key: string) => (attributes[key] === undefined ? '' : String(attributes[key]));
    if (hasImage(name) && isFileName(text('alt'), text('src')))
      return [problem('file-name-as-alt', location, { alt: text('alt') })];
    if (hasImage(name) && attributesOf(name).includes('credit'))
      return names.includes('credit') || text('src') === ''
        ? []
        : [problem('figure-without-credit', location, { image: text('src') })];
    if (name !== 'Stat' && name !== 'Chart') return [];
    const what = name === 'Stat' ? [text('value'), text('unit')].join(' ').trim() : text('title');
    // That its value is missing, or computed, is another matter.
    if (what === '') return [];
    const asOf = text('asOf');
    const sourced = names.includes('source') || names.includes('href');
    return [
      ...(sourced ? [] : [problem('statistic-without-source', location, { what })]),
      ...(partialDateSchema.safeParse(asOf).success && isToCome(asOf, today)
        ? [problem('odd-date', location, { key: 'asOf', date: asOf, reason: notYet })]
        : []),
      ...(asOf !== '' && isOlderThan(asOf, 5, today)
        ? [problem('old-statistic', location, { what, asOf })]
        : []),
    ];
  });
}

/** Whether an alternative text is only the name of the file. A name that is a word may say what can be seen. */
function isFileName(alt: string, src: string): boolean {
  const name = src.replace(/^.*\//, '').toLowerCase();
  const bare = name.replace(/\.\w+$/, '');
  const said = alt.trim().toLowerCase();
  return said !== '' && (said === name || (said === bare && /[\d_-]/.test(bare)));
}

/** Whether a date, which may be only a year or a month, lies wholly more than so many years back. */
function isOlderThan(date: string, years: number, today: Day): boolean {
  const limit = `${Number(today.slice(0, 4)) - years}${today.slice(4)}`;
  const exact = date.replace('~', '');
  return exact < limit.slice(0, exact.length);
}
