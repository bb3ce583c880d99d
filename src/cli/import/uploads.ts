import { lstatSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { imagePattern, listFiles } from '../../files.ts';
import { listSources } from '../../import/markdown/read-folder.ts';
import { uploadKey } from '../../import/plan/images.ts';
import { largestImage } from './download-images.ts';

/** Where exports of other systems have their images, as seen from the export. */
const usual = ['wp-content/uploads', 'uploads', 'content/images', 'images'];

/** Reads the images of a blog: those of the folder that is named, else of one beside the export; a folder has its own. */
export async function readUploads(named: string | undefined, source: string): Promise<Map<string, string>> {
  const uploads = new Map<string, string>();
  const add = (folder: string, files: readonly string[]) => {
    for (const file of files)
      if (imagePattern.test(file) && isImage(join(folder, file)))
        uploads.set(uploadKey(file), join(folder, file));
  };
  const isSourceFolder = isFolder(source);
  if (isSourceFolder) add(source, await listSources(source));
  const beside = isSourceFolder ? [] : usual.map((name) => join(dirname(source), name));
  const folder = named ?? beside.find(isFolder);
  if (folder !== undefined) add(folder, await listFiles(folder));
  return uploads;
}

function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
}

/** A link could lead to any file of this machine. */
function isImage(path: string): boolean {
  const found = lstatSync(path, { throwIfNoEntry: false });
  return found?.isFile() === true && found.size > 0 && found.size <= largestImage;
}
