import { type ProblemType, warning } from './wording.ts';

/** What could be better about images. */
export const imageWarnings = {
  'figure-without-credit': warning<{ image: string }>(({ image }) => ({
    message: `the figure “${image}” does not say who made it`,
    hint: 'Add credit="…".',
  })),
  'heavy-image': warning<{ size: number }>(({ size }) => ({
    message: `the image has ${Math.ceil(size / 1024)} KiB`,
    hint: 'Make it smaller than 400 KiB: fewer pixels, or another format (SVG, WebP, AVIF).',
  })),
  'undrawable-sign': warning<{ key: string; signs: readonly string[] | 'most' }>(({ key, signs }) => ({
    message:
      signs === 'most'
        ? `the social image leaves out “${key}”: its fonts do not have the letters of this script`
        : `the social image leaves ${signs.join(' ')} out of “${key}”: its fonts have no such sign`,
    hint: 'The page itself shows it; write it in other words where the image has to say it.',
  })),
  'photo-position': warning<{ name: string; within: boolean }>(({ name, within }) => ({
    message: `${within ? 'a photo in the drawing' : 'the photo'} “${name}” says where it was taken, and is published as it is`,
    hint: within
      ? 'Take the position out of the photo (exiftool -gps:all= -xmp:all=), and put it into the drawing again.'
      : `Take the position out first (exiftool -gps:all= -xmp:all= ${name}), or show the photo in the text, which draws it anew.`,
  })),
  'stopped-animation': warning<{ name: string }>(({ name }) => ({
    message: `“${name}” moves, and readers see only its first picture`,
    hint: 'Save it as WebP or GIF: as PNG or AVIF an animation cannot be drawn in other sizes.',
  })),
  'unused-image': warning<{ name: string }>(({ name }) => ({
    message: `no text shows “${name}”, so it is not published`,
    hint: 'Show it, or take it out of the folder; a name that begins with _ is passed over.',
  })),
  'file-name-as-alt': warning<{ alt: string }>(({ alt }) => ({
    message: `the alternative text “${alt}” is the name of a file`,
    hint: 'Say in a few words what can be seen, for readers who do not see it.',
  })),
} satisfies Record<string, ProblemType<never>>;
