import type { Node } from '@takumi-rs/core';
import { fontStack, toDrawable } from '../../fonts.ts';
import { renderPicture } from './render-picture.ts';
import type { SocialImage } from './social-image.ts';

/** What the cover of a book shows. */
interface BookCover extends Pick<SocialImage, 'title' | 'numbers' | 'lit' | 'language' | 'colours'> {
  /** Below the title. */
  subtitle: string;
  /** At the foot: their names. */
  authors: readonly string[];
  medium: keyof typeof heights;
}

/** Width of a cover in pixels. */
const width = 1200;

/** Heights of covers in pixels: as shops want them, and as A5 has it. */
const heights = { screen: 1920, paper: 1703 } as const;

const margin = 110;
const inner = width - 2 * margin;

/**
 * Renders the cover of a book as PNG: title, and a tick for each number.
 *
 * @param cache folder of rendered pictures
 */
export function renderBookCover(cover: BookCover, cache: string): Promise<Buffer> {
  const size = { width, height: heights[cover.medium] };
  return renderPicture(layOut(cover, size), { ...size, language: cover.language }, cache);
}

const serif = fontStack('Newsreader');
const sans = fontStack('Instrument Sans');

function layOut(
  { title, subtitle, authors, numbers, lit, colours }: BookCover,
  size: { width: number; height: number },
): Node {
  const line = (text: string, style: Node['style']): Node => ({
    type: 'text',
    text: toDrawable(text).text,
    style: { overflowWrap: 'anywhere', width: inner, ...style },
  });
  const names = authors.map((name) => toDrawable(name).text).filter((name) => name !== '');
  const titleSize = title.length > 60 ? 80 : title.length > 24 ? 110 : 150;
  return {
    type: 'container',
    style: {
      ...{ ...size, padding: margin, backgroundColor: colours.paper },
      ...{ display: 'flex', flexDirection: 'column', justifyContent: 'space-between' },
    },
    children: [
      {
        type: 'container',
        style: { display: 'flex', flexDirection: 'column', gap: 48, width: inner, paddingTop: 160 },
        children: [
          line(title, {
            ...{ fontFamily: serif, fontSize: titleSize, fontWeight: 500, lineHeight: 1.08 },
            ...{ color: colours.ink, textWrap: 'balance' },
          }),
          line(subtitle, { fontFamily: serif, fontSize: 52, lineHeight: 1.3, color: colours.signal }),
        ],
      },
      strip(numbers, lit, colours),
      line(names.join(', '), { fontFamily: sans, fontSize: 34, lineHeight: 1.4, color: colours.soft }),
    ],
  };
}

/** Ticks from top to bottom would be a ruler: they run across, the written ones high and in the signal colour. */
function strip(numbers: readonly number[], lit: readonly number[], colours: BookCover['colours']): Node {
  const step = numbers.length > 1 ? (inner - 6) / (numbers.length - 1) : 0;
  const written = new Set(lit);
  return {
    type: 'container',
    style: { position: 'relative', width: inner, height: 320 },
    children: numbers.map((number, index) => {
      const height = written.has(number) ? 320 : 120;
      return {
        type: 'container' as const,
        style: {
          ...{ position: 'absolute', left: Math.round(index * step), top: 320 - height, height },
          width: written.has(number) ? 6 : 3,
          backgroundColor: written.has(number) ? colours.signal : colours.hairline,
        },
      };
    }),
  };
}
