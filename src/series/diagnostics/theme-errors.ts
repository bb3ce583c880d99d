import { error, type ProblemType } from './wording.ts';

/** What keeps the style sheet of a series from being used. */
export const themeErrors = {
  'css-syntax': error<{ reason: string }>(({ reason }) => ({
    message: `this is not CSS: ${reason}`,
    hint: 'Close what is open, and take away what is too much: a browser would pass over the rules behind it.',
  })),
  'theme-rule': error<{ rule: string }>(({ rule }) => ({
    message: `${rule} is not possible in theme.css, which becomes part of each page`,
    hint: 'Write the rules into theme.css themselves; fonts and images lie beside it: url("./fonts/name.woff2").',
  })),
  'remote-style': error<{ url: string }>(({ url }) => ({
    message: `${url} lies on another host`,
    hint: 'Put the file into the content folder and name it as ./fonts/name.woff2: readers ask no other host for anything.',
  })),
  'low-contrast': error<{
    text: string;
    ground: string;
    theme: 'light' | 'dark';
    ratio: number;
    least: number;
    /** Which of the two is to be changed, and to what. */
    colour: string;
    nearest: string | undefined;
  }>(({ text, ground, theme, ratio, least, colour, nearest }) => ({
    // Rounded down: 4.499 is not enough.
    message: `--${text} on --${ground} has a contrast of ${(Math.floor(ratio * 100) / 100).toFixed(2)} in the ${theme} theme, and needs ${least}`,
    hint: nearest
      ? `The nearest --${colour} that can be read: ${nearest}`
      : `Change --${colour === text ? ground : text}, too: there is no --${colour} that can be read.`,
    suggestion: nearest,
  })),
} satisfies Record<string, ProblemType<never>>;
