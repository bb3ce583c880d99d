import type { AstroPrerenderer } from 'astro';
import { withPolicy } from '../formats/inline.ts';

/** Somebody who waits for pages. */
export interface Watcher {
  /** Their paths, from the root of the site, decoded. */
  paths: ReadonlySet<string>;
  /** Takes a page that was drawn, by its path: HTML in UTF-8. */
  take: (path: string, html: Uint8Array) => void;
}

/**
 * Draws what `drawing` draws. Each page gets the policy that allows its own inline parts and nothing else; the pages
 * that the watcher waits for are drawn first, and handed to it at once.
 */
export function watchDrawing(
  drawing: AstroPrerenderer,
  base: string,
  { paths: wanted, take }: Watcher,
): AstroPrerenderer {
  // Astro goes on after a page that failed, although the build has ended.
  let failed = false;
  const never = new Promise<Response>(() => {});
  const count = { all: 0, drawn: 0 };
  const draw: AstroPrerenderer['render'] = async (request, options) => {
    const result = await drawing.render(request, options);
    const { response, metadata } = result instanceof Response ? { response: result } : result;
    if (!response.headers.get('content-type')?.startsWith('text/html')) return result;
    const html = new TextEncoder().encode(withPolicy(await response.text()));
    const path = toPath(decodeURI(new URL(request.url).pathname).slice(base.length));
    if (wanted.has(path)) take(path, html);
    return { response: new Response(html, response), metadata };
  };
  return {
    ...drawing,
    name: 'series',
    getStaticPaths: async () => {
      const paths = await drawing.getStaticPaths();
      count.all = paths.length;
      const isWanted = ({ pathname }: { pathname: string }) => wanted.has(toPath(pathname));
      return [...paths.filter(isWanted), ...paths.filter((path) => !isWanted(path))];
    },
    render: async (request, options) => {
      if (failed) return never;
      count.drawn += 1;
      try {
        const drawn = await draw(request, options);
        return failed ? never : drawn;
      } catch (error) {
        failed = true;
        throw error;
      }
    },
    teardown: async () => {
      await drawing.teardown?.();
      if (failed) return;
      console.log(`${count.drawn} pages drawn, ${count.all - count.drawn} kept from the last build`);
    },
  };
}

/** With a slash at both ends, as addresses have it. */
function toPath(pathname: string): string {
  return `/${pathname.split('/').filter(Boolean).join('/')}/`.replace('//', '/');
}
