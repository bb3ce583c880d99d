import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { create, type Font, type FontCollection } from 'fontkitten';

/** A font file of social images, and the family that it is part of. */
interface FontFile {
  family: string;
  path: string;
}

const require = createRequire(import.meta.url);

const serif = '@fontsource-variable/noto-serif/files/noto-serif-*-wght-normal.woff2';

/** By family: `*` in the name of a file is each of its subsets. Where one font lacks a sign, the next may have it. */
const families: readonly { family: string; file: string; subsets: readonly string[] }[] = [
  {
    family: 'Newsreader',
    file: '@fontsource-variable/newsreader/files/newsreader-*-wght-normal.woff2',
    subsets: ['latin', 'latin-ext'],
  },
  {
    family: 'Instrument Sans',
    file: '@fontsource-variable/instrument-sans/files/instrument-sans-*-wght-normal.woff2',
    subsets: ['latin', 'latin-ext'],
  },
  {
    family: 'Noto Serif',
    file: serif,
    subsets: ['latin', 'latin-ext', 'vietnamese', 'greek', 'greek-ext', 'cyrillic', 'cyrillic-ext'],
  },
  {
    family: 'Noto Sans Math',
    file: '@fontsource/noto-sans-math/files/noto-sans-math-*-400-normal.woff2',
    subsets: ['latin'],
  },
  // Behind the mathematical font: it would make ≠ of two signs.
  { family: 'Noto Serif Math', file: serif, subsets: ['math'] },
  {
    family: 'Noto Sans Symbols 2',
    file: '@fontsource/noto-sans-symbols-2/files/noto-sans-symbols-2-*-400-normal.woff2',
    subsets: ['symbols'],
  },
];

/** The font files of social images. */
export const fontFiles: readonly FontFile[] = families.flatMap(({ family, file, subsets }) =>
  subsets.map((subset) => ({ family, path: require.resolve(file.replace('*', subset)) })),
);

/** A family as CSS has it, with those that stand in for the signs which it lacks. */
export function fontStack(family: 'Newsreader' | 'Instrument Sans'): string {
  const others = families.slice(2).map((each) => each.family);
  return [family, ...others].map((name) => `"${name}"`).join(', ');
}

/** Signs that every text may have: no need to open a font. */
const usual = /^[\s!-~\u00a0-\u00ff–—‘’‚“”„…•]*$/;

/** Pictures without letters are left out: the fonts have none, and each system draws them in its own way. */
const emoji = /\s*(?:\p{RGI_Emoji}|\p{Emoji_Presentation})/gv;

/** A text as the fonts can draw it, and the signs of it that they cannot. */
interface DrawableText {
  text: string;
  missing: readonly string[];
}

/**
 * Leaves out what no font has. A sign that stands for others (⅓) is drawn as those. Of a text that lacks half of its
 * letters nothing is left: the rest would say something else.
 */
export function toDrawable(source: string): DrawableText {
  const text = source.replace(emoji, '').normalize('NFC').trim();
  const missing = Array.from(source.matchAll(emoji), ([picture]) => picture.trim());
  if (usual.test(text)) return { text, missing };
  const drawn = Array.from(graphemes.segment(text), ({ segment }) => {
    const shown = [segment, segment.normalize('NFKC')].find((each) => Array.from(each).every(isDrawable));
    if (shown === undefined) missing.push(segment);
    return shown ?? '';
  });
  const isMutilated = 2 * missing.filter(hasLetter).length >= (text.match(/\p{L}/gu)?.length ?? 0);
  if (isMutilated && missing.some(hasLetter)) return { text: '', missing };
  return { text: drawn.join('').replace(/ {2,}/g, ' ').trim(), missing };
}

function hasLetter(sign: string): boolean {
  return /\p{L}/u.test(sign);
}

const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });

/** What has no picture of its own: joiners, hints for the choice of a picture. */
const invisible = /[\s\p{Cf}\p{Variation_Selector}]/u;

/** Letters that hang together; that of them which the mathematical font has are symbols, each alone. */
const cursive = /\p{Script=Arabic}/u;

function isDrawable(sign: string): boolean {
  if (invisible.test(sign)) return true;
  if (cursive.test(sign)) return false;
  fonts ??= fontFiles.map(({ path }) => create(readFileSync(path)));
  return fonts.some(
    (font) => 'hasGlyphForCodePoint' in font && font.hasGlyphForCodePoint(sign.codePointAt(0) ?? 0),
  );
}

let fonts: (Font | FontCollection)[] | undefined;
