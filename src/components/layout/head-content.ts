import type { SSRResult } from 'astro';
import { createComponent, render, renderHead } from 'astro/runtime/server/index.js';
import { type CodeHash, declareInline } from '../../inline-code.ts';

/**
 * Component that puts here what Astro puts into the head, its policy first. Left to itself, Astro puts it at the end of
 * the head, where the policy binds nothing that stands before; and it lists on every page the hashes of scripts that it
 * has for islands, which there are none of, and of those of all components. Of its list stays what the page declares.
 *
 * Relies on `SSRResult`, which Astro gives to every component; a test looks at the policies of built pages.
 *
 * @param own hashes of the scripts and styles that the page itself has
 */
export const HeadContent = createComponent((result: SSRResult, { own }: { own: readonly CodeHash[] }) => {
  const keep = new Set<unknown>(own);
  for (const directive of [result.scriptDirective, result.styleDirective])
    directive.hashes = directive.hashes.filter((hash) => keep.has(hash));
  // Styles of the series' own components, which Astro allows itself on the pages that have them.
  for (const { children } of result.styles) declareInline('style', children);
  return render`${renderHead()}`;
});
