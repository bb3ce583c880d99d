import { createHash, randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { Node } from '@takumi-rs/core';
import { Renderer } from '@takumi-rs/core';
import { fontFiles, fontStack, toDrawable } from '../../fonts.ts';

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

/** Media type of social images. */
export const socialImageType = 'image/png';

/** Size that all networks accept, in pixels. */
export const socialImageSize = { width: 1200, height: 630 } as const;

const margin = 72;
const inner = socialImageSize.width - 2 * margin;

/**
 * Renders a social image as PNG, once per content: results are cached by the hash of everything they show.
 *
 * @param cache folder of rendered images
 */
export async function renderSocialImage(image: SocialImage, cache: string): Promise<Buffer> {
  const node = layOut(image);
  const key = createHash('sha256')
    .update(JSON.stringify([version, node]))
    .digest('hex');
  const file = join(cache, `${key}.png`);
  const kept = readKept(file);
  if (kept) return kept;

  renderer ??= createRenderer();
  const picture = await (await renderer).render(node, {
    ...socialImageSize,
    format: 'png',
    lang: image.language,
  });
  await mkdir(cache, { recursive: true });
  // Two pages with the same image may be rendered at once.
  const temporary = `${file}.${randomUUID()}`;
  await writeFile(temporary, picture);
  await rename(temporary, file);
  return picture;
}

function readKept(file: string): Buffer | undefined {
  try {
    const picture = readFileSync(file);
    // A complete PNG ends with the chunk IEND and its checksum; a full or failed disk leaves less.
    return picture.subarray(-8, -4).toString('latin1') === 'IEND' ? picture : undefined;
  } catch {
    return undefined;
  }
}

const require = createRequire(import.meta.url);
const { version } = createRequire(require.resolve('@takumi-rs/core'))('../package.json');
let renderer: Promise<Renderer> | undefined;

async function createRenderer(): Promise<Renderer> {
  const created = new Renderer();
  for (const { family, path } of fontFiles)
    await created.registerFont({ name: family, data: await readFile(path) });
  return created;
}

const serif = fontStack('Newsreader');
const sans = fontStack('Instrument Sans');

function layOut({ numeral, label, sender, numbers, lit, colours, ...texts }: SocialImage): Node {
  const title = shorten(toDrawable(texts.title).text);
  const line = toDrawable(label === '' ? sender : `${sender} · ${label}`).text;
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
                    color: colours.signal,
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
