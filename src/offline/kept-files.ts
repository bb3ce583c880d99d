import { cacheNames, removeCaches } from './cache-names.ts';
import { changedFiles, type OfflineList, readList, sizeOf, standInFor } from './offline-list.ts';
import { hasFixedName } from './request-kind.ts';

/** The site that a worker keeps files of. */
interface KeptSite {
  /** The id of the series. */
  series: string;
  languages: readonly string[];
  /** Path that the site stands under, with a slash at both ends. */
  base: string;
}

/** What a browser gives to keep files with. */
interface Storehouse {
  caches: Caches;
  fetch: (request: string, options: RequestInit) => Promise<Response>;
  /** Bytes that are free, as far as the browser says. */
  room: () => Promise<number>;
}

/** As much of `CacheStorage` as is needed. */
interface Caches extends Pick<CacheStorage, 'keys' | 'delete'> {
  open: (name: string) => Promise<OneCache>;
  match: (path: string, options: { cacheName: string; ignoreVary: true }) => Promise<Response | undefined>;
}

interface OneCache {
  put: (path: string, response: Response) => Promise<void>;
  keys: () => Promise<readonly Request[]>;
  delete: (request: Request) => Promise<boolean>;
}

/** Files of a site on a device. */
export interface KeptFiles {
  /** A kept file, or one that stands for it, by its address without query. */
  find: (path: string) => Promise<Response | undefined>;
  /** The page to show in place of one that is not kept. */
  findInstead: (path: string) => Promise<Response | undefined>;
  /** Whether a page has the button for a language that is kept: its home page, and the one to show instead of others. */
  hasButton: (path: string) => Promise<boolean>;
  /**
   * Keeps the site in a language as it is now; what is kept already is not loaded again.
   *
   * @param report is called with the share that is loaded, from 0 to 1
   * @throws QuotaExceededError (DOMException) where there is no room; Error where something cannot be loaded
   */
  keep: (language: string, report: (share: number) => void) => Promise<void>;
  /** Brings all languages that are kept up to date. */
  update: () => Promise<void>;
  /** Removes all of it. */
  remove: () => Promise<void>;
}

/** Files that are loaded at a time. */
const lanes = 12;

/** Keeps the files of a site. Tasks that change something wait for each other. */
export function openKeptFiles(site: KeptSite, { caches, fetch, room }: Storehouse): KeptFiles {
  const names = cacheNames(site.series, site.base);
  const listPath = (language: string) => `${site.base}offline.${language}.json`;
  const isFixed = (path: string) => hasFixedName(path.slice(site.base.length));
  let last: Promise<unknown> = Promise.resolve();
  const inTurn = <Result>(task: () => Promise<Result>): Promise<Result> => {
    const result = last.then(task);
    last = result.catch(() => {});
    return result;
  };

  return {
    find: async (path) => {
      const own = await match(path);
      if (own) return own;
      const other = isFixed(path) ? standInFor(path, await keptLists()) : undefined;
      return other === undefined ? undefined : match(other);
    },
    findInstead: async (path) => {
      const pages = (await keptLists()).map(({ instead }) => instead);
      // The longest one is that of the language of the page.
      const [own] = pages.filter((page) => path.startsWith(homeOf(page))).sort((a, b) => b.length - a.length);
      return match(own ?? pages[0] ?? '');
    },
    hasButton: async (path) =>
      (await keptLists()).some(({ instead }) => path === instead || path === homeOf(instead)),
    keep: (language, report) => inTurn(() => keep(language, report)),
    update: () =>
      inTurn(async () => {
        for (const language of await keptLanguages()) await keep(language, () => {});
      }),
    remove: () => inTurn(() => removeCaches(caches, site.base)),
  };

  /** Looks without making a cache where there is none. */
  async function match(path: string): Promise<Response | undefined> {
    const found = await Promise.all(
      [names.assets, names.pages].map((cacheName) => caches.match(path, { cacheName, ignoreVary: true })),
    );
    return found.find((response) => response);
  }

  async function keptList(language: string): Promise<OfflineList | undefined> {
    const response = await match(listPath(language));
    return response && readList(await response.json());
  }

  async function keptLists(): Promise<OfflineList[]> {
    return (await Promise.all(site.languages.map(keptList))).filter((list) => list !== undefined);
  }

  async function keptLanguages(): Promise<string[]> {
    const lists = await Promise.all(site.languages.map(keptList));
    return site.languages.filter((_, index) => lists[index]);
  }

  async function keep(language: string, report: (share: number) => void): Promise<void> {
    const response = await load(listPath(language), 'no-cache');
    const text = await response.clone().text();
    const list = readList(JSON.parse(text));
    if (!list) throw new Error(`${listPath(language)} is no list`);
    const kept = await keptLists();
    const changed = changedFiles(list, kept);
    const before = await match(listPath(language));
    if (changed.length === 0 && before && (await before.text()) === text) return report(1);
    const size = sizeOf({ files: changed });
    if (size > (await room())) throw new DOMException('There is no room.', 'QuotaExceededError');
    const [assets, pages] = await Promise.all([caches.open(names.assets), caches.open(names.pages)]);
    const there = new Set((await assets.keys()).map(({ url }) => new URL(url).pathname));
    let loaded = 0;
    // What pages need lies there before them: whatever is kept when this breaks off is whole.
    for (const isFirst of [true, false]) {
      const files = changed.filter(([path]) => isFixed(path) === isFirst);
      await inLanes(files, async ([path, , bytes]) => {
        if (isFirst && !there.has(path)) await assets.put(path, await load(path, 'default'));
        if (!isFirst) await pages.put(path, await load(path, 'no-cache'));
        loaded += bytes;
        report(loaded / size);
      });
    }
    await pages.put(listPath(language), response);
    await removeOthers([assets, pages]);
  }

  /** What came by a detour, or is no answer to the question, is not kept. */
  async function load(path: string, cache: RequestCache): Promise<Response> {
    const response = await fetch(path, { cache });
    if (!response.ok || response.redirected) throw new Error(`${path}: status ${response.status}`);
    return response;
  }

  /** Removes what is on no list any more. */
  async function removeOthers(own: readonly OneCache[]): Promise<void> {
    const listed = new Set((await keptLists()).flatMap(({ files }) => files.map(([path]) => path)));
    for (const language of site.languages) listed.add(listPath(language));
    for (const cache of own) {
      const others = (await cache.keys()).filter(({ url }) => !listed.has(new URL(url).pathname));
      await Promise.all(others.map((request) => cache.delete(request)));
    }
  }
}

/** The home page of a language, by the page to show instead of others, which stands below it. */
function homeOf(instead: string): string {
  return instead.replace(/[^/]+\/$/, '');
}

/** Does something to each of many values, some at a time; where it fails for one, no other is begun. */
async function inLanes<Value>(
  values: readonly Value[],
  task: (value: Value) => Promise<void>,
): Promise<void> {
  const waiting = [...values];
  const work = async () => {
    for (let value = waiting.shift(); value !== undefined; value = waiting.shift()) await task(value);
  };
  try {
    await Promise.all(Array.from({ length: lanes }, work));
  } catch (error) {
    waiting.length = 0;
    throw error;
  }
}
