import { Parser } from 'htmlparser2';
import { directionOf } from '../series/languages/index.ts';
import { isLanguage } from '../series/text/language.ts';

/**
 * A page of HTML in which each element in a language that runs another way than what it stands in says so: a German title
 * in a list in Arabic keeps its full stop at its end.
 */
export function addDirections(html: string): string {
  const pieces: string[] = [];
  // Of each open element; nothing where its text decides for itself.
  const around: (string | undefined)[] = [];
  let done = 0;
  const parser = new Parser({
    onopentag: (name, { lang, dir }) => {
      const outer = around.at(-1);
      const own = lang !== undefined && isLanguage(lang) ? directionOf(lang) : undefined;
      if (dir === undefined && own !== undefined && own !== (outer ?? 'ltr')) {
        const end = parser.startIndex + 1 + name.length;
        pieces.push(html.slice(done, end), ` dir="${own}"`);
        done = end;
      }
      around.push(dir ?? own ?? outer);
    },
    onclosetag: () => {
      around.pop();
    },
  });
  parser.end(html);
  return pieces.join('') + html.slice(done);
}
