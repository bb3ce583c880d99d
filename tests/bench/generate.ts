import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { documentText } from '../../src/series/search/search-document.ts';
import { readDocs } from '../build/docs.ts';

/** What a synthetic series is made with; the same settings always give the same files. */
interface Corpus {
  folder: string;
  essays: number;
  theses: number;
  /** Words of each essay. */
  words: number;
  /** Links of each essay to other essays and theses. */
  links: number;
  seed: number;
  /** Whether the words are those of real German texts, as often as they stand there, instead of invented ones. */
  real?: boolean;
}

const syllables =
  'ge ver märk te ung lich keit spra che netz be wir kün den run gen stim me frei raum über ent schei zeit'.split(
    ' ',
  );

/** Words that all texts are made of, by frequency: about as many as a German of some books uses. */
const words = createWords(20_000, seeded(95));

/** Words of one to four syllables, the frequent ones short; every other a noun. */
function createWords(count: number, random: () => number): string[] {
  const made = new Set<string>();
  while (made.size < count) {
    const length = 1 + Math.floor(random() * Math.min(4, 1 + made.size / 50));
    const text = Array.from({ length }, () => pick(syllables, random())).join('');
    made.add(random() < 0.5 ? text : text.charAt(0).toUpperCase() + text.slice(1));
  }
  return [...made];
}

/** Gives the next word of a text. */
type Word = () => string;

/** All words of a German documentation, each as often as it stands there; invented syllables flatter compounds, and slander them. */
function realWords(): readonly string[] {
  return readDocs('de').flatMap(
    (document) => documentText(document).match(/(?<!\S)\p{L}[\p{L}-]*(?!\S)/gu) ?? [],
  );
}

/** Writes a German series of essays with headings, lists, quotations, footnotes, a table and links among them. */
export async function generate(corpus: Corpus): Promise<void> {
  const random = seeded(corpus.seed);
  const real = corpus.real ? realWords() : undefined;
  const word: Word = () => (real ? pick(real, random()) : inventedWord(random));
  const write = async (file: string, text: string) => {
    await mkdir(dirname(join(corpus.folder, file)), { recursive: true });
    await writeFile(join(corpus.folder, file), text);
  };
  await write('series.yaml', series(corpus));
  await write(
    'theses.yaml',
    list(corpus.theses, (n) => `- number: ${n}\n  gist: "${sentence(word, 14)}"\n`),
  );
  await write('authors.yaml', '- id: anna\n  name: Anna Öztürk\n  bio: Schreibt.\n');
  for (let n = 1; n <= corpus.essays; n++)
    await write(`essays/essay-${n}/de.mdx`, essay(n, corpus, random, word));
}

/** Numbers between 0 and 1 that a seed decides (mulberry32). */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let value = Math.imul(state ^ (state >>> 15), 1 | state);
    value = (value + Math.imul(value ^ (value >>> 7), 61 | value)) ^ value;
    return ((value ^ (value >>> 14)) >>> 0) / 4294967296;
  };
}

function series({ theses }: Corpus): string {
  return `id: bench
title: Messreihe
tagline: Erdachte Essays
description: Eine erdachte Reihe, an der gemessen wird.
languages: [de]
site: https://bench.example
source:
  title: Die Vorlage
  authors: [Niemand]
  year: 1999
  url: https://bench.example/vorlage
  rights: Frei.
item: { singular: These, plural: Thesen, segment: thesen }
licence: { name: CC0, url: "https://creativecommons.org/publicdomain/zero/1.0/" }
timeZone: Europe/Berlin
parts:
  - { from: 1, to: ${theses}, title: Alles, summary: Alle Thesen. }
`;
}

function essay(
  n: number,
  { essays, theses, words, links }: Corpus,
  random: () => number,
  word: Word,
): string {
  const day = new Date(Date.UTC(2015, 0, 1 + (n % 3650))).toISOString().slice(0, 10);
  const sections = 5;
  const paragraphs = Array.from({ length: sections }, (_, section) => {
    const own = Array.from({ length: 3 }, () => paragraph(word, Math.round(words / sections / 3)));
    const linked = Array.from({ length: Math.ceil(links / sections) }, (_, link) =>
      section * Math.ceil(links / sections) + link < links ? pointer(random, word, essays, theses, n) : '',
    ).join('');
    const extra = ['', '- eins\n- zwei\n- drei\n', '> Ein Zitat.\n', '| a | b |\n| - | - |\n| 1 | 2 |\n', ''][
      section
    ];
    return `## ${title(word)} ${section}\n\n${own.join('\n\n')}${linked}${section === 0 ? '[^1]' : ''}\n\n${extra}`;
  });
  return `---
title: "${title(word)} ${n}"
standfirst: "${sentence(word, 16)}"
theses: [${1 + (n % theses)}]
date: ${day}
authors: [anna]
tags: [thema-${n % 10}]
---

${paragraphs.join('\n')}

[^1]: ${sentence(word, 8)}
`;
}

function pointer(random: () => number, word: Word, essays: number, theses: number, own: number): string {
  const to = 1 + Math.floor(random() * essays);
  return random() < 0.2 || to === own
    ? ` Dazu [${word()}](thesis:${1 + Math.floor(random() * theses)}) mehr.`
    : ` Dazu [${word()}](essay:essay-${to}) mehr.`;
}

function paragraph(word: Word, words: number): string {
  return Array.from({ length: Math.max(1, Math.round(words / 12)) }, () => sentence(word, 12)).join(' ');
}

function sentence(word: Word, words: number): string {
  const text = Array.from({ length: words }, () => word()).join(' ');
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
}

function title(word: Word): string {
  const text = `${word()} ${word()}`;
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}`;
}

/** The second most frequent word is used half as often as the first, the third a third as often (Zipf). */
function inventedWord(random: () => number): string {
  return pick(words, (words.length ** random() - 1) / (words.length - 1));
}

/** @param share where in the list, from 0 to 1 */
function pick(list: readonly string[], share: number): string {
  return list[Math.floor(share * list.length)] ?? '';
}

function list(length: number, line: (n: number) => string): string {
  return Array.from({ length }, (_, index) => line(index + 1)).join('');
}
