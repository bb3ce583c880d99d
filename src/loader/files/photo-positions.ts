import { join } from 'node:path';
import sharp from 'sharp';
import { imagePattern } from '../../files.ts';
import { type Problem, problem } from '../../series/diagnostics/problem.ts';
import { publicFolder } from '../../series/model/content-paths.ts';
import type { Link } from '../../series/model/link.ts';

/** A text with its links. */
interface LinkingText {
  file: string;
  links: readonly Pick<Link, 'parsed' | 'line' | 'column'>[];
}

/**
 * Photos that say where they were taken and are published as they are: those that a link leads to, told at the link, and
 * those in `public/`. Images that texts show are drawn anew, without it.
 *
 * @param attachments files beside texts that a link publishes, as on the disk, by their path in composed characters
 */
export async function findPhotoPositions(
  contentDir: string,
  texts: readonly LinkingText[],
  {
    attachments,
    publicFiles,
  }: {
    attachments: ReadonlyMap<string, { file: string }>;
    publicFiles: readonly string[];
  },
): Promise<Problem[]> {
  const linked = texts.flatMap(({ file, links }) =>
    links.flatMap(({ parsed, line, column }) => {
      const photo = parsed.kind === 'file' ? attachments.get(parsed.path)?.file : undefined;
      return photo === undefined ? [] : [{ photo, location: { file, line, column } }];
    }),
  );
  const laid = publicFiles
    .map((name) => `${publicFolder}/${name}`)
    .map((photo) => ({ photo, location: { file: photo } }));
  const problems: Problem[] = [];
  for (const { photo, location } of [...linked, ...laid])
    if (imagePattern.test(photo) && (await saysWhere(join(contentDir, photo))))
      problems.push(problem('photo-position', location, { name: photo.replace(/^.*\//, '') }));
  return problems;
}

/** Whether the metadata of an image hold a position; a file that is no image holds none. */
async function saysWhere(path: string): Promise<boolean> {
  const { exif, xmp } = await sharp(path)
    .metadata()
    .catch(() => ({ exif: undefined, xmp: undefined }));
  return (
    (exif !== undefined && hasPosition(exif)) ||
    (xmp !== undefined && /GPSL(?:at|ong)itude/.test(xmp.toString()))
  );
}

/** Tags of Exif 2.32: where the values of the position stand, and the latitude among them. */
const tags = { position: 0x8825, latitude: 2 };

/** Whether Exif data, which have the form of a TIFF file, hold a latitude. */
function hasPosition(exif: Buffer): boolean {
  const start = exif.toString('latin1', 0, 6) === 'Exif\0\0' ? 6 : 0;
  const tiff = exif.subarray(start);
  if (tiff.length < 8) return false;
  const isLittle = tiff.toString('latin1', 0, 2) === 'II';
  const short = (at: number) => (isLittle ? tiff.readUInt16LE(at) : tiff.readUInt16BE(at));
  const long = (at: number) => (isLittle ? tiff.readUInt32LE(at) : tiff.readUInt32BE(at));
  const find = (directory: number, tag: number): number | undefined => {
    if (directory + 2 > tiff.length) return undefined;
    for (
      let entry = directory + 2, left = short(directory);
      left > 0 && entry + 12 <= tiff.length;
      entry += 12, left--
    )
      if (short(entry) === tag) return long(entry + 8);
    return undefined;
  };
  const position = find(long(4), tags.position);
  return position !== undefined && find(position, tags.latitude) !== undefined;
}
