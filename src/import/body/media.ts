import type { Element } from 'hast';
import type { PhrasingContent, RootContent } from 'mdast';
import { messages } from '../../i18n/index.ts';
import { attributeText, findAll, wordsIn } from './arrange.ts';
import type { BodyContext } from './context.ts';
import { component } from './jsx.ts';
import { fold } from './read-html.ts';

/** An image in running text, or a link in its place where its file is not there. */
export function toImage(node: Element, caption: string, context: BodyContext): PhrasingContent[] {
  const { path, href, alt } = place(node, caption, context);
  if (path !== undefined) return [{ type: 'image', url: path, alt }];
  if (href === undefined) return alt === '' ? [] : [{ type: 'text', value: alt }];
  const word = messages(context.language).imported.image;
  const text = alt === '' || alt === word ? word : `${word}: ${alt}`;
  return [{ type: 'link', url: href, children: [{ type: 'text', value: text }] }];
}

/** An image with a caption. */
export function figureWith(
  node: Element,
  { words, caption }: { words: string; caption: PhrasingContent[] },
  context: BodyContext,
): RootContent[] {
  const { path, alt } = place(node, words, context);
  if (path === undefined || caption.length === 0)
    return [...paragraphs(toImage(node, words, context)), ...paragraphs(caption)];
  return [component('Figure', { src: path, alt }, [{ type: 'paragraph', children: caption }])];
}

function place(node: Element, caption: string, context: BodyContext) {
  const id = /\bwp-image-(\d+)\b/.exec(String(node.properties.className ?? ''))?.[1];
  const src =
    [attributeText(node, 'dataOrigFile'), attributeText(node, 'dataSrc'), attributeText(node, 'src')].find(
      Boolean,
    ) ?? '';
  return context.image({ src, id, alt: fold(attributeText(node, 'alt')), caption });
}

function paragraphs(children: PhrasingContent[]): RootContent[] {
  return children.length === 0 ? [] : [{ type: 'paragraph', children }];
}

/** What plays something: a video of YouTube or Vimeo, else a link. `isInline` where it stands within running text. */
export function mediaOf(node: Element, isInline: boolean, context: BodyContext): RootContent[] {
  const source = findAll(node, 'source', 'embed').map((each) => attributeText(each, 'src'))[0];
  const src = [attributeText(node, 'src'), attributeText(node, 'data'), source].find(Boolean) ?? '';
  const words = attributeText(node, 'title') || wordsIn(node);
  if (src === '') return words === '' ? [] : [{ type: 'text', value: words }];
  return embed(src, words, isInline, context);
}

/** What stands for an address that was shown as what lies behind it. */
export function embed(
  address: string,
  title: string,
  isInline: boolean,
  context: BodyContext,
): RootContent[] {
  const video = videoAddress(address);
  const href = context.link(video ?? address);
  if (href === undefined) return title === '' ? [] : [{ type: 'text', value: title }];
  if (video !== undefined && !isInline)
    return [
      component(
        'Video',
        { src: href, title: title || `${messages(context.language).imported.video} (${hostOf(href)})` },
        [],
      ),
    ];
  const text = title || `${messages(context.language).imported.file}: ${hostOf(href)}`;
  const link: PhrasingContent = { type: 'link', url: href, children: [{ type: 'text', value: text }] };
  return isInline ? [link] : [{ type: 'paragraph', children: [link] }];
}

/** The page of a video that can be played without a request before a click; nothing for every other address. */
function videoAddress(address: string): string | undefined {
  if (!URL.canParse(address, 'https://root.invalid')) return undefined;
  const { hostname, pathname, searchParams } = new URL(address, 'https://root.invalid');
  const host = hostname.replace(/^(?:www|m)\./, '');
  const [first = '', second = ''] = pathname.slice(1).split('/');
  if (host === 'vimeo.com' || host === 'player.vimeo.com') {
    const id = /\/(\d+)/.exec(pathname)?.[1];
    return id && `https://vimeo.com/${id}`;
  }
  const isYoutube = host === 'youtube.com' || host === 'youtube-nocookie.com';
  const id =
    host === 'youtu.be' ? first : isYoutube ? (searchParams.get('v') ?? pathId(first, second)) : undefined;
  return id && /^[\w-]{6,20}$/.test(id) ? `https://www.youtube.com/watch?v=${id}` : undefined;
}

function pathId(first: string, second: string): string | undefined {
  return ['embed', 'shorts', 'live', 'v'].includes(first) ? second : undefined;
}

function hostOf(address: string): string {
  return URL.canParse(address) ? new URL(address).hostname.replace(/^www\./, '') : address;
}
