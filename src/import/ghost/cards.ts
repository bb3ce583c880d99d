import type { Element, ElementContent, Root } from 'hast';
import { toHtml } from 'hast-util-to-html';
import rehypeParse from 'rehype-parse';
import { unified } from 'unified';
import { SKIP, visit } from 'unist-util-visit';
import type { PostBody } from '../blog.ts';
import { attributeText, classesOf, findAll, wordsIn } from '../body/arrange.ts';
import { isTooDeep } from '../body/read-html.ts';

const parser = unified().use(rehypeParse, { fragment: true }).freeze();

/** Reads the cards and footnotes of Ghost as elements that say the same. */
export function readCards(html: string): PostBody {
  if (!/kg-(?:bookmark|callout|toggle|audio|video|file)-card|footnote-ref/.test(html) || isTooDeep(html))
    return { html };
  const tree = parser.parse(html);
  visit(tree, 'element', (node, index, parent) => {
    const card = cardOf(node);
    if (!card || !parent || index === undefined) return undefined;
    parent.children.splice(index, 1, ...card);
    return [SKIP, index + card.length];
  });
  const footnotes = takeNotes(tree);
  return { html: toHtml(tree), footnotes };
}

function cardOf(node: Element): Element[] | undefined {
  const classes = classesOf(node);
  const part = (name: string) =>
    findAll(node, 'div', 'span', 'h4', 'figcaption').find((each) => classesOf(each).includes(name));
  const words = (name: string) => {
    const found = part(name);
    return found ? wordsIn(found) : '';
  };
  const href = () => findAll(node, 'a').map((each) => attributeText(each, 'href'))[0] ?? '';
  if (classes.includes('kg-bookmark-card')) {
    const caption = findAll(node, 'figcaption')[0];
    const description = words('kg-bookmark-description');
    const title = link(href(), words('kg-bookmark-title') || href());
    return [
      paragraph(title, ...(description === '' ? [] : [text(` – ${description}`)])),
      ...(caption ? [paragraph(...caption.children)] : []),
    ];
  }
  if (classes.includes('kg-file-card')) {
    const size = words('kg-file-card-filesize');
    const name = words('kg-file-card-title') || words('kg-file-card-filename') || href();
    return [paragraph(link(href(), name), ...(size === '' ? [] : [text(` (${size})`)]))];
  }
  if (classes.includes('kg-audio-card') || classes.includes('kg-video-card')) {
    const src = findAll(node, 'audio', 'video').map((each) => attributeText(each, 'src'))[0] ?? '';
    const caption = findAll(node, 'figcaption')[0];
    const title = words('kg-audio-title') || src.split('/').at(-1) || src;
    return [paragraph(link(src, title)), ...(caption ? [paragraph(...caption.children)] : [])];
  }
  if (classes.includes('kg-toggle-card')) {
    const question = element('summary', text(words('kg-toggle-heading-text')));
    return [element('details', question, ...(part('kg-toggle-content')?.children ?? []))];
  }
  if (classes.includes('kg-callout-card')) {
    const emoji = words('kg-callout-emoji');
    const content = part('kg-callout-text')?.children ?? [];
    return [element('aside', paragraph(...(emoji === '' ? [] : [text(`${emoji} `)]), ...content))];
  }
  return undefined;
}

/** Takes footnotes (of Markdown in a card) out of a text; what refers to them is marked. */
function takeNotes(tree: Root): Map<string, string> {
  const notes = new Map<string, string>();
  visit(tree, 'element', (node, index, parent) => {
    if (node.tagName !== 'section' || !classesOf(node).includes('footnotes')) return undefined;
    for (const item of findAll(node, 'li')) {
      for (const back of findAll(item, 'a'))
        if (classesOf(back).includes('footnote-backref')) back.children = [];
      notes.set(attributeText(item, 'id'), toHtml(item.children));
    }
    if (parent && index !== undefined) parent.children.splice(index, 1);
    return index;
  });
  visit(tree, 'element', (node) => {
    if (!classesOf(node).includes('footnote-ref')) return;
    const id = findAll(node, 'a').map((each) => attributeText(each, 'href').replace(/^#/, ''))[0] ?? '';
    if (!notes.has(id)) return;
    node.tagName = 'sup';
    node.properties = { dataFn: id };
    node.children = [];
  });
  return notes;
}

function element(tagName: string, ...children: ElementContent[]): Element {
  return { type: 'element', tagName, properties: {}, children };
}

function paragraph(...children: ElementContent[]): Element {
  return element('p', ...children);
}

function link(href: string, words: string): Element {
  return { ...element('a', text(words)), properties: { href } };
}

function text(value: string): ElementContent {
  return { type: 'text', value };
}
