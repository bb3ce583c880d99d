import type { RootContent } from 'hast';
import { componentNames } from '../../../series/model/mdx-components.ts';
import { type Position, startOf } from '../../../series/text/position.ts';
import { headingDepth } from '../../body/anchors.ts';
import { isComponent, tagOf } from '../../body/blocks.ts';
import type { BodyTree } from '../../body/document.ts';
import { surfaceOf } from '../../body/typography.ts';

/** Components that hold running text; the others say themselves where theirs is from. */
const withText: ReadonlySet<string> = new Set(['Aside', 'Update']);

/**
 * Reads the blocks of running text that refer to nothing: neither to a note, nor to a source, nor by a link. A list, a
 * table, an aside or an addendum refers to something as a whole. Headings, notes, code and figures with a source are left out.
 */
export function readUnreferenced({ blocks, references }: BodyTree): (Position & { text: string })[] {
  const groups = Map.groupBy(blocks, ({ runs: [run] }) => run?.around[0]);
  return [...groups].flatMap(([part, group]) => {
    if (!part || !holdsText(part)) return [];
    const refers = group.some(({ runs }) =>
      runs.some(({ kind, around }) => kind === 'note' || around.some((each) => references.has(each))),
    );
    return refers
      ? []
      : group.map((block) => ({ text: block.runs.map(surfaceOf).join(''), ...startOf(block.node) }));
  });
}

/** Whether a part of a text, which stands in no other, is running text. */
function holdsText(part: RootContent): boolean {
  if (isComponent(part)) {
    const name = tagOf(part) ?? '';
    return withText.has(name) || !componentNames.includes(name);
  }
  if (part.type !== 'element' || part.properties.dataFootnotes !== undefined) return false;
  const [inner] = part.children;
  return headingDepth(part) === 0 && (inner?.type !== 'element' || headingDepth(inner) === 0);
}
