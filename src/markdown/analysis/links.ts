import type { Root } from 'hast';
import type { Link, ResolveLink } from '../../series/model/link.ts';
import { headingDepth } from '../body/anchors.ts';
import { append, type Block, isComponent, readRun, tagOf, trimEnd } from '../body/blocks.ts';
import type { BodyTree } from '../body/document.ts';
import type { Reference } from '../body/resolve-links.ts';
import { visit } from '../body/visit.ts';

type UnresolvedLink = Omit<Link, 'parsed' | 'destination'>;

/**
 * Reads the links of a document in reading order, each resolved and with the block that holds it; those that no block
 * holds come last.
 */
export function readLinks({ tree, blocks, anchors, references }: BodyTree, resolve: ResolveLink): Link[] {
  let section: string | undefined;
  const unread = new Map(references);
  const links = blocks.flatMap((block) => {
    const [inner] = block.node.children;
    if (inner?.type === 'element' && headingDepth(inner) > 0) section = anchors.get(block);
    const links = linksOf(block, unread, { anchor: anchors.get(block) ?? '', section });
    // A link around several blocks is one link; the first of them holds it.
    for (const { around } of block.runs) for (const node of around) unread.delete(node);
    return links;
  });
  return [...links, ...readTextless(tree, unread)].map((link) => {
    const { parsed, destination } = resolve(link.href);
    return { ...link, parsed, destination };
  });
}

/** The links that no block holds, since there is a component in them and no text. What stands in code is no link. */
function readTextless(tree: Root, unread: BodyTree['references']): UnresolvedLink[] {
  const links: UnresolvedLink[] = [];
  if (unread.size === 0) return links;
  visit(tree, (node) => {
    if (node.type !== 'element' && !isComponent(node)) return undefined;
    if (['code', 'pre'].includes(tagOf(node) ?? '')) return 'skip';
    const reference = unread.get(node);
    if (!reference) return undefined;
    const { href, noTrackback, relation, line, column } = reference;
    const place = { anchor: '', section: undefined, block: '', start: 0, end: 0 };
    links.push({ href, noTrackback, relation, line, column, ...place });
    return undefined;
  });
  return links;
}

function linksOf(
  block: Block,
  references: BodyTree['references'],
  place: { anchor: string; section: string | undefined },
): UnresolvedLink[] {
  const found = new Map<Reference, { start: number; end: number }>();
  let text = '';
  for (const run of block.runs) {
    const node = run.around.find((each) => references.has(each));
    const reference = node && references.get(node);
    const start = text.length;
    text = append(text, readRun(run));
    if (reference) found.set(reference, { start: found.get(reference)?.start ?? start, end: text.length });
  }
  const full = trimEnd(text);
  return [...found].map(([{ href, noTrackback, relation, line, column }, { start, end }]) => ({
    ...place,
    href,
    noTrackback,
    relation,
    line,
    column,
    block: full,
    start,
    end: Math.min(end, full.length),
  }));
}
