import { toXml } from 'xast-util-to-xml';
import { x } from 'xastscript';
import { fontStack } from '../../fonts.ts';
import { renderPicture } from './render-picture.ts';
import type { SocialImage } from './social-image.ts';

/** The map of a series as a picture, in units of the drawing. */
interface BookMap {
  width: number;
  height: number;
  /** Path data of SVG: items without an essay, and those with one. */
  stems: string;
  bars: string;
  arcs: readonly { path: string; contradicts: boolean }[];
  /** Numbers under the line. */
  labels: readonly { text: string; x: number }[];
  language: string;
  colours: SocialImage['colours'];
}

const foot = 40;

/**
 * Renders the map as PNG, at twice its size.
 *
 * @param cache folder of rendered pictures
 */
export function renderBookMap(map: BookMap, cache: string): Promise<Buffer> {
  const size = { width: 2 * map.width, height: 2 * map.height + foot };
  const drawing = { width: size.width, height: 2 * map.height };
  const src = `data:image/svg+xml;base64,${Buffer.from(draw(map)).toString('base64')}`;
  const label = { fontFamily: fontStack('Instrument Sans'), fontSize: 26, color: map.colours.soft };
  return renderPicture(
    {
      type: 'container',
      style: { position: 'relative', ...size, backgroundColor: map.colours.paper },
      children: [
        { type: 'image', src, style: { position: 'absolute', left: 0, top: 0, ...drawing } },
        ...map.labels.map(({ text, x: left }) => ({
          type: 'text' as const,
          text,
          style: {
            ...label,
            ...{ position: 'absolute' as const, left: 2 * left - 40, top: 2 * map.height - 36 },
            ...{ width: 80, textAlign: 'center' as const },
          },
        })),
      ],
    },
    { ...size, language: map.language },
    cache,
  );
}

function draw({ width, height, stems, bars, arcs, colours }: BookMap): string {
  const line = (d: string, stroke: string, width: number, dash?: string) =>
    x('path', { d, fill: 'none', stroke, 'stroke-width': String(width), 'stroke-dasharray': dash });
  return toXml(
    x('svg', { xmlns: 'http://www.w3.org/2000/svg', viewBox: `0 0 ${width} ${height}` }, [
      ...arcs.map(({ path, contradicts }) => line(path, colours.signal, 1, contradicts ? '4 3' : undefined)),
      ...(stems === '' ? [] : [line(stems, colours.soft, 1.5)]),
      ...(bars === '' ? [] : [line(bars, colours.ink, 4)]),
    ]),
  );
}
