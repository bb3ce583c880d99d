/** A body without what only WordPress understands. */
interface Blocks {
  html: string;
  /** Whether it was written in blocks: then its paragraphs are marked up already. */
  isBlocks: boolean;
  /** Blocks that WordPress fills, by name, with how often each stands in the text. */
  dropped: ReadonlyMap<string, number>;
}

/** Blocks without content that are dropped silently. */
const silent = new Set(['more', 'nextpage', 'spacer', 'separator', 'footnotes', 'paragraph', 'heading']);

/** Blocks whose content leads around the site, or lists it, which here every page does. */
const navigation = new Set(['navigation', 'query', 'search', 'social-links', 'comments']);

const mark = /<!--\s*(?:wp:([\w/-]+)[^<>]*?(\/)?|\/wp:([\w/-]+)|more[^<>]*?|nextpage|noteaser)\s*-->/g;

/** Takes the marks of blocks out of a body, and those blocks that WordPress fills when it shows them. */
export function readBlocks(source: string): Blocks {
  const dropped = new Map<string, number>();
  const count = (name: string) => void dropped.set(name, (dropped.get(name) ?? 0) + 1);
  let html = '';
  let place = 0;
  // What is passed over, and how often it is open.
  let passed: { name: string; depth: number } | undefined;
  for (const { 0: found, 1: opened, 2: isEmpty, 3: closed, index } of source.matchAll(mark)) {
    const name = opened?.replace(/^core\//, '');
    if (!passed) html += source.slice(place, index);
    place = index + found.length;
    if (passed) {
      if (name === passed.name && !isEmpty) passed.depth += 1;
      if (closed === passed.name) passed.depth -= 1;
      if (passed.depth === 0) passed = undefined;
    } else if (name !== undefined && isEmpty) {
      if (!silent.has(name)) count(name);
    } else if (name !== undefined && navigation.has(name)) {
      count(name);
      passed = { name, depth: 1 };
    }
  }
  if (!passed) html += source.slice(place);
  return { html, isBlocks: source.includes('<!-- wp:'), dropped };
}
