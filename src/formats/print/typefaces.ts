import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import postcss from 'postcss';

/**
 * Cuts of the typefaces in print, by their style sheets. They are static: of a variable font, printing keeps drawings of
 * letters (Type 3), which no program can search well.
 */
const cuts = [
  '@fontsource/newsreader/400.css',
  '@fontsource/newsreader/400-italic.css',
  '@fontsource/newsreader/600.css',
  '@fontsource/newsreader/600-italic.css',
  '@fontsource/instrument-sans/400.css',
  '@fontsource/instrument-sans/600.css',
  '@fontsource/ibm-plex-mono/400.css',
  // Signs that the others lack: arrows, check marks.
  '@fontsource/noto-sans-math/400.css',
  '@fontsource/noto-sans-symbols-2/400.css',
];

const require = createRequire(import.meta.url);

/** Style sheet of the typefaces, with their files in it. */
export function typefacesCss(): string {
  return cuts.map((cut) => embedFiles(require.resolve(cut))).join('\n');
}

/** Of each typeface only the smaller of its two files is taken. */
function embedFiles(path: string): string {
  const sheet = postcss.parse(readFileSync(path, 'utf8'));
  sheet.walkComments((comment) => void comment.remove());
  sheet.walkDecls('font-display', (declaration) => void declaration.remove());
  sheet.walkDecls('src', (declaration) => {
    const [, file = ''] = /url\(([^)]*\.woff2)\)/.exec(declaration.value) ?? [];
    const data = readFileSync(join(dirname(path), file)).toString('base64');
    declaration.value = `url(data:font/woff2;base64,${data}) format("woff2")`;
  });
  return sheet.toString();
}
