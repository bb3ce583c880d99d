import { languages } from './language.ts';

/** A text or an item that others can link to. */
export type Target = { kind: 'essay' | 'term'; id: string } | { kind: 'thesis'; number: number };

/** The name of a target in maps and data: `thesis:12`, `essay:keine-geheimnisse`. */
export type TargetKey = `thesis:${number}` | `essay:${string}` | `term:${string}`;

/** What an author's link means, before anybody has looked whether it exists. */
export type ParsedLink =
  | { kind: 'thesis' | 'essay' | 'term'; name: string; section: string | undefined }
  | { kind: 'section'; section: string }
  | { kind: 'page'; path: string; section: string | undefined }
  | { kind: 'file'; path: string; section: string | undefined }
  | { kind: 'external' };

/** The name of a target. */
export function targetKey(target: Target): TargetKey {
  return target.kind === 'thesis' ? `thesis:${target.number}` : `${target.kind}:${target.id}`;
}

/** Where a link was written, and what addresses mean this site. */
export interface LinkContext {
  /** Path of the file relative to the content folder. */
  file: string;
  origin: string;
  /** With a slash at both ends. */
  base: string;
}

/**
 * Understands a link as authors write it: `thesis:12`, `essay:id#section`, `term:id`, `#section`, the relative path of
 * a file, or a path or absolute address of the site itself. A query is passed over.
 */
export function parseLink(href: string, { file, origin, base }: LinkContext): ParsedLink {
  const [, address = '', , fragment] = /^([^?#]*)(\?[^#]*)?(?:#(.*))?$/s.exec(href) ?? [];
  const section = fragment ? decode(fragment) : undefined;
  const scheme = /^(thesis|essay|term):(.*)$/is.exec(address);
  if (scheme) return { kind: kindOf(scheme[1] ?? ''), name: decode(scheme[2] ?? ''), section };
  if (address === '') return section === undefined ? { kind: 'external' } : { kind: 'section', section };
  const isPath = address.startsWith('/') && !address.startsWith('//');
  const sameSite = URL.canParse(address) && new URL(address).origin === origin;
  if (isPath || sameSite) {
    return {
      kind: 'page',
      path: sitePath(decode(isPath ? address : new URL(address).pathname), base),
      section,
    };
  }
  if (/^[a-z][a-z\d+.-]*:/i.test(address) || address.startsWith('//')) return { kind: 'external' };
  const path = resolvePath(file, decode(address));
  const entry = textPath.exec(path);
  if (entry) return { kind: entry[1] === 'essays' ? 'essay' : 'term', name: entry[2] ?? '', section };
  return { kind: 'file', path, section };
}

const textPath = new RegExp(`^(essays|glossary)/([^/]+)/(?:${languages.join('|')})\\.mdx$`);

function kindOf(scheme: string): 'thesis' | 'essay' | 'term' {
  const kind = scheme.toLowerCase();
  return kind === 'thesis' || kind === 'term' ? kind : 'essay';
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** A path on the site without base and with a slash at both ends. */
function sitePath(path: string, base: string): string {
  const inside = path.startsWith(base) || `${path}/` === base ? `/${path.slice(base.length)}` : path;
  return inside.endsWith('/') ? inside : `${inside}/`;
}

function resolvePath(file: string, path: string): string {
  const parts = file.split('/').slice(0, -1);
  for (const part of path.split('/')) {
    if (part === '..') parts.pop();
    else if (part !== '.' && part !== '') parts.push(part);
  }
  return parts.join('/');
}
