import { posix } from 'node:path';
import { type ParseResult, parseSync } from 'vite';
import { memoizeBy } from '../../../src/memoize.ts';

/** An import of one file of ours: the path from the root for files of ours, the bare name for packages. */
export interface Import {
  from: string;
  to: string;
}

/** A script as it is parsed, each once. */
export const parse: (script: string) => ParseResult = memoizeBy(
  (script) => script,
  (script) => parseSync('script.ts', script),
);

/** The imports of a file: static, dynamic, of types, re-exports; in Astro files those of frontmatter and scripts. */
export function readImports(file: string, text: string): Import[] {
  return scriptsOf(file, text).flatMap((script) => {
    const { staticImports, staticExports, dynamicImports } = parse(script).module;
    const names = [
      ...staticImports.map(({ moduleRequest }) => moduleRequest.value),
      ...staticExports.flatMap(({ entries }) =>
        entries.flatMap(({ moduleRequest }) => moduleRequest?.value ?? []),
      ),
      ...dynamicImports.flatMap(({ moduleRequest: { start, end } }) => {
        const [, quoted] = /^['"](.*)['"]$/.exec(script.slice(start, end)) ?? [];
        return quoted ?? [];
      }),
    ];
    return [...new Set(names)].map((name) => ({ from: file, to: resolveImport(file, name) }));
  });
}

/** The scripts of a file; the first of an Astro file is its frontmatter. */
export function scriptsOf(file: string, text: string): string[] {
  if (!file.endsWith('.astro')) return [text];
  const frontmatter = /^\s*---\n(.*?)^---/ms.exec(text)?.[1] ?? '';
  const scripts = [...text.matchAll(/<script\b[^>]*>(.*?)<\/script>/gs)].map((match) => match[1] ?? '');
  return [frontmatter, ...scripts];
}

/** A path from the root for files of ours, the bare name for packages. */
export function resolveImport(from: string, name: string): string {
  return name.startsWith('.') ? posix.join(posix.dirname(from), name.replace(/\?.*$/, '')) : name;
}

/** Whether an import is of a file of ours. */
export function isOurs({ to }: Import): boolean {
  return to.startsWith('src/') || to.startsWith('../') || to.startsWith('content/');
}

/** Area of a file, a folder or a file directly in `src/`: `src/cli/commands/build.ts` → `cli`, `src/site.ts` → `site`. */
export function areaOf(file: string): string {
  return file.replace(/^src\//, '').replace(/(\/.*|\.[a-z]+)$/, '');
}

/** Room of a file: the folder in an area, or the file itself where it stands in the area directly. */
export function roomOf(file: string): string {
  const [area = '', room = '', ...deeper] = file.replace(/^src\//, '').split('/');
  return [area, ...(room === '' ? [] : [room])].join('/') + (deeper.length > 0 ? '/' : '');
}

/** An import in words. */
export function describeImport({ from, to }: Import): string {
  return `${from} imports ${to}`;
}
