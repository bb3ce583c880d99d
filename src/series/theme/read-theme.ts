import { CssSyntaxError, type Declaration, type Node, parse, type Root } from 'postcss';
import type { SourceLocation } from '../diagnostics/location.ts';
import { type Problem, problem } from '../diagnostics/problem.ts';
import { type ColourName, type ColourPlaces, colourNames, type ThemeColour } from './colours.ts';

/** A file that a style sheet names, by its path as it is written. */
interface NamedFile {
  path: string;
  location: SourceLocation;
}

/** What a style sheet says about the look of a site. */
interface ThemeSheet {
  colours: ReadonlyMap<ColourName, ThemeColour>;
  places: ColourPlaces;
  /** Fonts and images. */
  files: readonly NamedFile[];
  problems: Problem[];
}

/** Reads the colours of a style sheet, and finds what of it would be lost, or loaded from elsewhere. */
export function readTheme(css: string, file: string): ThemeSheet {
  const colours = new Map<ColourName, ThemeColour>();
  const places = new Map<ColourName, SourceLocation>();
  const files: NamedFile[] = [];
  const problems: Problem[] = [];
  const root = parseSheet(css, file, problems);
  root?.walk((node) => {
    const location = placeOf(node, file);
    if (node.type === 'atrule' && /^(?:import|charset|namespace)$/i.test(node.name))
      problems.push(problem('theme-rule', location, { rule: `@${node.name}` }));
    if (node.type !== 'decl') return;
    for (const path of addressesIn(node.value))
      if (isElsewhere(path)) problems.push(problem('remote-style', location, { url: path }));
      else if (!/^(?:data:|#)/i.test(path)) files.push({ path, location });
    const name = colourNames.find((each) => node.prop === `--${each}`);
    if (name === undefined) return;
    const colour = readColour(node);
    if (typeof colour === 'string')
      problems.push(problem('invalid-value', location, { key: node.prop, reason: colour }));
    else {
      colours.set(name, colour);
      places.set(name, location);
    }
  });
  return { colours, places, files, problems };
}

function parseSheet(css: string, file: string, problems: Problem[]): Root | undefined {
  if (/<\/style/i.test(css))
    problems.push(problem('css-syntax', { file }, { reason: '“</style” would end the style sheet' }));
  try {
    return parse(css);
  } catch (error) {
    if (!(error instanceof CssSyntaxError)) throw error;
    const { line, column, reason } = error;
    problems.push(problem('css-syntax', { file, line, column }, { reason }));
    return undefined;
  }
}

function placeOf({ source }: Node, file: string): SourceLocation {
  return { file, line: source?.start?.line, column: source?.start?.column };
}

/** The colour in both themes, or why it is none whose contrast can be measured. */
function readColour({ value, important, parent }: Declaration): ThemeColour | string {
  const isOnRoot = parent?.type === 'rule' && 'selector' in parent && parent.selector === ':root';
  if (!isOnRoot || parent.parent?.type !== 'root' || important)
    return 'the colours of a site are set once, in “:root { … }” outside of all other rules, so that their contrast can be measured';
  const [, light, dark = light] =
    /^\s*(?:light-dark\()?\s*(#\w+)\s*(?:,\s*(#\w+)\s*\))?\s*$/i.exec(value) ?? [];
  const isPair = /^\s*light-dark/i.test(value) === /,/.test(value);
  const [inLight, inDark] = [toHex(light), toHex(dark)];
  if (!isPair || inLight === undefined || inDark === undefined)
    return `“${value.trim()}” is not a colour for both themes; write light-dark(#rrggbb, #rrggbb), the light theme first`;
  return { light: inLight, dark: inDark };
}

function toHex(colour = ''): string | undefined {
  const [, short] = /^#([\da-f]{3})$/i.exec(colour) ?? [];
  const long = short === undefined ? colour : `#${[...short].map((digit) => digit + digit).join('')}`;
  return /^#[\da-f]{6}$/i.test(long) ? long.toLowerCase() : undefined;
}

/** What a value names by address: in `url()`, and in strings that are addresses of other hosts (`image-set()`, `src()`). */
function addressesIn(value: string): string[] {
  const urls = [...value.matchAll(/\burl\(\s*(?:"([^"]*)"|'([^']*)'|([^)'"]*?))\s*\)/gi)];
  const strings = [...value.matchAll(/"([^"]*)"|'([^']*)'/g)].map(
    ([, double, single]) => double ?? single ?? '',
  );
  const named = urls.map(([, double, single, bare]) => double ?? single ?? bare ?? '');
  return [...new Set([...named, ...strings.filter(isElsewhere)])];
}

function isElsewhere(address: string): boolean {
  return /^(?:[a-z][\w+.-]*:)?\/\//i.test(address) || /^https?:/i.test(address);
}
