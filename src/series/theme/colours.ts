import type { SourceLocation } from '../diagnostics/location.ts';
import { type Problem, problem } from '../diagnostics/problem.ts';
import { keysOf } from '../text/keys.ts';
import { contrast, leastContrast, nearestReadable } from './contrast.ts';

/** The colours of a site, by the name of their custom property without its dashes, and what each is for. */
export const themeColours = {
  paper: 'of the page',
  'paper-deep': 'of what lies on the page: asides, code, fields',
  ink: 'of text',
  'ink-soft': 'of text that stands back: dates, notes, labels',
  hairline: 'of fine lines',
  signal: 'of links, numerals, trackbacks',
  'signal-wash': 'behind what is marked or found',
} as const;

/** The name of a colour. */
export type ColourName = keyof typeof themeColours;

/** A colour such as `#1b1a17` in each theme. */
export interface ThemeColour {
  light: string;
  dark: string;
}

/** All colours of a site. */
export type ThemeColours = Readonly<Record<ColourName, ThemeColour>>;

/** What is read on what: every text colour has enough contrast to every ground. */
export const readablePairs: readonly { text: ColourName; ground: ColourName }[] = (
  ['ink', 'ink-soft', 'signal'] as const
).flatMap((text) => (['paper', 'paper-deep', 'signal-wash'] as const).map((ground) => ({ text, ground })));

/** All colours, each by its name. */
export function allColours(colourOf: (name: ColourName) => ThemeColour): ThemeColours {
  return {
    paper: colourOf('paper'),
    'paper-deep': colourOf('paper-deep'),
    ink: colourOf('ink'),
    'ink-soft': colourOf('ink-soft'),
    hairline: colourOf('hairline'),
    signal: colourOf('signal'),
    'signal-wash': colourOf('signal-wash'),
  };
}

/** Where a series overrides a colour. */
export type ColourPlaces = ReadonlyMap<ColourName, SourceLocation>;

/** Names of all colours. */
export const colourNames = keysOf(themeColours);

/** Pairs that cannot be read, where the series sets one of the two colours. */
export function checkContrast(colours: ThemeColours, places: ColourPlaces): Problem[] {
  return readablePairs.flatMap(({ text, ground }) =>
    (['light', 'dark'] as const).flatMap((theme) => {
      const wrong = places.has(text) ? text : ground;
      const location = places.get(wrong);
      const ratio = contrast(colours[text][theme], colours[ground][theme]);
      if (location === undefined || ratio >= leastContrast) return [];
      const other = wrong === text ? ground : text;
      const colour = colours[wrong][theme];
      // One colour for all that it stands with, where there is one.
      const others = readablePairs
        .filter((pair) => pair.text === wrong || pair.ground === wrong)
        .map((pair) => colours[pair.text === wrong ? pair.ground : pair.text][theme]);
      const nearest = nearestReadable(colour, others) ?? nearestReadable(colour, [colours[other][theme]]);
      const details = { text, ground, theme, ratio, least: leastContrast, colour: wrong, nearest };
      return [problem('low-contrast', location, details)];
    }),
  );
}
