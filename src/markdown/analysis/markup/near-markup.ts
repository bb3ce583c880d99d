import type { TextFormat } from '../../../series/model/content-paths.ts';
import type { Position } from '../../../series/text/position.ts';
import { findOpenFences } from './open-fences.ts';
import type { WrittenBlock } from './quotation-marks.ts';

/** What looks like markup of Markdown or of another program, but is shown to readers as it is written. */
interface NearMarkup extends Position {
  found: string;
  /** What it was most probably meant to be. */
  what: string;
  /** What to write. */
  instead: string;
}

/** What an address of a link begins with. */
const address = String.raw`(?:essay|term|page|thesis|source):|https?:\/\/|\.{1,2}\/`;

interface Pattern {
  pattern: RegExp;
  what: string;
  instead: (groups: Readonly<Record<string, string | undefined>>) => string;
}

const link: Pick<Pattern, 'what' | 'instead'> = {
  what: 'a link',
  instead: ({ text = '', target = '' }) => `[${text}](${target.replace(/\s+/g, '')})`,
};

const patterns: readonly Pattern[] = [
  {
    pattern:
      /!?\[[^[\]\n]*\]\((?<target>(?:\.{1,2}\/|[^()<>\s]*\/)?[^()<>\n:]*[^()<>\S\n][^()<>\n:]*\.\w{2,5})\)/gu,
    what: 'a path with spaces',
    instead: ({ target = '' }) => `(<${target}>) with the path between < and >`,
  },
  {
    pattern: new RegExp(String.raw`\[(?<text>[^[\]\n]+)\]\s+\((?<target>(?:${address})[^()\s]*)\)`, 'gu'),
    ...link,
  },
  {
    pattern: /\[(?<text>[^[\]\n]*)\]\((?<target>(?:essay|term|page|thesis|source):[ \t]+[^()\n]*)\)/gu,
    ...link,
  },
  {
    pattern: /\[(?<text>[^[\]\n]+)\]\((?<target>#[^()\n]*[^()\S\n][^()\n]*)\)/gu,
    what: 'a link',
    instead: ({ text = '', target = '' }) => `[${text}](${target.trim().toLowerCase().replace(/\s+/g, '-')})`,
  },
  {
    pattern: new RegExp(
      String.raw`\[(?<text>[^[\]\n]+)\]\((?<target>(?:${address})[^()\s]*)(?![^()\s]|\))`,
      'gu',
    ),
    ...link,
  },
  {
    pattern: new RegExp(String.raw`\((?<text>[^()\n]+)\)\[(?<target>(?:${address})[^[\]\n]+)\]`, 'gu'),
    ...link,
  },
  {
    pattern: /!\[\[(?<target>[^[\]|\n]*\.(?:avif|gif|jpe?g|png|svg|webp))(?:\|[^[\]\n]*)?\]\]/giu,
    what: 'an image of a wiki',
    instead: ({ target = '' }) =>
      `![what can be seen](./${target.trim().replace(/^.*\//, '').replaceAll(' ', '%20')})`,
  },
  {
    pattern: /\[\[(?<target>[^[\]|\n]*\p{L}[^[\]|\n]*)(?:\|(?<text>[^[\]\n]+))?\]\]/gu,
    what: 'a link of a wiki',
    instead: ({ target = '', text = target }) =>
      `[${text}](essay:${target.trim().toLowerCase().replace(/\s+/g, '-')})`,
  },
  {
    pattern: /^(?<signs>#{2,6})(?=[\p{L}\p{N}])/gu,
    what: 'a heading',
    instead: ({ signs = '' }) => `a space behind ${signs}`,
  },
  {
    pattern: /\*\*(?:[ \t]+(?<text>\S(?:[^*\n]*\S)?)[ \t]*|(?<shut>\S(?:[^*\n]*\S)?)[ \t]+)\*\*/gu,
    what: 'strong emphasis',
    instead: ({ shut, text = shut }) => `**${text}**`,
  },
  {
    // Behind a mark and before a letter, the second pair of signs ends nothing.
    pattern: /\*\*(?<text>[^\s*](?:[^*\n]*[^\s*])?)\*\*/gu,
    what: 'strong emphasis',
    instead: ({ text = '' }) => `<strong>${text}</strong>`,
  },
  {
    pattern: /(?<=[\p{L}\p{N})])\^(?<text>[^\s^]{1,12})\^/gu,
    what: 'a raised sign',
    instead: ({ text = '' }) => `<sup>${text}</sup>`,
  },
  {
    pattern: /^(?<sign>[-*+])(?=\p{L})[^\n]*\n\k<sign>(?=\p{L})/gu,
    what: 'a list',
    instead: ({ sign = '' }) => `a space behind each ${sign}`,
  },
  {
    pattern: /^1(?<sign>[.)])(?=\p{L})[^\n]*\n2\k<sign>(?=\p{L})/gu,
    what: 'a list',
    instead: ({ sign = '' }) => `a space behind each number: 1${sign} 2${sign}`,
  },
  {
    pattern: /^(?<sign>[•·–])[ \t]+\S[^\n]*\n\k<sign>[ \t]/gu,
    what: 'a list',
    instead: ({ sign = '' }) => `- in place of each ${sign}`,
  },
  {
    pattern: /^[-*+](?<box>\[[ xX]\])(?=[ \t])/gu,
    what: 'a list of tasks',
    instead: ({ box = '' }) => `- ${box} with a space behind the hyphen`,
  },
  {
    pattern: /^\[!\p{L}+\]/gu,
    what: 'an alert',
    instead: () =>
      '> [!NOTE] (or TIP, IMPORTANT, WARNING, CAUTION) in a line of its own, with the text below it behind >',
  },
  {
    pattern: /\^\[[^[\]\n]*\p{L}[^[\]\n]*\]|\[\^[ \t]+[^[\]\n]*\]/gu,
    what: 'a footnote',
    instead: () => '[^1] here, and its text in a line of its own: [^1]: …',
  },
  {
    pattern: /^:{3,}[ \t]*\{?(?<name>[A-Za-z]+)/gu,
    what: 'a box of another program',
    instead: () => '> [!NOTE] in a line of its own with the text below it behind >, or <Aside>…</Aside>',
  },
  {
    pattern: /==(?<text>[^\s=](?:[^=\n]*[^\s=])?)==/gu,
    what: 'highlighting',
    instead: ({ text = '' }) => `<mark>${text}</mark>`,
  },
  {
    pattern: /^.*\|.*\n[ \t]*\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-*:?[ \t]*)+$/gmu,
    what: 'a table',
    instead: () => 'as many cells in the line of hyphens as in the head above it',
  },
  {
    pattern: /^\|(?:[^|\n]*\|){2,}[ \t]*\n[ \t]*\|(?![ \t]*:?-)[^\n]*\|/gu,
    what: 'a table',
    instead: () => 'a line of hyphens below its head: | --- | --- |',
  },
];

/** What means something in MDX, in Hugo or in Jekyll; to MDX braces are none of the text, so that it knows them itself. */
const inMarkdownOnly: readonly Pattern[] = [
  {
    pattern: /\{\{[<%].*?[>%]\}\}|\{%.*?%\}/gu,
    what: 'a shortcode of another program',
    instead: () => 'Markdown in its place',
  },
  {
    pattern: /\{\/\*.*?\*\/\}/gsu,
    what: 'a comment of MDX',
    instead: () => 'a comment as <!-- … -->',
  },
  {
    pattern: /(?<=\S)[ \t]*\{[#.][\w-]+(?:[ \t]+[#.][\w-]+)*\}$/gu,
    what: 'an attribute of another program',
    instead: () => 'the text without it; a heading has an id of its words',
  },
  {
    pattern:
      /^(?:import[ \t]+\S.*[ \t]from[ \t]+["'“”„‘’].+|export[ \t]+(?:const|let|default|function)[ \t].+)$/gmu,
    what: 'a line of MDX',
    instead: () => 'nothing: a text in plain Markdown has no components',
  },
];

/**
 * Finds what readers see of markup that its author meant otherwise. What the parser understood, what stands in code, and
 * what is written with a backslash is none of it.
 */
export function findNearMarkup(
  blocks: readonly WrittenBlock[],
  source: string,
  format: TextFormat,
): NearMarkup[] {
  const all = format === 'mdx' ? patterns : [...patterns, ...inMarkdownOnly];
  const lines = source.split('\n');
  const found = blocks.flatMap(({ text, locate }) => {
    // Of two that overlap, the first pattern knows best.
    const seen: [start: number, end: number][] = [];
    return all.flatMap(({ pattern, what, instead }) =>
      [...text.matchAll(pattern)].flatMap(({ 0: match, index, groups = {} }) => {
        const { line, column } = locate(index);
        const written = lines[line - 1]?.slice(column - 1) ?? '';
        const [first = ''] = match.split('\n');
        const isSeen = seen.some(([start, end]) => start <= index && index < end);
        const isMeant = lines[line - 1]?.[column - 2] === '\\' || !written.startsWith(first);
        if (isSeen || isMeant) return [];
        seen.push([index, index + match.length]);
        return [{ found: first, what, instead: instead(groups), line, column }];
      }),
    );
  });
  return [...found, ...findOpenFences(source, format)];
}
