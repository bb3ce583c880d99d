/** Loads the files of an index. */
export interface IndexLoader {
  /** What to load with instead of the browser's own. */
  fetch: typeof fetch;
  /** @throws where something could not be loaded since the last time: Pagefind would answer with what it has */
  check: () => void;
  /** Whether something was missing that should be there: the browser may hold an older index than the host. */
  isOutdated: () => boolean;
}

/**
 * Loads what Pagefind asks for. Without a network it takes what the browser still holds, however old; and it remembers
 * what could not be loaded, since Pagefind passes over parts of its index that are missing.
 *
 * @param load the browser's `fetch`
 * @param early a file that will be needed: it is loaded at once, not when what names it has arrived
 */
export function createIndexLoader(load: typeof fetch, early: string): IndexLoader {
  const first = load(early);
  // The rejection surfaces where the file is asked for.
  first.catch(() => {});
  let failure: Error | undefined;
  let isOutdated = false;
  let isFirst = true;

  return {
    fetch: async (input, options) => {
      try {
        const isEarly = isFirst && input === early;
        if (isEarly) isFirst = false;
        const response = await (isEarly ? first : load(input, options)).catch(() =>
          load(input, { ...options, cache: 'force-cache' }),
        );
        isOutdated ||= !response.ok;
        if (!response.ok) throw new Error(`${input}: status ${response.status}`);
        return response;
      } catch (error) {
        failure = error instanceof Error ? error : new Error(String(error));
        throw error;
      }
    },
    check: () => {
      if (failure) throw failure;
    },
    isOutdated: () => isOutdated,
  };
}
