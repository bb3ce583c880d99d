import { escapeHtml } from '../attributes.ts';
import type { Medium } from '../blog.ts';

/** A shortcode as it stands in a text. */
export interface Shortcode {
  name: string;
  source: string;
  attributes: ReadonlyMap<string, string>;
  /** What stands between it and its end; nothing where it has none. */
  content: string | undefined;
  isClosing: boolean;
}

/** What shortcodes need to know of the blog, and where they leave what is no text. */
export interface ShortcodeContext {
  mediumOf: (id: string) => Medium | undefined;
  /** The images that were uploaded with the post, for a gallery that names none. */
  attached: readonly Medium[];
  /** @returns what stands in the place of a footnote */
  addNote: (html: string) => string;
  countUnknown: (name: string) => void;
}

/** A shortcode as HTML; nothing where it is not known. */
export function renderShortcode(shortcode: Shortcode, context: ShortcodeContext): string | undefined {
  const { name, content, isClosing, attributes } = shortcode;
  if (isClosing) return known.has(name) ? '' : undefined;
  switch (name) {
    case 'caption':
    case 'wp_caption':
      return content === undefined ? '' : caption(content, attributes.get('caption'));
    case 'gallery':
      return gallery(attributes, context).map(figure).join('\n');
    case 'playlist':
      return gallery(attributes, context)
        .map(({ url, title }) => `<p><a href="${escapeHtml(url)}">${escapeHtml(title)}</a></p>`)
        .join('\n');
    case 'audio':
    case 'video':
    case 'embed':
    case 'youtube':
    case 'vimeo':
      return player(shortcode);
    case 'footnote':
    case 'ref':
    case 'fn':
    case 'mfn':
      return content === undefined ? undefined : context.addNote(content);
    case 'latex':
      return content === undefined ? undefined : `<code>${content}</code>`;
    default:
      return languages.has(name) && content !== undefined ? code(name, content, attributes) : undefined;
  }
}

const languages = new Set(['code', 'sourcecode', 'php', 'css', 'js', 'html', 'xml', 'python', 'bash']);

const known = new Set([
  ...languages,
  ...['caption', 'wp_caption', 'audio', 'video', 'embed', 'youtube', 'vimeo'],
]);

/** The image first, with the link around it; all behind it is the caption. */
function caption(content: string, attribute: string | undefined): string {
  const [, image = content, words = ''] =
    /^([\s\S]*?<img[^<>]*>(?:\s*<\/a>)?)([\s\S]*)$/i.exec(content) ?? [];
  return figureHtml(image.trim(), words.trim() || (attribute ?? ''));
}

function gallery(
  attributes: ReadonlyMap<string, string>,
  { mediumOf, attached }: ShortcodeContext,
): readonly Medium[] {
  const ids = attributes.get('ids') ?? attributes.get('include');
  if (ids === undefined) return attached;
  return ids.split(/[\s,]+/).flatMap((id) => mediumOf(id) ?? []);
}

function figure({ id, url, alt, caption: words }: Medium): string {
  return figureHtml(
    `<img class="wp-image-${id}" src="${escapeHtml(url)}" alt="${escapeHtml(alt)}">`,
    escapeHtml(words),
  );
}

function figureHtml(image: string, words: string): string {
  return `<figure>${image}${words === '' ? '' : `<figcaption>${words}</figcaption>`}</figure>`;
}

/** Names of attributes that say where a file lies. */
const sources = [
  'src',
  'url',
  'id',
  'mp3',
  'm4a',
  'ogg',
  'wav',
  'mp4',
  'm4v',
  'webm',
  'ogv',
  'flv',
  'wmv',
  '0',
];

function player({ name, attributes, content, source }: Shortcode): string {
  const given = sources.map((each) => attributes.get(each)).find(Boolean);
  const value = (content?.replace(/<[^<>]*>/g, '').trim() || given || '').replaceAll('&amp;', '&');
  const address = /^https?:/.test(value) ? value : addressOf(name, value);
  if (address === undefined) return `<code>${escapeHtml(source)}</code>`;
  return `<p>${escapeHtml(address)}</p>`;
}

function addressOf(name: string, id: string): string | undefined {
  if (name === 'youtube' && /^[\w-]{6,20}$/.test(id)) return `https://www.youtube.com/watch?v=${id}`;
  return name === 'vimeo' && /^\d+$/.test(id) ? `https://vimeo.com/${id}` : undefined;
}

function code(name: string, content: string, attributes: ReadonlyMap<string, string>): string {
  const language = attributes.get('lang') ?? attributes.get('language') ?? (/code$/.test(name) ? '' : name);
  const isEscaped = /&(?:lt|gt|amp|quot);/.test(content) && !content.includes('<');
  const text = (isEscaped ? content : escapeHtml(content)).replace(/^\n+|\s+$/g, '');
  return `<pre><code class="language-${escapeHtml(language)}">${text}</code></pre>`;
}
