import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { imagePattern } from '../../files.ts';
import type { Notice } from '../../import/blog.ts';
import { originalOf, uploadKey } from '../../import/plan/images.ts';
import { createGuardedFetch, type GuardedFetch, guardLimits } from '../../remote/guarded-request.ts';
import { decodePath } from '../../series/text/strings.ts';

/** Larger images are no images of a text (bytes). */
export const largestImage = 50 * 1024 * 1024;

/** Pause between two requests (milliseconds): the old site has other readers. */
const politePause = 1000;

const headers = { accept: 'image/*', 'user-agent': 'series-import (brings a blog over, one image a second)' };

/** How images are asked for. */
interface DownloadOptions {
  /** Where they are laid. */
  folder: string;
  ask?: GuardedFetch;
  /** Milliseconds. */
  pause?: number;
}

/** What came of asking an old site for its images. */
interface Downloaded {
  /** Files by their keys. */
  uploads: Map<string, string>;
  notices: Notice[];
}

/**
 * Asks the old site for images, one after the other with pauses: the original first, then the size that the text
 * shows. A site that has enough (429, 503) is asked no further.
 */
export async function downloadImages(
  addresses: readonly string[],
  {
    folder,
    ask = createGuardedFetch({ ...guardLimits, bytes: largestImage, patience: 60_000 }),
    pause = politePause,
  }: DownloadOptions,
): Promise<Downloaded> {
  const uploads = new Map<string, string>();
  const notices: Notice[] = [];
  let requests = 0;
  const request = async (address: string) => {
    if (requests++ > 0) await wait(pause);
    return ask(address, { headers });
  };
  for (const address of addresses) {
    const candidates = [...new Set([originalOf(address), address])].filter((each) =>
      imagePattern.test(new URL(each).pathname),
    );
    let reason = 'its name is none of an image';
    for (const candidate of candidates) {
      const path = decodePath(new URL(candidate).pathname.slice(1));
      const key = uploadKey(path);
      if (uploads.has(key)) break;
      const answer = await request(candidate);
      if (answer.kind !== 'answer') reason = answer.reason;
      else if (answer.status === 429 || answer.status === 503) {
        notices.push(
          notice(address, `the site has enough for now (${answer.status}); run the import again later`),
        );
        return { uploads, notices };
      } else if (answer.status !== 200) reason = `the site answers ${answer.status}`;
      else if (answer.isCut) reason = 'it is too large';
      else if (!(answer.header('content-type')[0] ?? '').startsWith('image/')) reason = 'it is no image';
      else {
        // The path is a stranger's: only its number is ours to write to.
        const file = join(folder, String(uploads.size + 1), lastName(path));
        await mkdir(dirname(file), { recursive: true });
        await writeFile(file, answer.body);
        uploads.set(key, file);
        reason = '';
        break;
      }
    }
    if (reason !== '' && !candidates.some((each) => uploads.has(keyOf(each))))
      notices.push(notice(address, reason));
  }
  return { uploads, notices };
}

function keyOf(address: string): string {
  return uploadKey(decodePath(new URL(address).pathname.slice(1)));
}

/** The name of a file, without signs that lead elsewhere. */
function lastName(path: string): string {
  return (
    path
      .split(/[/\\]/)
      .at(-1)
      ?.replace(/[^\p{L}\p{N}._-]+/gu, '-') || 'image'
  );
}

function notice(address: string, reason: string): Notice {
  return { kind: 'left-out', place: address, text: `The image did not come: ${reason}.` };
}
