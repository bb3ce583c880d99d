import sharp, { type Sharp } from 'sharp';

/** A moving image of three frames, each in one colour. */
export async function movingImage(width: number, height: number): Promise<Sharp> {
  const frames = await Promise.all(
    ['red', 'yellow', 'green'].map((background) =>
      sharp({ create: { width, height, channels: 3, background } })
        .png()
        .toBuffer(),
    ),
  );
  return sharp(frames, { join: { animated: true } });
}
