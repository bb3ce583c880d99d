import { Document, isSeq } from 'yaml';
import type { TextFormat } from '../model/content-paths.ts';
import type { Day } from '../text/date.ts';
import type { Language } from '../text/language.ts';
import { plainLetters } from '../text/plain-letters.ts';

/** The words that a new text begins with. */
export const newTextKeys = [
  ...(['standfirst', 'coverAlt', 'inUse', 'publish', 'begin', 'translate', 'here'] as const),
  ...(['section', 'links', 'note', 'alt', 'credit', 'caption'] as const),
  ...(['counted', 'counter', 'said', 'speaker', 'aside', 'remark'] as const),
] as const;

/** What a new text says before its author does. */
type NewTextWords = Readonly<Record<(typeof newTextKeys)[number], string>>;

/** The frontmatter that a new text begins with. */
export interface Draft {
  language: Language;
  title: string;
  theses: readonly number[];
  date: Day;
  authors: readonly string[];
  tags: readonly string[];
  slug?: string | undefined;
  cover?: string | undefined;
}

/** What a translation takes over from its original: sections and images as they are written there. */
type Outline = readonly { source: string; kind: 'heading' | 'image' | 'figure'; end?: string }[];

/**
 * Makes an id of a title: lower-case letters, digits and hyphens; German umlauts as two letters, other accents dropped.
 * A long title is cut between words. Empty where the title has no letter and no digit.
 */
export function idFrom(title: string): string {
  const id = plainLetters(title.toLowerCase())
    .replace(/['’]/g, '')
    .split(/[^\p{Ll}\p{Lo}\p{M}\p{N}]+/u)
    .filter(Boolean)
    .join('-');
  if (id.length <= longestId) return id;
  const end = id.lastIndexOf('-', longestId);
  return id.slice(0, end > 0 ? end : longestId);
}

/** Maximum length of an id (a folder name and part of the URL), in characters. */
const longestId = 60;

/** The file of a new essay: a draft that passes the check, with a body that shows what can be written. */
export function newEssay(draft: Draft, usedTags: readonly string[], words: NewTextWords): string {
  const samples = samplesOf(words);
  return `${frontmatter(draft, usedTags, words)}\n${words.begin}\n\n${samples.map((line) => `{/* ${line} */}\n`).join('')}`;
}

/** The file of a new translation: the sections and images of the original, for the translator to fill. */
export function newTranslation(
  draft: Draft,
  outline: Outline,
  words: NewTextWords,
  format: TextFormat,
): string {
  const { translate, here } = words;
  const comment = (text: string) => (format === 'mdx' ? `{/* ${text} */}` : `<!-- ${text} -->`);
  const parts = outline.map(({ kind, source, end }) => {
    if (kind === 'image') return `${source}\n`;
    return `${source}\n\n${comment(here)}\n${end === undefined ? '' : `\n${end}\n`}`;
  });
  return [frontmatter(draft, [], words), `${comment(translate)}\n`, ...parts].join('\n');
}

function frontmatter(
  { language: _, slug, cover, ...draft }: Draft,
  usedTags: readonly string[],
  { standfirst, coverAlt, inUse, publish }: NewTextWords,
): string {
  const { title, ...rest } = draft;
  const document = new Document({
    ...{ title, standfirst, ...rest },
    ...(slug === undefined ? {} : { slug }),
    ...(cover === undefined ? {} : { cover, coverAlt }),
    draft: true,
  });
  for (const key of ['theses', 'authors', 'tags']) {
    const list = document.get(key, true);
    if (isSeq(list)) list.flow = true;
    if (isSeq(list) && key === 'tags' && usedTags.length > 0)
      list.comment = ` ${inUse}: ${usedTags.join(', ')}`;
  }
  const yaml = document.toString({ lineWidth: 0, flowCollectionPadding: false });
  return `---\n${yaml.replace(/^draft: true$/m, `draft: true # ${publish}`)}---\n`;
}

/** What can be written in a body: an example of each. */
function samplesOf(words: NewTextWords): string[] {
  const { alt, credit, caption, counted, counter, said, speaker, aside, remark } = words;
  return [
    ...[`## ${words.section}`, words.links, words.note],
    `<Figure src="./picture.svg" alt="${alt}" credit="${credit}">${caption}</Figure>`,
    `<Stat value="38" unit="%" asOf="2024-05" source="${counter}" href="https://example.org/">${counted}</Stat>`,
    `<Quote cite="${speaker}" href="https://example.org/">${said}</Quote>`,
    `<Aside title="${aside}">${remark}</Aside>`,
  ];
}

/** Sentences of a new text that stand there for those of its author. */
export function placeholdersIn(words: NewTextWords): ReadonlySet<string> {
  const { standfirst, coverAlt, begin, alt, credit, caption, counted, counter, said, speaker, remark } =
    words;
  return new Set([
    ...[standfirst, coverAlt, begin, alt, credit, caption, counted, counter, said, speaker, remark],
  ]);
}
