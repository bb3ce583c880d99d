import type { Element, ElementContent, Parents } from 'hast';
import type { BlockContent, Nodes, PhrasingContent, RootContent } from 'mdast';
import type { Options } from 'rehype-remark';
import { attributeText, classesOf, elementName, findAll, wordsIn } from './arrange.ts';
import type { BodyContext } from './context.ts';
import { component, rawTag, tag } from './jsx.ts';
import { embed, figureWith, mediaOf, toImage } from './media.ts';

type Handlers = NonNullable<Options['handlers']>;
type State = Parameters<NonNullable<Handlers[string]>>[0];

/** How elements become Markdown, where that is not as everywhere. */
export function handlersFor(context: BodyContext, isMdx: boolean): Handlers {
  const media = (_: State, node: Element, parent: Parents | undefined) =>
    mediaOf(node, !isMdx || isInline(parent), context);
  const asTag = (name: string) => (state: State, node: Element) =>
    isMdx ? tag(name, phrasing(state, node)) : rawTag(name, phrasing(state, node));
  return {
    a: (state, node) => linkOf(state, node, context),
    img: (_, node) => toImage(node, '', context),
    figure: (state, node) => (isMdx ? figureOf(state, node, context) : state.toFlow(state.all(node))),
    blockquote: (state, node) => quoteOf(state, node, isMdx),
    aside: (state, node) => asideOf(state, node, isMdx),
    // The box of a task is read with its item.
    input: () => undefined,
    details: (state, node) => detailsOf(state, node),
    cite: (state, node) => ({ type: 'emphasis', children: phrasing(state, node) }),
    u: (state, node) => phrasing(state, node),
    pre: (_, node) => codeOf(node),
    p: (state, node) => paragraphOf(state, node, isMdx ? context : undefined),
    sup: (state, node) => noteReference(node, context) ?? asTag('sup')(state, node),
    ...{ sub: asTag('sub'), ins: asTag('ins'), mark: asTag('mark') },
    ...{ audio: media, video: media, iframe: media, embed: media },
    object: (state, node, parent) => (node.properties.data ? media(state, node, parent) : state.all(node)),
  };
}

/** Whether what stands in an element is running text. */
function isInline(parent: Parents | undefined): boolean {
  return (
    parent?.type === 'element' && !/^(?:div|section|figure|blockquote|li|dd|details)$/.test(parent.tagName)
  );
}

/** Kinds of Markdown that stand between paragraphs. */
const flow =
  /^(?:paragraph|heading|blockquote|list|listItem|code|table|tableRow|tableCell|thematicBreak|mdxJsxFlowElement)$/;

function isPhrasing(node: Nodes): node is PhrasingContent {
  return !flow.test(node.type);
}

/** The running text of an element; of blocks in it, the running text of those. */
function phrasing(state: State, node: Element): PhrasingContent[] {
  return runningText(state.all(node));
}

function runningText(nodes: readonly Nodes[]): PhrasingContent[] {
  return nodes.flatMap((node) => {
    if (isPhrasing(node)) return [node];
    return 'children' in node ? runningText(node.children) : [];
  });
}

/** A link that leads nowhere, or says nothing, is its words; the one around an image only made it bigger. */
function linkOf(state: State, node: Element, context: BodyContext): RootContent[] {
  const content = state.all(node);
  const href = attributeText(node, 'href');
  const url = href === '' || href === '#' ? undefined : context.link(href);
  const hasImage = findAll(node, 'img').length > 0;
  if (url === undefined || (hasImage && wordsIn(node) === '')) return content;
  // A link holds no other: an image whose file is not there would be one.
  const children = runningText(content).flatMap((each) => (each.type === 'link' ? each.children : [each]));
  if (wordsIn(node) === '' && !/^(?:essay|thesis|term):/.test(url)) return children;
  const title = attributeText(node, 'title');
  return [{ type: 'link', url, title: title === '' || title === wordsIn(node) ? null : title, children }];
}

function paragraphOf(state: State, node: Element, context: BodyContext | undefined): RootContent[] {
  const words = wordsIn(node);
  // Other systems show what lies behind an address that stands alone.
  if (context && /^https?:\/\/\S+$/.test(words) && findAll(node, 'a', 'code').length === 0)
    return embed(words, '', false, context).map((each) => withAddress(each, words));
  const parts: RootContent[] = [];
  for (const child of trimmed(state.all(node))) {
    const last = parts.at(-1);
    if (!isPhrasing(child)) parts.push(child);
    else if (last?.type === 'paragraph') last.children.push(child);
    else parts.push({ type: 'paragraph', children: [child] });
  }
  return parts;
}

/** A link that stands for an address alone is that address. */
function withAddress(node: RootContent, words: string): RootContent {
  if (node.type !== 'paragraph') return node;
  const [link] = node.children;
  return link?.type === 'link'
    ? { ...node, children: [{ ...link, children: [{ type: 'text', value: words }] }] }
    : node;
}

function trimmed(nodes: RootContent[]): RootContent[] {
  const start = nodes.findIndex(({ type }) => type !== 'break');
  const end = nodes.findLastIndex(({ type }) => type !== 'break');
  return start < 0 ? [] : nodes.slice(start, end + 1);
}

function figureOf(state: State, node: Element, context: BodyContext): RootContent[] {
  const captionNode = node.children.find((child) => elementName(child) === 'figcaption');
  const caption = captionNode?.type === 'element' ? phrasing(state, captionNode) : [];
  const words = captionNode?.type === 'element' ? wordsIn(captionNode) : '';
  const rest: Element = { ...node, children: node.children.filter((child) => child !== captionNode) };
  const address = wordsIn(rest);
  if (classesOf(node).some((name) => name.startsWith('wp-block-embed')) && /^https?:\/\/\S+$/.test(address))
    return embed(address, words, false, context);
  const images = findAll(rest, 'img');
  const [image, ...others] = images;
  const isImage = image !== undefined && others.length === 0 && wordsIn(rest) === '';
  if (isImage) return figureWith(image, { words, caption }, context);
  const content: RootContent[] = state.toFlow(state.all(rest));
  return caption.length === 0 ? content : [...content, { type: 'paragraph', children: caption }];
}

function quoteOf(state: State, node: Element, isMdx: boolean): RootContent {
  const cite = node.children.find((child) => elementName(child) === 'cite');
  const source = cite?.type === 'element' ? wordsIn(cite) : '';
  const rest: Element = { ...node, children: node.children.filter((child) => child !== cite) };
  const children: BlockContent[] = state.toFlow(state.all(source === '' ? node : rest)).filter(isBlock);
  if (source === '') return { type: 'blockquote', children };
  if (isMdx) return component('Quote', { cite: source }, children);
  return {
    type: 'blockquote',
    children: [...children, { type: 'paragraph', children: [{ type: 'text', value: `– ${source}` }] }],
  };
}

function asideOf(state: State, node: Element, isMdx: boolean): RootContent[] {
  const content = state.toFlow(state.all(node));
  const title = attributeText(node, 'title');
  return isMdx ? [component('Aside', title === '' ? {} : { title }, content.filter(isBlock))] : content;
}

function isBlock(node: Nodes): node is BlockContent {
  return node.type !== 'definition' && node.type !== 'footnoteDefinition';
}

function detailsOf(state: State, node: Element): RootContent[] {
  const [summary, ...rest] = [
    ...node.children.filter((child) => elementName(child) === 'summary'),
    ...node.children.filter((child) => elementName(child) !== 'summary'),
  ];
  if (summary?.type !== 'element' || summary.tagName !== 'summary') return state.toFlow(state.all(node));
  const children: PhrasingContent[] = [{ type: 'strong', children: phrasing(state, summary) }];
  return [{ type: 'paragraph', children }, ...state.toFlow(state.all({ ...node, children: rest }))];
}

function codeOf(node: Element): RootContent {
  const code = node.children.find((child) => elementName(child) === 'code');
  const named = [code, node].flatMap((each) => (each?.type === 'element' ? [languageOf(each)] : []));
  return {
    type: 'code',
    lang: named.find((name) => name !== undefined) ?? null,
    value: rawText(node).replace(/^\n|\s+$/g, ''),
  };
}

function languageOf(node: Element): string | undefined {
  const names = classesOf(node).join(' ');
  const name =
    /\b(?:lang(?:uage)?-|brush:\s*)([\w+#-]{1,30})/.exec(names)?.[1] ?? attributeText(node, 'lang');
  return /^[\w+#-]{1,30}$/.test(name) ? name.toLowerCase() : undefined;
}

function rawText(node: Element | ElementContent): string {
  if (node.type === 'text') return node.value;
  if (node.type !== 'element') return '';
  return node.tagName === 'br' ? '\n' : node.children.map(rawText).join('');
}

function noteReference(node: Element, { footnotes }: BodyContext): RootContent | undefined {
  const id = attributeText(node, 'dataFn');
  return footnotes.has(id) ? { type: 'footnoteReference', identifier: id, label: id } : undefined;
}
