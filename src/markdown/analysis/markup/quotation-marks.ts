import { type Position, startOf } from '../../../series/text/position.ts';
import { wordsAround } from '../../../series/text/words.ts';
import type { Block } from '../../body/blocks.ts';
import type { BodyTree } from '../../body/document.ts';
import { surfaceOf } from '../../body/typography.ts';
import { createCharacterLocator, type LocateCharacter } from './text-positions.ts';

/** What authors wrote as quotation marks. */
export interface WrittenMarks {
  /** Straight marks that could not be set, with the words around each. */
  undecidedMarks: readonly (Position & { found: string })[];
  /** The blocks of running text as their author wrote them, U+FFFC for what is not text. */
  writtenTexts: readonly WrittenBlock[];
}

/** The text of a block, and the place of each of its characters. */
export interface WrittenBlock {
  text: string;
  /** The same, of the same length, without what is said to be in another language (`lang`), which keeps its marks. */
  ownText: string;
  locate: (index: number) => Position;
}

/** Reads the quotation marks of a document. */
export function readMarks({ blocks, undecided }: BodyTree, source: string): WrittenMarks {
  const locate = createCharacterLocator(source);
  return {
    undecidedMarks: undecided.map(({ node, index, text }) => ({
      ...(node.type === 'text' ? locate(node, text, index) : startOf(node)),
      found: wordsAround(text, index),
    })),
    writtenTexts: blocks.map((block) => ({
      text: block.runs.map(writtenOf).join(''),
      ownText: block.runs.map((run) => (isForeign(run) ? blank : writtenOf)(run)).join(''),
      locate: (index) => locateIn(block, index, locate),
    })),
  };
}

/** What the author wrote of a run: not the title of its target that stands in a link without words. */
function writtenOf(run: Block['runs'][number]): string {
  const isFilled = run.kind === 'text' && run.node.position === undefined;
  return isFilled ? blank(run) : surfaceOf(run);
}

/** What stands for a run that is not read. */
function blank(run: Block['runs'][number]): string {
  return '\ufffc'.repeat(surfaceOf(run).length);
}

/** Whether an element around a run says its language. */
function isForeign({ around }: Block['runs'][number]): boolean {
  return around.some((each) =>
    each.type === 'element'
      ? each.properties.lang !== undefined
      : each.attributes.some((one) => one.type === 'mdxJsxAttribute' && one.name === 'lang'),
  );
}

function locateIn({ node, runs }: Block, index: number, locate: LocateCharacter): Position {
  let start = 0;
  for (const run of runs) {
    const end = start + writtenOf(run).length;
    if (index < end)
      return run.kind === 'text' ? locate(run.node, run.written, index - start) : startOf(run.node);
    start = end;
  }
  return startOf(node);
}
