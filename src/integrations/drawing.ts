import type { AstroPrerenderer } from 'astro';
import { withPolicy } from '../formats/inline.ts';

/** Somebody who waits for pages. */
export interface Watcher {
  /** Their paths, from the root of the site, decoded, in the order in which it wants them. */
  paths: readonly string[];
  /** Takes a page that was drawn, by its path: HTML in UTF-8. */
  take: (path: string, html: Uint8Array) => void;
  /** Called once, when none of these pages is still to be drawn; those that were not are kept from the last build. */
  finish: () => void;
}

/**
 * Draws what `drawing` draws. Each page gets the policy that allows its own inline parts and nothing else; the pages
 * that the watcher waits for are drawn first, and handed to it at once.
 */
export function watchDrawing(drawing: AstroPrerenderer, base: string, watcher: Watcher): AstroPrerenderer {
  const ranks = new Map(watcher.paths.map((path, rank) => [path, rank]));
  const rankOf = (path: string) => ranks.get(path) ?? ranks.size;
  // Astro goes on after a page that failed, although the build has ended.
  let failed = false;
  const never = new Promise<Response>(() => {});
  const count = { all: 0, drawn: 0 };
  const underway = new Set<Promise<unknown>>();
  let finished = false;

  return {
    ...drawing,
    name: 'series',
    getStaticPaths: async () => {
      const paths = await drawing.getStaticPaths();
      count.all = paths.length;
      return paths.toSorted((a, b) => rankOf(toPath(a.pathname)) - rankOf(toPath(b.pathname)));
    },
    render: async (request, options) => {
      if (failed) return never;
      count.drawn += 1;
      const path = toPath(decodeURI(new URL(request.url).pathname).slice(base.length));
      // Astro begins pages in their order: all that are waited for are begun by now.
      if (!ranks.has(path)) finishOnce();
      const drawn = draw(path, request, options);
      underway.add(drawn);
      try {
        const page = await drawn;
        return failed ? never : page;
      } catch (error) {
        failed = true;
        throw error;
      } finally {
        underway.delete(drawn);
      }
    },
    teardown: async () => {
      await drawing.teardown?.();
      if (failed) return;
      finishOnce();
      console.log(`${count.drawn} pages drawn, ${count.all - count.drawn} kept from the last build`);
    },
  };

  async function draw(path: string, ...page: Parameters<AstroPrerenderer['render']>) {
    const result = await drawing.render(...page);
    const { response, metadata } = result instanceof Response ? { response: result } : result;
    if (!response.headers.get('content-type')?.startsWith('text/html')) return result;
    const html = withPolicy(await response.bytes());
    if (ranks.has(path)) watcher.take(path, html);
    return { response: new Response(html, response), metadata };
  }

  function finishOnce(): void {
    if (finished) return;
    finished = true;
    void Promise.allSettled(underway).then(() => failed || watcher.finish());
  }
}

/** With a slash at both ends, as addresses have it. */
function toPath(pathname: string): string {
  return `/${pathname.split('/').filter(Boolean).join('/')}/`.replace('//', '/');
}
