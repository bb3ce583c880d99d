import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import readExif from 'exif-reader';
import sharp from 'sharp';
import { imagePattern } from '../../files.ts';
import { type Problem, problem } from '../../series/diagnostics/problem.ts';
import { publicFolder } from '../../series/model/content-paths.ts';
import type { Link } from '../../series/model/link.ts';
import { photosIn } from './svg.ts';

/** A text with its links. */
interface LinkingText {
  file: string;
  links: readonly Pick<Link, 'parsed' | 'line' | 'column'>[];
}

/**
 * Photos that say where they were taken and are published as they are: those that a link leads to, told at the link, and
 * those in `public/`. Images that texts show are drawn anew, without it, but for photos inside of SVG images.
 *
 * @param attachments files beside texts that a link publishes, as on the disk, by their path in composed characters
 * @param images files that texts show
 */
export async function findPhotoPositions(
  contentDir: string,
  texts: readonly LinkingText[],
  {
    attachments,
    publicFiles,
    images,
  }: {
    attachments: ReadonlyMap<string, { file: string }>;
    publicFiles: readonly string[];
    images: readonly string[];
  },
): Promise<Problem[]> {
  const linked = texts.flatMap(({ file, links }) =>
    links.flatMap(({ parsed, line, column }) => {
      const photo = parsed.kind === 'file' ? attachments.get(parsed.path)?.file : undefined;
      return photo === undefined ? [] : [{ photo, location: { file, line, column } }];
    }),
  );
  const isDrawing = (file: string) => /\.svg$/i.test(file);
  const laid = [...publicFiles.map((name) => `${publicFolder}/${name}`), ...images.filter(isDrawing)];
  const problems: Problem[] = [];
  for (const { photo, location } of [
    ...linked,
    ...laid.map((file) => ({ photo: file, location: { file } })),
  ]) {
    const path = join(contentDir, photo);
    const within = isDrawing(photo);
    const isPhoto = imagePattern.test(photo) || otherPhotos.test(photo);
    if (within ? await hasPhotoThatSaysWhere(path) : isPhoto && (await saysWhere(path)))
      problems.push(problem('photo-position', location, { name: photo.replace(/^.*\//, ''), within }));
  }
  return problems;
}

/** Whether an SVG image holds a photo that says where it was taken. */
async function hasPhotoThatSaysWhere(path: string): Promise<boolean> {
  for (const photo of photosIn(await readFile(path, 'utf8'))) if (await saysWhere(photo)) return true;
  return false;
}

/** Photos that sharp may not draw, but that say just as much. */
const otherPhotos = /\.(?:dng|hei[cf]|tiff?)$/i;

/** Whether the metadata of an image hold a position; a file that is no image holds none. */
async function saysWhere(photo: string | Buffer): Promise<boolean> {
  const { exif, xmp } = await readMetadata(photo).catch(() => ({ exif: undefined, xmp: undefined }));
  return (
    (exif !== undefined && hasPosition(exif)) ||
    (xmp !== undefined && /GPSL(?:at|ong)itude/.test(xmp.toString()))
  );
}

async function readMetadata(
  path: string | Buffer,
): Promise<{ exif?: Buffer | undefined; xmp?: Buffer | undefined }> {
  if (typeof path !== 'string' || !otherPhotos.test(path)) return sharp(path).metadata();
  // A TIFF has the form of Exif data itself; HEIF holds them in one piece.
  const bytes = await readFile(path);
  const start = /^(?:II\*\0|MM\0\*)/.test(bytes.toString('latin1', 0, 4)) ? 0 : bytes.indexOf('Exif\0\0');
  return { exif: start < 0 ? undefined : bytes.subarray(start), xmp: bytes };
}

function hasPosition(exif: Buffer): boolean {
  try {
    return readExif(exif).GPSInfo?.GPSLatitude !== undefined;
  } catch {
    // Damaged data say nothing to others either.
    return false;
  }
}
