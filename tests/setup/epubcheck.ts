import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { installSystemPackage } from './system-package.mjs';

/** Where Debian puts the official checker (EPUB 3.2); its own program to start it needs a kernel that runs jar files. */
const jar = '/usr/share/java/epubcheck.jar';

/**
 * What W3C's epubcheck finds in a book.
 *
 * @returns one line per error and warning
 * @throws Error where it does not come to its end
 */
export function epubcheck(book: string): string[] {
  const { stdout, stderr } = spawnSync('java', ['-jar', jar, book], { encoding: 'utf8' });
  const lines = `${stdout}${stderr}`.split('\n');
  if (!lines.some((line) => line.startsWith('EPUBCheck completed')))
    throw new Error(`epubcheck did not come to its end: ${lines.slice(-5).join('\n')}`);
  return lines.filter((line) => /^(?:FATAL|ERROR|WARNING)/.test(line));
}

/** Whether this machine has epubcheck and a Java for it, which are installed where that is possible. */
export function hasEpubcheck(): boolean {
  const isThere = () => existsSync(jar) && spawnSync('java', ['-version']).status === 0;
  if (isThere()) return true;
  for (const name of ['epubcheck', 'default-jre-headless']) installSystemPackage(name);
  return isThere();
}
