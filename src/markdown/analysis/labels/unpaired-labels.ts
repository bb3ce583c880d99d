import type { MdastNode } from 'satteri';
import type { TextFormat } from '../../../series/model/content-paths.ts';
import { type Position, positionsIn } from '../../../series/text/position.ts';
import { parseSource } from '../../source/parse.ts';

/** A label as it stands in brackets (`^note` for a footnote), and where. */
interface Label extends Position {
  label: string;
}

/** The labels of a text that do not come in pairs. */
export interface UnpairedLabels {
  /** What is referred to, but defined nowhere; readers would see the brackets. */
  undefinedLabels: readonly (Label & { known: readonly string[] })[];
  /** Footnotes that nothing refers to; readers would not see them. */
  unusedNotes: readonly Label[];
  /** Footnotes and addresses whose label is taken; readers would not see them either. */
  repeatedLabels: readonly Label[];
}

/**
 * A character that means itself, indices (`list[0][1]`), numbers (`[1][2]`, `[0, 1][2, 3]`), or what looks like a
 * reference: `[^label]`, `[text][label]` or `[label][]`. The text may have begun in an element.
 */
const reference =
  /\\.|(?<=[\p{L}\p{N}_])(?:\[[^[\]\\^]+\]){2,}|(?:\[[^[\]\\^\p{L}]+\]){2,}|\[(?<note>\^[^\s[\]]+)\]|(?:^|\[(?<text>(?:\\.|[^[\]\\])*))\]\[(?<label>[^[\]]*)\]/gsu;

/**
 * Finds the references of a text without a definition, and its footnotes without a reference. `[word]` alone
 * is plain text, and code is skipped.
 *
 * @throws Error with `line:column: reason` where the source is not valid MDX
 */
export function findUnpairedLabels(source: string, format: TextFormat): UnpairedLabels {
  if (!/\[\^|\]\[|\]:/.test(source)) return { undefinedLabels: [], unusedNotes: [], repeatedLabels: [] };
  const undefinedLabels: Label[] = [];
  const notes = new Map<string, Label>();
  const repeatedLabels: Label[] = [];
  const links = new Map<string, { label: string; url: string }>();
  const used = new Set<string>();
  const positionOf = positionsIn(source);
  const read = (node: MdastNode): void => {
    const { line = 1, column = 1, offset = 0 } = node.position?.start ?? {};
    if ('name' in node && (node.name === 'code' || node.name === 'pre')) return;
    if (node.type === 'footnoteReference') used.add(node.identifier);
    if (node.type === 'definition') {
      const label = node.label ?? node.identifier;
      const first = links.get(node.identifier);
      if (!first) links.set(node.identifier, { label, url: node.url });
      // The same address again is nothing lost.
      else if (first.url !== node.url) repeatedLabels.push({ label, line, column });
    }
    if (node.type === 'footnoteDefinition') {
      const note = { label: `^${node.label ?? node.identifier}`, line, column };
      if (notes.has(node.identifier)) repeatedLabels.push(note);
      else notes.set(node.identifier, note);
    }
    if (node.type === 'text')
      for (const { label, index } of findReferences(source.slice(offset, node.position?.end.offset)))
        undefinedLabels.push({ label, ...positionOf(offset + index) });
    if ('children' in node) node.children.forEach(read);
  };
  read(parseSource(source, format));
  const noteLabels = [...notes.values()].map(({ label }) => label);
  return {
    undefinedLabels: undefinedLabels.map((found) => ({
      ...found,
      known: found.label.startsWith('^') ? noteLabels : [...links.values()].map(({ label }) => label),
    })),
    unusedNotes: [...notes].flatMap(([identifier, note]) => (used.has(identifier) ? [] : [note])),
    repeatedLabels,
  };
}

/** What looks like a reference in a stretch of text: the parser made none of it, since nothing defines it. */
function findReferences(text: string): { label: string; index: number }[] {
  return [...text.matchAll(reference)].flatMap(({ groups, index }) => {
    const label = groups?.note ?? (groups?.label || groups?.text);
    return label !== undefined && /[\p{L}\p{N}]/u.test(label) ? [{ label, index }] : [];
  });
}
