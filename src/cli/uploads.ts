import { lstatSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { imagePattern, listFiles } from '../files.ts';
import { type Uploads, uploadKey } from '../import/plan/images.ts';

/** Where exports of other systems have their images, as seen from the export. */
const usual = ['wp-content/uploads', 'uploads', 'content/images', 'images'];

/** A folder of images: where it lies, and what it holds. */
export interface UploadsFolder {
  folder: string;
  uploads: Uploads;
}

/** Larger images are no images of a text (bytes). */
const largest = 50 * 1024 * 1024;

/** Reads the folder with the images of a blog: the one that is named, else one beside the export. */
export async function readUploads(named: string | undefined, source: string): Promise<UploadsFolder> {
  const folder = named ?? usual.map((name) => join(dirname(source), name)).find(isFolder);
  const uploads = new Map<string, string>();
  if (folder === undefined) return { folder: '', uploads };
  for (const file of await listFiles(folder))
    if (imagePattern.test(file) && isImage(join(folder, file))) uploads.set(uploadKey(file), file);
  return { folder, uploads };
}

function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
}

/** A link could lead to any file of this machine. */
function isImage(path: string): boolean {
  const found = lstatSync(path, { throwIfNoEntry: false });
  return found?.isFile() === true && found.size > 0 && found.size <= largest;
}
