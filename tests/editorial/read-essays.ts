import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'astro/zod';
import type { Nodes, Paragraph } from 'mdast';
import { mdxToMdast } from 'satteri';
import { SKIP, visit } from 'unist-util-visit';
import { parse } from 'yaml';

/** A text of the shipped series, as an editor counts it. */
export interface EssayText {
  id: string;
  language: 'de' | 'en';
  /** Paragraphs of the running text, without notes, addenda and what components hold. */
  paragraphs: readonly string[];
  /** Everything that readers read: title, standfirst, text, notes, values of components. */
  words: string;
  /** Links to other texts of the series, as they are written. */
  links: readonly string[];
}

const heading = z.object({ title: z.string(), standfirst: z.string() });

/** Reads every essay of a content folder, by id and language. */
export function readEssays(folder: string): EssayText[] {
  return globSync('essays/*/{de,en}.mdx', { cwd: folder })
    .toSorted()
    .map((file) => {
      const [, id = '', name = ''] = file.split(/[\\/]/);
      return readEssay(id, name === 'de.mdx' ? 'de' : 'en', readFileSync(join(folder, file), 'utf8'));
    });
}

/** Reads one essay from its source. */
export function readEssay(id: string, language: 'de' | 'en', source: string): EssayText {
  const [, frontmatter = '', body = ''] = /^---\n(.*?)\n---\n(.*)$/s.exec(source) ?? [];
  const { title, standfirst } = heading.parse(parse(frontmatter));
  const tree = mdxToMdast(body);
  const words: string[] = [title, '\n', standfirst];
  const links: string[] = [];
  visit(tree, (node) => {
    // What stands in one block is not glued to the next.
    if ('children' in node && !['link', 'emphasis', 'strong'].includes(node.type)) words.push('\n');
    if (node.type === 'text' || node.type === 'inlineCode') words.push(node.value);
    if (node.type === 'link' && /^(?:essay|thesis|term):/.test(node.url)) links.push(node.url);
    if (node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement')
      for (const attribute of node.attributes)
        if (attribute.type === 'mdxJsxAttribute' && attribute.name !== 'href')
          words.push(`${typeof attribute.value === 'string' ? attribute.value : attribute.value?.value}\n`);
  });
  return { id, language, paragraphs: paragraphsOf(tree), words: words.join(''), links };
}

function paragraphsOf(tree: Nodes): string[] {
  const blocks = 'children' in tree ? tree.children : [];
  return blocks.filter((node) => node.type === 'paragraph').map(textOf);
}

function textOf(paragraph: Paragraph): string {
  let text = '';
  visit(paragraph, (node) => {
    if (node.type === 'footnoteReference') return SKIP;
    if (node.type === 'text' || node.type === 'inlineCode') text += node.value;
    return undefined;
  });
  return text;
}

/** The sentences of a paragraph. */
export function sentencesOf(paragraph: string, language: 'de' | 'en'): string[] {
  // A day in German (“21. Oktober”) is not the end of a sentence.
  const days = paragraph.replaceAll(/(?<=\b\d{1,2})\. (?=\p{Lu}\p{L}+ \d{4}\b)/gu, ' ');
  const segments = new Intl.Segmenter(language, { granularity: 'sentence' }).segment(days);
  return [...segments].map(({ segment }) => segment.trim()).filter(Boolean);
}

/** Number of the words of a text. */
export function countWords(text: string): number {
  return text.match(/[\p{L}\p{N}]+(?:[’'.,-][\p{L}\p{N}]+)*/gu)?.length ?? 0;
}
