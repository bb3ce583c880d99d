import type { APIRoute, GetStaticPaths } from 'astro';
import sharp from 'sharp';
import { getSite, readIcon } from '../site.ts';

/** Side lengths in pixels: Apple's home screen, and what a manifest wants. */
const sizes = [180, 192, 512];

export const getStaticPaths = (() =>
  sizes.map((size) => ({ params: { size: String(size) }, props: { size } }))) satisfies GetStaticPaths;

/** The icon of the site as a picture of points, for those who cannot draw SVG. */
export const GET: APIRoute<{ size: number }> = async ({ props: { size } }) => {
  const drawing = await readIcon();
  const [, width = '32'] = /viewBox="[\d.]+ [\d.]+ ([\d.]+)/.exec(drawing) ?? [];
  const icon = await sharp(Buffer.from(drawing), { density: (72 * size) / Number(width) })
    .resize(size, size)
    // Systems cut their own shape out of it, and show black where there is nothing.
    .flatten({ background: (await getSite()).colours.paper.light })
    .png()
    .toBuffer();
  return new Response(new Uint8Array(icon), { headers: { 'content-type': 'image/png' } });
};
