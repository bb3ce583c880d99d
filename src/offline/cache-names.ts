/** The names of the caches of a series that stands at a base; another series may stand at another one of the same origin. */
export function cacheNames(series: string, base: string): { pages: string; assets: string } {
  return { pages: `series-${series}-${base}-pages`, assets: `series-${series}-${base}-assets` };
}

/** Removes all caches of a base, also those of a series that had another id. */
export async function removeCaches(
  caches: Pick<CacheStorage, 'keys' | 'delete'>,
  base: string,
): Promise<void> {
  const names = (await caches.keys()).filter((name) => isCacheAt(name, base));
  await Promise.all(names.map((name) => caches.delete(name)));
}

/** Whether a cache holds files of what stands at a base. */
export function isCacheAt(name: string, base: string): boolean {
  // No id has a slash: what begins with the first one is the base.
  const place = name.slice(name.indexOf('/'));
  return name.startsWith('series-') && (place === `${base}-pages` || place === `${base}-assets`);
}
