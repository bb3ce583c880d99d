import { z } from 'astro/zod';
import type { Root, Text } from 'hast';
import { typographyOf } from '../../series/languages/index.ts';
import { textAttributes } from '../../series/model/mdx-components.ts';
import type { Language } from '../../series/text/language.ts';
import type { Typography } from '../../series/text/typography/description.ts';
import { paragraphSeparator } from '../../series/text/typography/marks.ts';
import { addInnerSpaces, setTypography } from '../../series/text/typography.ts';
import { type Block, type Component, isComment, isComponent, type Run } from './blocks.ts';

/** A straight quotation mark that was left as it is, since it has no partner or can be read in two ways. */
export interface UndecidedMark {
  /** The text it stands in, or the component with the attribute. */
  node: Text | Component;
  /** Where in the text, as its author wrote it, or in the value of the attribute. */
  index: number;
  text: string;
}

/** Stands for what is not text: code, an image. */
const objectReplacement = '\ufffc';

/** Attributes of components that readers see as text, and those of them that literal tags have. */
const visible = {
  component: new Set(textAttributes),
  tag: new Set(['title', 'alt']),
};

/**
 * Sets quotation marks, apostrophes and spaces in all blocks and in the attributes of components; code is left alone. A
 * quotation may go on from one paragraph to the next.
 */
export function setTexts(tree: Root, blocks: readonly Block[], language: Language): UndecidedMark[] {
  const typography = typographyOf(language);
  return [
    ...joinParagraphs(blocks).flatMap((runs) => setRuns(runs, typography)),
    ...setAttributes(tree, typography),
  ];
}

/** The runs of each block, or of several paragraphs that follow one another; a separator stands between those. */
function joinParagraphs(blocks: readonly Block[]): (Run | typeof paragraphSeparator)[][] {
  const groups: (Run | typeof paragraphSeparator)[][] = [];
  blocks.forEach(({ node, parent, runs }, index) => {
    const before = blocks[index - 1];
    const goesOn = isParagraph(node) && before && isParagraph(before.node) && before.parent === parent;
    if (goesOn) groups.at(-1)?.push(paragraphSeparator, ...runs);
    else groups.push([...runs]);
  });
  return groups;
}

function isParagraph(node: Block['node']): boolean {
  return node.type === 'element' && node.tagName === 'p';
}

function setRuns(
  runs: readonly (Run | typeof paragraphSeparator)[],
  typography: Typography,
): UndecidedMark[] {
  const { text, undecided } = setTypography(runs.map(surfaceOf).join(''), typography);
  let position = 0;
  return runs.flatMap((run) => {
    const [start, end] = [position, position + surfaceOf(run).length];
    position = end;
    if (typeof run === 'string' || run.kind !== 'text') return [];
    run.node.value = addInnerSpaces(text.slice(start, end), typography);
    return undecided
      .filter((index) => start <= index && index < end)
      .map((index) => ({ node: run.node, index: index - start, text: run.written }));
  });
}

/** What stands in the place of a run where marks are set: nothing but its length must agree with what is read. */
export function surfaceOf(run: Run | typeof paragraphSeparator): string {
  if (typeof run === 'string') return run;
  switch (run.kind) {
    case 'text':
      return run.written;
    case 'break':
      return ' ';
    case 'note':
      return '';
    case 'expression':
      return isComment(run.node.value) ? '' : objectReplacement;
    default:
      return objectReplacement;
  }
}

function setAttributes(node: Root | Root['children'][number], typography: Typography): UndecidedMark[] {
  const inside = 'children' in node ? node.children.flatMap((child) => setAttributes(child, typography)) : [];
  if (!isComponent(node)) return inside;
  const names = /^[a-z]/.test(node.name ?? '') ? visible.tag : visible.component;
  const own = node.attributes.flatMap((attribute) => {
    if (attribute.type !== 'mdxJsxAttribute') return [];
    if (attribute.name === 'data') setLabels(attribute.value, typography);
    const { value } = attribute;
    if (!names.has(attribute.name) || typeof value !== 'string') return [];
    const { text, undecided } = setTypography(value, typography);
    attribute.value = addInnerSpaces(text, typography);
    return undecided.map((index) => ({ node, index, text: value }));
  });
  return [...own, ...inside];
}

/** Rows of a label and a figure, as charts have them, written as JSON. */
const rowsSchema = z.preprocess(parseJson, z.array(z.tuple([z.string(), z.number()])).min(1));

/** Sets the labels of rows, in place; data that is computed is left alone. */
function setLabels(expression: Component['attributes'][number]['value'], typography: Typography): void {
  if (!expression || typeof expression === 'string') return;
  const { data: rows } = rowsSchema.safeParse(expression.value);
  const set = rows?.map(([label, figure]) => {
    return [addInnerSpaces(setTypography(label, typography).text, typography), figure];
  });
  if (set) expression.value = JSON.stringify(set);
}

function parseJson(text: unknown): unknown {
  try {
    return JSON.parse(String(text));
  } catch {
    return undefined;
  }
}
