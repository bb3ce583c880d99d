import sharp from 'sharp';
import { keepPicture } from './kept-pictures.ts';

/** A copy of a picture, as browsers load it. */
export interface PictureCopy {
  format: 'avif' | 'webp' | PictureOffer['oldestFormat'];
  /** Pixels; the height follows. */
  width: number;
}

/** How a still picture is offered to browsers. */
export interface PictureOffer {
  /** Widths of its copies, in pixels. */
  widths: number[];
  /** Formats of its copies, of which a browser takes the first that it knows. */
  formats: ('avif' | 'webp')[];
  /** Format of the copies for browsers that know none of these. */
  oldestFormat: 'jpg' | 'png';
}

/** Widths of the copies of a picture (pixels): of a text on phones and on sharp screens. */
const copyWidths = [480, 960, 1440];

/**
 * How hard AVIF is worked at. Of seven photographs, an effort of 3 makes files 6 % larger in the mean than sharp's own of 4,
 * at the same look (butteraugli), in a third of the time; 2 and less are worse in look and size. A copy that is wider than
 * those for phones takes longest, and is hardly ever asked for.
 */
const effortFor = (width: number) => (copyWidths.some((each) => each >= width) ? 3 : 1);

/** What was a JPEG has coarse colours already: with these, its AVIF is as small as with an effort of 4. */
const coarseColours = { chromaSubsampling: '4:2:0' };

/** All widths in which a still picture is offered, the last of them its own. */
export function widthsOf(width: number): number[] {
  return [...copyWidths.filter((each) => each < width), width];
}

/** Format for browsers that know no other: JPEG for what was one, PNG for what may have transparent parts. */
export function oldestFormat(format: string): PictureOffer['oldestFormat'] {
  return format === 'jpg' || format === 'jpeg' ? 'jpg' : 'png';
}

/**
 * A copy of a picture without what a camera notes in it, upright, with all its frames; encoded once in its life.
 *
 * @param cache folder of the copies that were made before
 */
export function encodePicture(
  original: Uint8Array,
  { format, width }: PictureCopy,
  cache: string,
): Promise<Buffer> {
  const effort = effortFor(width);
  const key = JSON.stringify({ format, width, effort, coarseColours, edition: sharp.versions.sharp });
  return keepPicture(cache, [key, original], async () => {
    const picture = sharp(original, { pages: -1, failOn: 'none' });
    const copy = picture.rotate().resize({ width, withoutEnlargement: true });
    if (format !== 'avif') return copy.toFormat(format === 'jpg' ? 'jpeg' : format).toBuffer();
    const isJpeg = (await picture.metadata()).format === 'jpeg';
    return copy.avif({ effort, ...(isJpeg && coarseColours) }).toBuffer();
  });
}
