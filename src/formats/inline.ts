import { createHash } from 'node:crypto';
import { Parser } from 'htmlparser2';
import { type Needs, pagePolicy, readNeeds } from './policy.ts';

/** Styles that were found on pages, with their sources: the same few stand on all, and are most of what there is to parse. */
const knownStyles = new Map<string, string>();

/**
 * What a page needs its policy to allow: the inline scripts and styles that are really in it, and the frames that its
 * elements announce with `data-frame="https://host"` (they load them on a click).
 *
 * @param html as bytes, a character each: all that is looked for is ASCII, and hashes are made of bytes
 */
function needsOf(html: string): Needs {
  const scripts = new Set<string>();
  const styles = new Set<string>();
  let rest = withoutText(html);
  for (const [text, source] of knownStyles) {
    const element = `<style>${text}</style>`;
    if (!rest.includes(element)) continue;
    styles.add(source);
    rest = rest.replace(element, '');
  }
  const frames = new Set<string>();
  let inline: { into: Set<string>; text: string } | undefined;
  const parser = new Parser(
    {
      onopentag(name, { src, type, ...attributes }) {
        if (attributes['data-frame']) frames.add(new URL(attributes['data-frame']).origin);
        if (name === 'style') inline = { into: styles, text: '' };
        if (name === 'script' && src === undefined && runs(type)) inline = { into: scripts, text: '' };
      },
      ontext(text) {
        if (inline) inline.text += text;
      },
      onclosetag() {
        if (!inline) return;
        const source = hashSource(inline.text);
        inline.into.add(source);
        if (inline.into === styles) knownStyles.set(inline.text, source);
        inline = undefined;
      },
    },
    { decodeEntities: true },
  );
  parser.end(rest);
  return { scripts: [...scripts], styles: [...styles].sort(), frames: [...frames] };
}

/**
 * A page without what stands in its `main`, where that holds nothing to be found: it is most of a page. Neither text
 * nor the value of an attribute can hold the tag as it is written here.
 */
function withoutText(html: string): string {
  const [start, end] = [html.indexOf('<main id="main"'), html.lastIndexOf('</main>')];
  if (start < 0 || end < start || /<(?:script|style)|data-frame/i.test(html.slice(start, end))) return html;
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
