import { createHash } from 'node:crypto';
import { Parser } from 'htmlparser2';
import { type Needs, pagePolicy, readNeeds } from './security/csp.ts';

/** As many inline elements are remembered; to look for more would take longer than to parse. */
const mostKnown = 50;
/** Inline elements that were found on pages, as they are written: the same few stand on nearly all. */
const known = new Map<string, { kind: 'scripts' | 'styles'; source: string }>();

/** JSON-LD as our pages write it, which is different on each and needs no permission. */
const data = /<script type="application\/ld\+json">.*?<\/script>/gs;

/** What an element that needs permission begins with, or announces it with. */
const needy = /<(?:script|style)|data-frame/i;

/**
 * What a page needs its policy to allow: the inline scripts and styles that are really in it, and the frames that its
 * elements announce with `data-frame="https://host"` (they load them on a click).
 *
 * @param html as bytes, a character each: all that is looked for is ASCII, and hashes are made of bytes
 */
function needsOf(html: string): Needs {
  const needs = { scripts: new Set<string>(), styles: new Set<string>(), frames: new Set<string>() };
  let rest = withoutText(html).replace(data, '');
  for (const [element, { kind, source }] of known) {
    const start = rest.indexOf(element);
    if (start < 0) continue;
    needs[kind].add(source);
    rest = rest.slice(0, start) + rest.slice(start + element.length);
  }
  if (needy.test(rest)) addFound(rest, needs);
  const { scripts, styles, frames } = needs;
  return { scripts: [...scripts].sort(), styles: [...styles].sort(), frames: [...frames] };
}

/** Adds what a parser finds in HTML. */
function addFound(html: string, needs: Record<keyof Needs, Set<string>>): void {
  let inline: { kind: 'scripts' | 'styles'; text: string; start: number } | undefined;
  const parser = new Parser(
    {
      onopentag(name, { src, type, ...attributes }) {
        const start = parser.startIndex;
        if (attributes['data-frame']) needs.frames.add(new URL(attributes['data-frame']).origin);
        if (name === 'style') inline = { kind: 'styles', text: '', start };
        if (name === 'script' && src === undefined && runs(type))
          inline = { kind: 'scripts', text: '', start };
      },
      ontext(text) {
        if (inline) inline.text += text;
      },
      onclosetag(_, isImplied) {
        if (!inline) return;
        const { kind, text, start } = inline;
        const source = hashSource(text);
        needs[kind].add(source);
        if (!isImplied && known.size < mostKnown)
          known.set(html.slice(start, parser.endIndex + 1), { kind, source });
        inline = undefined;
      },
    },
    { decodeEntities: true },
  );
  parser.end(html);
}

/**
 * A page without what stands in its `main`, where that holds nothing to be found: it is most of a page. Neither text
 * nor the value of an attribute can hold the tag as it is written here.
 */
function withoutText(html: string): string {
  const [start, end] = [html.indexOf('<main id="main"'), html.lastIndexOf('</main>')];
  if (start < 0 || end < start || needy.test(html.slice(start, end))) return html;
  return html.slice(0, start) + html.slice(end);
}

/**
 * A finished page (HTML in UTF-8) with its policy in it, right behind the declaration of its character set: what comes
 * before a policy is not bound by it.
 *
 * @throws Error where the page declares no character set
 */
export function withPolicy(page: Uint8Array): Uint8Array<ArrayBuffer> {
  const bytes = Buffer.from(page.buffer, page.byteOffset, page.byteLength);
  // Decoding the text and encoding it again would take as long as all else here.
  const html = bytes.toString('latin1');
  const charset = /<meta charset="utf-8"\s*\/?>/i.exec(html);
  if (!charset) {
    throw new Error('a page has no <meta charset="utf-8">, so there is no place for its security policy');
  }
  // Neither hashes nor origins can hold a quotation mark.
  const policy = `<meta http-equiv="Content-Security-Policy" content="${pagePolicy(needsOf(html))}">`;
  const end = charset.index + charset[0].length;
  return Buffer.concat([bytes.subarray(0, end), Buffer.from(policy), bytes.subarray(end)]);
}

/** What the head of a finished page tells whoever hosts it. */
export interface Head {
  /** What `withPolicy` allowed. */
  needs: Needs | undefined;
  /** Where the page sends its readers at once. */
  redirect: string | undefined;
}

/** Reads the head of a finished page; its first kilobytes are enough. */
export function readHead(html: string): Head {
  const head: Head = { needs: undefined, redirect: undefined };
  const parser = new Parser({
    onopentag(name, { content, 'http-equiv': kind }) {
      if (name !== 'meta' || content === undefined) return;
      if (kind === 'Content-Security-Policy') head.needs = readNeeds(content);
      if (kind === 'refresh') head.redirect = /url=(.*)$/i.exec(content)?.[1];
    },
  });
  // Metadata stands before the styles, which are long.
  parser.end(html.split('<style', 1)[0] ?? '');
  return head;
}

/** Scripts that the browser runs or obeys; others, such as JSON-LD, are data and need no permission. */
function runs(type: string | undefined): boolean {
  return [undefined, '', 'module', 'text/javascript', 'importmap', 'speculationrules'].includes(type);
}

function hashSource(text: string): string {
  return `'sha256-${createHash('sha256').update(text, 'latin1').digest('base64')}'`;
}
