import type { Node } from '@takumi-rs/core';
import { fontStack, toDrawable } from '../../fonts.ts';
import type { ThemeColours } from '../../series/theme/colours.ts';
import { renderPicture } from './render-picture.ts';

/** Content of a social image. */
export interface SocialImage {
  /** Number of the item, large; `undefined` on the image of the series. */
  numeral: string | undefined;
  /** "These 12 von 95". */
  label: string;
  title: string;
  /** Title of the series. */
  sender: string;
  /** All numbers in order, for the strip of the map. */
  numbers: readonly number[];
  /** Highlighted numbers. Other numbers with essays are not marked, so that a new essay changes no other image. */
  lit: readonly number[];
  language: string;
  /** CSS colours. */
  colours: Readonly<Record<'paper' | 'ink' | 'soft' | 'hairline' | 'signal', string>>;
}

/** The colours of pictures: those of the light theme. */
export function lightColours(colours: ThemeColours): SocialImage['colours'] {
  return {
    paper: colours.paper.light,
    ink: colours.ink.light,
    soft: colours['ink-soft'].light,
    hairline: colours.hairline.light,
    signal: colours.signal.light,
  };
}

/** Media type of social images. */
export const socialImageType = 'image/png';

/** Size that all networks accept, in pixels. */
export const socialImageSize = { width: 1200, height: 630 } as const;

const margin = 72;
const inner = socialImageSize.width - 2 * margin;

/**
 * Renders a social image as PNG.
 *
 * @param cache folder of rendered images
 */
export function renderSocialImage(image: SocialImage, cache: string): Promise<Buffer> {
  return renderPicture(layOut(image), { ...socialImageSize, language: image.language }, cache);
}

const serif = fontStack('Newsreader');
const sans = fontStack('Instrument Sans');

function layOut({ numeral, label, sender, numbers, lit, colours, ...texts }: SocialImage): Node {
  const title = shorten(toDrawable(texts.title).text);
  const drawn = [sender, label].map((each) => toDrawable(each).text);
  const line = drawn.filter((each) => each !== '').join(' · ');
  const small = { fontFamily: sans, fontSize: 28, color: colours.soft };
  return {
    type: 'container',
    style: {
      ...{
        width: socialImageSize.width,
        height: socialImageSize.height,
        padding: margin,
        backgroundColor: colours.paper,
      },
      ...{ display: 'flex', flexDirection: 'column', justifyContent: 'space-between' },
    },
    children: [
      { type: 'text', text: line, style: small },
      {
        type: 'container',
        style: { display: 'flex', flexDirection: 'row', alignItems: 'center', gap: 48, width: inner },
        children: [
          ...(numeral === undefined
            ? []
            : [
                {
                  type: 'text' as const,
                  text: numeral,
                  style: {
                    ...{
                      fontFamily: serif,
                      fontSize: 230,
                      fontWeight: 400,
                      lineHeight: 1,
                      flexShrink: 0,
                    },
                    color: colours.ink,
                  },
                },
              ]),
          {
            type: 'text',
            text: title,
            style: {
              ...{ fontFamily: serif, fontSize: sizeFor(title), fontWeight: 500, lineHeight: 1.12 },
              ...{ color: colours.ink, flexGrow: 1, flexShrink: 1, flexBasis: 0, minWidth: 0 },
              ...{ overflowWrap: 'anywhere', textWrap: 'balance' },
            },
          },
        ],
      },
      strip(numbers, lit, colours),
    ],
  };
}

/** Strip with a tick for each number; highlighted ones are longer and in the signal colour. */
function strip(numbers: readonly number[], lit: readonly number[], colours: SocialImage['colours']): Node {
  const step = numbers.length > 1 ? (inner - 4) / (numbers.length - 1) : 0;
  return {
    type: 'container',
    style: { position: 'relative', width: inner, height: 56 },
    children: numbers.map((number, index) => {
      const own = lit.includes(number);
      const height = own ? 56 : 24;
      return {
        type: 'container' as const,
        style: {
          ...{ position: 'absolute', left: Math.round(index * step), top: 56 - height, height },
          ...{ width: own ? 5 : 2, backgroundColor: own ? colours.signal : colours.soft },
        },
      };
    }),
  };
}

function sizeFor(title: string): number {
  return title.length > 140 ? 40 : title.length > 90 ? 48 : title.length > 50 ? 58 : 72;
}

/** Shortens a title. */
function shorten(title: string): string {
  return title.length > 220 ? `${title.slice(0, 219).trimEnd()}…` : title;
}
