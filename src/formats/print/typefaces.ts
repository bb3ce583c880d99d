import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { Parser } from 'htmlparser2';
import postcss, { type AtRule } from 'postcss';

/** A cut of a typeface, by the style sheet of its package. */
interface Cut {
  sheet: string;
  /** The files that are taken; without it, all. */
  files?: RegExp;
  /** The letters of its only file, where the sheet names fewer than that has (`unicode-range` of CSS). */
  letters?: string;
}

/**
 * The typefaces in print. They are static: of a variable font, printing keeps drawings of letters (Type 3), which no
 * program can search well.
 */
const cuts: readonly Cut[] = [
  { sheet: '@fontsource/newsreader/400.css' },
  { sheet: '@fontsource/newsreader/400-italic.css' },
  { sheet: '@fontsource/newsreader/600.css' },
  { sheet: '@fontsource/newsreader/600-italic.css' },
  { sheet: '@fontsource/instrument-sans/400.css' },
  { sheet: '@fontsource/instrument-sans/600.css' },
  { sheet: '@fontsource/ibm-plex-mono/400.css' },
  // Scripts that the others lack.
  { sheet: '@fontsource/noto-serif/400.css', files: /-(?:greek|cyrillic)/ },
  { sheet: '@fontsource/noto-serif/400-italic.css', files: /-(?:greek|cyrillic)/ },
  { sheet: '@fontsource/noto-serif/600.css', files: /-(?:greek|cyrillic)/ },
  { sheet: '@fontsource/noto-serif/600-italic.css', files: /-(?:greek|cyrillic)/ },
  // Signs that the others lack: arrows, check marks.
  { sheet: '@fontsource/noto-sans-math/400.css', letters: 'U+2070-2BFF,U+1D400-1D7FF' },
  { sheet: '@fontsource/noto-sans-symbols-2/400.css' },
];

/** What drawings without a typeface of their own are lettered in. */
const lettering = 'Newsreader,"Noto Serif","Noto Sans Math","Noto Sans Symbols 2",serif';

const require = createRequire(import.meta.url);

/**
 * Style sheet of the typefaces, with their files in it.
 *
 * @param text only files that have letters of it are taken
 * @param families the names of the families; without it, all
 */
export function typefacesCss(text: string, families?: string): string {
  const signs = [...new Set(text)].map((sign) => sign.codePointAt(0) ?? 0);
  return cuts
    .flatMap((cut) => facesOf(cut).filter(({ file }) => cut.files?.test(file) ?? true))
    .filter(({ family }) => families?.includes(family) ?? true)
    .filter(({ ranges }) => ranges.some(([from, to]) => signs.some((each) => from <= each && each <= to)))
    .map(({ css }) => css)
    .join('\n');
}

/**
 * A drawing (SVG) with the typefaces of its letters in it: as a picture it sees none of the page on which it stands. Where
 * it names none, it is lettered like the text.
 */
export function letterDrawing(svg: string): string {
  let [letters, inText, begin, prefix, hasFamily] = ['', 0, 0, '', false];
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        if (begin === 0) {
          begin = parser.endIndex + 1;
          prefix = name.replace(/[^:]*$/, '');
          hasFamily = 'font-family' in attributes;
        }
        if (name === `${prefix}text`) inText += 1;
      },
      ontext(text) {
        if (inText > 0) letters += text;
      },
      onclosetag(name) {
        if (name === `${prefix}text`) inText -= 1;
      },
    },
    { xmlMode: true },
  );
  parser.end(svg);
  if (letters.trim() === '') return svg;
  // Chromium keeps two typefaces of one address as one or as two, as it happens: the bytes of a PDF would differ.
  const own = `data:font/woff2;drawing=${createHash('sha256').update(svg).digest('hex').slice(0, 16)};`;
  const faces = typefacesCss(letters, hasFamily ? svg : `${svg}${lettering}`).replaceAll(
    'data:font/woff2;',
    own,
  );
  const rule = hasFamily ? '' : `:root{font-family:${lettering}}`;
  return `${svg.slice(0, begin)}<${prefix}style>${faces}${rule}</${prefix}style>${svg.slice(begin)}`;
}

/** One file of a typeface. */
interface Face {
  family: string;
  file: string;
  /** The letters that it has: first and last code points. */
  ranges: readonly (readonly [from: number, to: number])[];
  /** Its rule, with the file in it. */
  css: string;
}

const known = new Map<string, readonly Face[]>();

function facesOf({ sheet, letters }: Cut): readonly Face[] {
  const faces = known.get(sheet) ?? readFaces(require.resolve(sheet), letters);
  known.set(sheet, faces);
  return faces;
}

/** The files of a style sheet; of each only the smaller of its two formats is taken. */
function readFaces(path: string, letters: string | undefined): Face[] {
  const faces: Face[] = [];
  postcss.parse(readFileSync(path, 'utf8')).walkAtRules('font-face', (rule) => {
    const [, file = ''] = /url\(([^)]*\.woff2)\)/.exec(descriptorOf(rule, 'src')) ?? [];
    const data = readFileSync(join(dirname(path), file)).toString('base64');
    const family = descriptorOf(rule, 'font-family').replace(/['"]/g, '');
    const range = letters ?? descriptorOf(rule, 'unicode-range');
    rule.walkComments((comment) => void comment.remove());
    rule.walkDecls('font-display', (declaration) => void declaration.remove());
    rule.walkDecls('src', (declaration) => {
      declaration.value = `url(data:font/woff2;base64,${data}) format("woff2")`;
    });
    rule.walkDecls('unicode-range', (declaration) => {
      declaration.value = range;
    });
    faces.push({ family, file, ranges: range.split(',').map(readRange), css: rule.toString() });
  });
  return faces;
}

function descriptorOf(rule: AtRule, name: string): string {
  let value = '';
  rule.walkDecls(name, (declaration) => {
    value = declaration.value;
  });
  return value;
}

/** `U+0000-00FF` or `U+0131` (CSS Fonts 4, 4.5). */
function readRange(range: string): readonly [from: number, to: number] {
  const [from = '', to = from] = range.trim().replace(/^u\+/i, '').split('-');
  return [Number.parseInt(from, 16), Number.parseInt(to, 16)];
}
