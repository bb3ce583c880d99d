import { suggest } from './did-you-mean.ts';
import { error, list, type ProblemType, type Unknown } from './wording.ts';

/** What keeps an image from being published. */
export const imageErrors = {
  'remote-image': error<{ url: string }>(({ url }) => ({
    message: `the image ${url} lies on another host`,
    hint: 'Put the image into the folder of the text and name it as ./image.jpg: readers ask no other host for anything.',
  })),
  'missing-image': error<Unknown & { isThere?: boolean }>(({ name, known, isThere }) =>
    isThere
      ? {
          message: `“${name}” is there, but browsers do not show images of its kind`,
          hint: `Export it as ${/\.(?:hei[cf]|raw|dng|cr[23]|nef|arw|tiff?)$/i.test(name) ? 'JPEG' : 'PNG'}, put that beside the text, and name it here.`,
        }
      : {
          message: `the image “${name}” does not exist`,
          hint:
            known[0]?.toLowerCase() === name.toLowerCase()
              ? `Did you mean “${known[0]}”? Capitals count.`
              : known.length > 0
                ? `Images beside this text: ${list(known)}.`
                : 'Put the image into the folder of the text.',
          suggestion: suggest(name, known),
        },
  ),
  'unsafe-image': error<{ what: string }>(({ what }) => ({
    message: `the image holds ${what}: opened by itself, it could run or load that in the name of this site`,
    hint: 'Take it out, or export the image again: as “Plain SVG” in Inkscape, with “Presentation attributes” in Illustrator, without links to other files; or save it as PNG.',
  })),
  'oversized-image': error<{
    width: number;
    height: number;
    frames: number;
    longestSide: number;
    mostPixels: number;
  }>(({ width, height, frames, longestSide, mostPixels }) => ({
    message: `the image is too large to be drawn: ${width} × ${height} pixels${frames > 1 ? ` in ${frames} frames` : ''}`,
    hint: `Make it smaller: at most ${longestSide} pixels wide and high, and ${mostPixels / 1_000_000} million pixels in all. Readers see at most 1440 pixels of its width.`,
  })),
  'missing-alt': error<{ what: string }>(({ what }) => ({
    message: `${what} has no alternative text`,
    hint: 'Say in a few words what can be seen, for readers who do not see it.',
  })),
} satisfies Record<string, ProblemType<never>>;
