import { escapeHtml, readShortcodeAttributes } from '../attributes.ts';
import { asCode, codeBlock, type Replaced, replaceMarks, type TemplateContext } from './marks.ts';

/** Replaces the shortcodes of Hugo by Markdown and HTML that say the same; others stay as code and are counted. */
export function replaceHugo(source: string, context: TemplateContext): string {
  const replaced = replaceMarks(source, (place, find): Replaced | undefined => {
    const sign = source[place + 2];
    if (sign !== '<' && sign !== '%') return undefined;
    const close = find(sign === '<' ? '>}}' : '%}}', place + 3);
    if (close < 0) return undefined;
    const end = close + 3;
    const mark = source.slice(place, end);
    const inner = source.slice(place + 3, close).trim();
    if (inner.startsWith('/*')) return { text: inner.endsWith('*/') ? mark : '', end };
    const name = (/^\/?\s*[\w./-]+/.exec(inner)?.[0] ?? '').toLowerCase();
    const attributes = readShortcodeAttributes(inner.slice(name.length).replace(/\/$/, ''));
    if (name !== 'highlight') return { text: shortcode(name, attributes, mark, context), end };
    const codeEnd = find(`{{${sign} /highlight`, end);
    if (codeEnd < 0) return { text: shortcode(name, attributes, mark, context), end };
    const after = find('}}', codeEnd);
    return { text: codeBlock(attributes.get('0') ?? '', source.slice(end, codeEnd)), end: after + 2 };
  });
  // How shortcodes are written that are only shown.
  return replaced.replace(/\{\{([<%])\/\*([^{}]{0,200}?)\*\/([>%])\}\}/g, '{{$1$2$3}}');
}

function shortcode(
  name: string,
  attributes: ReadonlyMap<string, string>,
  mark: string,
  { linkTo, countUnknown }: TemplateContext,
): string {
  const first = attributes.get('0') ?? '';
  switch (name) {
    case 'figure':
      return figure(attributes);
    case 'youtube': {
      const id = attributes.get('id') ?? first;
      return `\n\n<p>https://www.youtube.com/watch?v=${escapeHtml(id)}</p>\n\n`;
    }
    case 'vimeo':
      return `\n\n<p>https://vimeo.com/${escapeHtml(attributes.get('id') ?? first)}</p>\n\n`;
    case 'ref':
    case 'relref': {
      const path = attributes.get('path') ?? first;
      // What leads nowhere is reported where links are made anew.
      return linkTo(path) ?? encodeURI(path);
    }
    default:
      countUnknown(name);
      return asCode(mark);
  }
}

function figure(attributes: ReadonlyMap<string, string>): string {
  const [src, alt, caption, title] = ['src', 'alt', 'caption', 'title'].map(
    (name) => attributes.get(name) ?? '',
  );
  const image = `<img src="${escapeHtml(src ?? '')}" alt="${escapeHtml(alt ?? '')}">`;
  const words = [title && `**${title}**`, caption].filter(Boolean).join(' ');
  // The words are Markdown.
  const below = words === '' ? '' : `<figcaption>\n\n${words}\n\n</figcaption>`;
  return `\n\n<figure>${image}${below}</figure>\n\n`;
}
