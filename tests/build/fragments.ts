import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';

/** What Pagefind keeps of a page. */
export interface Fragment {
  url: string;
  content: string;
  filters: Record<string, string[]>;
  meta: Record<string, string>;
  anchors: { id: string; title?: string; location: number }[];
}

/** Reads what the index of a site keeps of the pages in a language. */
export function readFragments(siteDir: string, language: string): Fragment[] {
  const folder = join(siteDir, 'pagefind', language);
  return globSync('fragment/*', { cwd: folder }).map((file) => {
    const text = gunzipSync(readFileSync(join(folder, file))).toString('utf8');
    return JSON.parse(text.slice('pagefind_dcd'.length));
  });
}
