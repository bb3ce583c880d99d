import { Document, isSeq } from 'yaml';
import type { Day } from '../text/date.ts';
import type { Language } from '../text/language.ts';

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
export type Outline = readonly { source: string; kind: 'heading' | 'image' | 'figure'; end?: string }[];

/**
 * Makes an id of a title: lower-case letters, digits and hyphens; German umlauts as two letters, other accents dropped.
 * A long title is cut between words. Empty where the title has no letter and no digit.
 */
export function idFrom(title: string): string {
  const umlauts: Readonly<Record<string, string>> = { ä: 'ae', ö: 'oe', ü: 'ue', ß: 'ss' };
  const id = title
    .normalize('NFC')
    .toLowerCase()
    .replace(/[äöüß]/g, (letter) => umlauts[letter] ?? letter)
    .normalize('NFD')
    .replace(/[\p{M}'’]/gu, '')
    .normalize('NFC')
    .split(/[^\p{Ll}\p{N}]+/u)
    .filter(Boolean)
    .join('-');
  if (id.length <= longestId) return id;
  const end = id.lastIndexOf('-', longestId);
  return id.slice(0, end > 0 ? end : longestId);
}

/** An id is part of the address and the name of a folder: longer ones, in characters, are nobody's friend. */
const longestId = 60;

/** The file of a new essay: a draft that passes the check, with a body that shows what can be written. */
export function newEssay(draft: Draft, usedTags: readonly string[]): string {
  const samples = samplesOf(draft.language);
  return `${frontmatter(draft, usedTags)}\n${words[draft.language].begin}\n\n${samples.map((line) => `{/* ${line} */}\n`).join('')}`;
}

/** The file of a new translation: the sections and images of the original, for the translator to fill. */
export function newTranslation(draft: Draft, outline: Outline): string {
  const { translate, here } = words[draft.language];
  const parts = outline.map(({ kind, source, end }) => {
    if (kind === 'image') return `${source}\n`;
    return `${source}\n\n{/* ${here} */}\n${end === undefined ? '' : `\n${end}\n`}`;
  });
  return [frontmatter(draft, []), `{/* ${translate} */}\n`, ...parts].join('\n');
}

function frontmatter({ language, slug, cover, ...draft }: Draft, usedTags: readonly string[]): string {
  const { standfirst, coverAlt, inUse, publish } = words[language];
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

const words = {
  de: {
    standfirst: 'Ein oder zwei Sätze, die sagen, worum es geht.',
    coverAlt: 'Was auf dem Bild zu sehen ist.',
    inUse: 'schon in Gebrauch',
    publish: 'entfernen, sobald der Text erscheinen soll; mit einem Datum in der Zukunft erscheint er dann',
    begin: 'Hier beginnt der Text.',
    translate:
      'Übersetzung: Abschnitte und Bilder stammen aus dem Original. Auch Überschriften und alt sind zu übersetzen.',
    here: 'Text',
    samples: [
      '## Ein Abschnitt',
      'Verweise: [Text](essay:id), [](thesis:12) nimmt den Titel des Ziels, [Text](term:id#abschnitt), [Text](https://example.org/)',
      'Eine Anmerkung[^1], und am Ende der Datei: [^1]: Ihr Text.',
    ],
    ...{ alt: 'Was zu sehen ist', credit: 'Wer es gemacht hat', caption: 'Die Unterschrift.' },
    ...{ counted: 'Was gezählt wurde.', counter: 'Wer gezählt hat' },
    ...{ said: 'Was gesagt wurde.', speaker: 'Wer es gesagt hat' },
    ...{ aside: 'Am Rande', remark: 'Eine Bemerkung neben dem Gedankengang.' },
  },
  en: {
    standfirst: 'One or two sentences that say what this is about.',
    coverAlt: 'What the picture shows.',
    inUse: 'already in use',
    publish: 'remove when the text is to appear; with a date in the future it appears then',
    begin: 'The text begins here.',
    translate:
      'Translation: sections and images are those of the original. Headings and alt texts need translating too.',
    here: 'text',
    samples: [
      '## A section',
      'Links: [text](essay:id), [](thesis:12) takes the title of its target, [text](term:id#section), [text](https://example.org/)',
      'A note[^1], and at the end of the file: [^1]: Its text.',
    ],
    ...{ alt: 'What it shows', credit: 'Who made it', caption: 'The caption.' },
    ...{ counted: 'What was counted.', counter: 'Who counted' },
    ...{ said: 'What was said.', speaker: 'Who said it' },
    ...{ aside: 'By the way', remark: 'A remark beside the argument.' },
  },
} satisfies Record<Language, unknown>;

/** What can be written in a body: an example of each. */
function samplesOf(language: Language): string[] {
  const { samples, alt, credit, caption, counted, counter, said, speaker, aside, remark } = words[language];
  return [
    ...samples,
    `<Figure src="./picture.svg" alt="${alt}" credit="${credit}">${caption}</Figure>`,
    `<Stat value="38" unit="%" asOf="2024-05" source="${counter}" href="https://example.org/">${counted}</Stat>`,
    `<Quote cite="${speaker}" href="https://example.org/">${said}</Quote>`,
    `<Aside title="${aside}">${remark}</Aside>`,
  ];
}

/** Sentences of a new text that stand there for those of its author. */
export const placeholders: ReadonlySet<string> = new Set(
  Object.values(words).flatMap(
    ({ standfirst, coverAlt, begin, alt, credit, caption, counted, counter, said, speaker, remark }) => [
      ...[standfirst, coverAlt, begin, alt, credit, caption, counted, counter, said, speaker, remark],
    ],
  ),
);
