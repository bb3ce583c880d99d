import { threadTerm } from '../comments/giscus.ts';
import { decodeName, type LinkContext, parseLink } from '../links/parse-link.ts';
import { type TextKind, textFolders } from '../model/content-paths.ts';
import { isLanguage } from '../text/language.ts';
import type { Edit } from './text-edits.ts';
import { readYamlTexts } from './yaml-edits.ts';

/** A text that gets another id, and with it, where it has no slug of its own, another address. */
export interface Renaming {
  /** Id of the series. */
  series: string;
  kind: TextKind;
  from: string;
  to: string;
  /** Paths of the pages whose address changes, without base: old to new. */
  paths: ReadonlyMap<string, string>;
}

/** A link as it is written in a file: with escapes and character references, and without. */
interface WrittenLink {
  written: string;
  href: string;
}

/**
 * Rewrites a link to a text that is renamed, leaving every other character as it is written.
 * @returns nothing where the link does not lead to the text, or leads there after the renaming too
 */
export function renameLink(
  { written, href }: WrittenLink,
  renaming: Renaming,
  context: LinkContext,
): string | undefined {
  const link = parseLink(href, context);
  const [, address = '', rest = ''] = /^([^?#]*)(.*)$/s.exec(written) ?? [];
  if (link.kind === 'address') {
    const path = renaming.paths.get(link.path);
    const slug = path?.split('/').at(-2);
    return slug && address.replace(/[^/]+(?=\/*(?:\/index\.html)?$)/, (old) => like(old, slug)) + rest;
  }
  if (link.kind === 'external' || link.kind === 'section' || link.kind === 'thesis') return undefined;
  const scheme = /^[a-z]+:/i.exec(address)?.[0];
  if (scheme !== undefined) {
    if (link.kind !== renaming.kind || link.name !== renaming.from) return undefined;
    return scheme + like(address.slice(scheme.length), renaming.to) + rest;
  }
  const renamed = renamePath(address, renaming, context.file);
  return renamed === undefined ? undefined : renamed + rest;
}

/** Gives the threads of an essay its new id in `threads.json`, and notes the title that they keep on GitHub. */
export function renameThreads(source: string, { series, kind, from, to }: Renaming): Edit[] {
  if (kind !== 'essay') return [];
  const texts = readYamlTexts(source);
  return texts
    .filter(({ path, value }) => path.at(-1) === 'essay' && value === from)
    .map(({ path, start, end }) => {
      const beside = (key: string) =>
        texts.find((text) => text.path.join() === [...path.slice(0, -1), key].join())?.value;
      const tag = beside('language') ?? '';
      const language = isLanguage(tag) ? tag : null;
      const term = `",\n      "term": "${threadTerm(series, from, language)}`;
      return { start, end, text: beside('term') === undefined ? to + term : to };
    });
}

/** Rewrites a relative path into the folder of the text, as seen from `file`. */
function renamePath(address: string, { kind, from, to }: Renaming, file: string): string | undefined {
  const parts = address.split('/');
  /** What the path leads through, from the content folder down; `index` where it is written in the address. */
  const way: { name: string; index: number | undefined }[] = file
    .split('/')
    .slice(0, -1)
    .map((name) => ({ name, index: undefined }));
  parts.forEach((part, index) => {
    if (part === '..') way.pop();
    else if (part !== '.' && part !== '') way.push({ name: decodeName(part), index });
  });
  const [folder, text] = way;
  if (folder?.name !== textFolders[kind] || text?.name !== from || text.index === undefined) return undefined;
  return parts.with(text.index, like(parts[text.index] ?? '', to)).join('/');
}

/** Writes a name as the old one was written: percent-encoded or not. */
function like(old: string, name: string): string {
  return old.includes('%') ? encodeURIComponent(name) : name;
}
