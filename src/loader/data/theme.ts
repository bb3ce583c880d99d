import { readFileSync } from 'node:fs';
import { posix } from 'node:path';
import { packagePath } from '../../package-paths.ts';
import { type Problem, problem } from '../../series/diagnostics/problem.ts';
import { themeFile } from '../../series/model/content-paths.ts';
import { decodePath } from '../../series/text/strings.ts';
import {
  allColours,
  type ColourName,
  checkContrast,
  type ThemeColour,
  type ThemeColours,
} from '../../series/theme/colours.ts';
import { readTheme } from '../../series/theme/read-theme.ts';
import { readOrReport } from '../files/read.ts';

/** The colours of the site: those of theme.css, and ours where it sets none. */
export function loadTheme(
  contentDir: string,
  files: readonly string[],
): { colours: ThemeColours; problems: Problem[] } {
  if (!files.includes(themeFile)) return { colours: allColours(ourColour), problems: [] };
  const { text, problems: unread } = readOrReport(contentDir, themeFile);
  const sheet = readTheme(text ?? '', themeFile);
  const colours = allColours((name) => sheet.colours.get(name) ?? ourColour(name));
  const missing = sheet.files.filter(({ path }) => {
    const name = posix.join('.', decodePath(path.replace(/[?#].*$/s, '')));
    return path.startsWith('/') || !files.includes(name);
  });
  return {
    colours,
    problems: [
      ...unread,
      ...sheet.problems,
      ...missing.map(({ path, location }) => problem('missing-file', location, { what: `“${path}”` })),
      ...checkContrast(colours, sheet.places),
    ],
  };
}

let tokens: string | undefined;

/** A colour as our own style sheet has it. */
function ourColour(name: ColourName): ThemeColour {
  tokens ??= readFileSync(packagePath('src/styles/tokens.css'), 'utf8');
  const [, light, dark] = new RegExp(`--${name}: light-dark\\((#\\w+), (#\\w+)\\)`).exec(tokens) ?? [];
  if (light === undefined || dark === undefined)
    throw new Error(`tokens.css has no colour --${name}: light-dark(…)`);
  return { light, dark };
}
