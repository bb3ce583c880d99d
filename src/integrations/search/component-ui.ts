import { languages } from '../../series/text/language.ts';

/**
 * Keeps what the code of the search exports (a plug-in of Vite's, which takes a file that is bundled by itself for one
 * that nobody imports): Component UI imports it, in the belief that it is Pagefind.
 */
export const keepExports = {
  name: 'search:exports',
  options: (given: object) => ({ ...given, preserveEntrySignatures: 'strict' as const }),
};

/**
 * Leaves of Component UI what the search uses (a plug-in of Vite's): two of its elements, and of more than forty
 * languages those that the site speaks. It defines and exports all that it has, whether a page has use for it or not;
 * readers would load a fifth more with their first search.
 */
export const usedOnly = {
  name: 'search:used-only',
  transform: (code: string, id: string) =>
    id.endsWith('/component-ui.mjs') ? keepElements(keepLanguages(code)) : undefined,
};

/** What is neither defined as an element nor handed out in `window` goes when the code is bundled. */
function keepElements(code: string): string {
  return [
    /^var components_exports\b[\s\S]*?^}\);\n/m,
    /^if \(typeof window\b[\s\S]*?^}\n/m,
    /^if \(!customElements\.get\("pagefind-(?!results"|summary")[\s\S]*?^}\n/gm,
  ].reduce((text, unused) => {
    const kept = text.replace(unused, '');
    if (kept === text) throw new Error('Component UI defines its elements elsewhere now.');
    return kept;
  }, code);
}

/** In the one file that the package consists of, a comment stands before what was a file of its own. */
function keepLanguages(code: string): string {
  const own: readonly string[] = languages;
  const parts = code.split(/^(?=\/\/ (?:\.\.\/translations\/|import-glob:|node_modules\/))/m);
  const nameOf = (part: string) => /^\/\/ \.\.\/translations\/(.+)\.json/.exec(part)?.[1];
  const kept = parts.filter((part) => own.includes(nameOf(part) ?? ''));
  if (kept.length !== own.length) throw new Error('Component UI keeps its languages elsewhere now.');
  return parts
    .filter((part) => nameOf(part) === undefined || kept.includes(part))
    .map((part) =>
      part.startsWith('// import-glob:') ? listed(kept.map((each) => nameOf(each) ?? '')) : part,
    )
    .join('');
}

function listed(names: readonly string[]): string {
  const files = JSON.stringify(names.map((name) => `${name}.json`));
  return `var __default = [${names.map((name) => `${name}_exports`)}];\nvar filenames = ${files};\n`;
}
