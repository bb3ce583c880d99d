import { readTextFile } from '../model/content-paths.ts';
import type { ParsedLink } from '../model/link.ts';
import { targetKinds } from '../model/target.ts';
import { decodePath } from '../text/strings.ts';

/** Where a link was written, and what addresses mean this site. */
export interface LinkContext {
  /** Path of the file relative to the content folder. */
  file: string;
  /** Hosts under which this site is known, such as `example.org`. */
  hosts: readonly string[];
  /** With a slash at both ends. */
  base: string;
}

/**
 * Understands a link as authors write it: `thesis:12`, `essay:id#section`, `term:id`, `page:id`, `#section`, the relative path of
 * a file, or a path or absolute address of the site itself. Words to highlight (`#:~:text=`) are passed over.
 */
export function parseLink(href: string, { file, hosts, base }: LinkContext): ParsedLink {
  const [, address = '', query, fragment = ''] =
    /^([^?#]*)(\?[^#]*)?(?:#(.*?)(?::~:.*)?)?$/s.exec(href) ?? [];
  const section = fragment === '' ? undefined : decodeName(fragment);
  const rest = { query, section };
  const scheme = /^(\w+):(.*)$/s.exec(address);
  const kind = targetKinds.find((each) => each === scheme?.[1]?.toLowerCase());
  if (kind) return { kind, name: decodeName(scheme?.[2] ?? ''), ...rest };
  if (address === '') return section === undefined ? { kind: 'external' } : { kind: 'section', section };
  const page = pageOf(address, hosts);
  if (page !== undefined) return { kind: 'address', path: sitePath(decodeName(page), base), ...rest };
  if (/^(?:[a-z][a-z\d+.-]*:|\/\/)/i.test(address)) return { kind: 'external' };
  const path = resolvePath(file, decodeName(address));
  const text = readTextFile(path);
  return text ? { kind: text.kind, name: text.id, ...rest } : { kind: 'file', path, ...rest };
}

/** The path of an address on this site, written absolutely or from the root; nothing for all others. */
function pageOf(address: string, hosts: readonly string[]): string | undefined {
  if (!/^(?:https?:)?\//i.test(address) || !URL.canParse(address, 'https://root.invalid')) return undefined;
  const { host, pathname } = new URL(address, 'https://root.invalid');
  return host === 'root.invalid' || hosts.includes(host) ? pathname : undefined;
}

/** Percent-decoded and composed: an umlaut is one letter, however it was written. */
export function decodeName(text: string): string {
  return decodePath(text).normalize('NFC');
}

/** A path on the site without base, with a slash at both ends; a file such as `/rss.xml` has none at its end. */
function sitePath(path: string, base: string): string {
  const inside = path.startsWith(base) || `${path}/` === base ? `/${path.slice(base.length)}` : path;
  const page = inside.replace(/\/index\.html$/, '/');
  return page.endsWith('/') || /\.\w+$/.test(page) ? page : `${page}/`;
}

function resolvePath(file: string, path: string): string {
  const parts = file.split('/').slice(0, -1);
  for (const part of path.split('/')) {
    if (part === '..') parts.pop();
    else if (part !== '.' && part !== '') parts.push(part);
  }
  return parts.join('/');
}
