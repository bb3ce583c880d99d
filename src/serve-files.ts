import { accessSync, constants, realpathSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { join, sep } from 'node:path';
import sirv from 'sirv';

/**
 * Makes a function that answers requests with the files of a folder, as they are on the disk at that moment. Links out
 * of the folder are not followed.
 *
 * @param notFound answers for all others
 */
export function serveFiles(folder: string, notFound: (response: ServerResponse) => void) {
  const files = sirv(folder, { dev: true, onNoMatch: (_, response) => notFound(response) });
  return (request: IncomingMessage, response: ServerResponse): void => {
    // Of a range that ends before it begins, or has no beginning, the whole file may be sent (RFC 9110).
    const [, start, end] = /^bytes=(\d+)-(\d*)$/.exec(request.headers.range ?? '') ?? [];
    if (start === undefined || (end && Number(end) < Number(start))) delete request.headers.range;
    if (isInside(folder, request.url ?? '/')) files(request, response);
    else notFound(response);
  };
}

function isInside(folder: string, url: string): boolean {
  try {
    const path = decodeURI(new URL(url, 'http://localhost').pathname);
    const found = realpathSync(join(folder, path));
    accessSync(found, constants.R_OK);
    const root = realpathSync(folder);
    return found === root || found.startsWith(root + sep);
  } catch {
    return false;
  }
}
