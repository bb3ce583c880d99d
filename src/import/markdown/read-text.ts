import type { Notice, Post } from '../blog.ts';
import { plainTextOf } from '../body/read-html.ts';
import { daysBetween } from '../dates.ts';
import { withoutAddress } from '../privacy.ts';
import { addressOf } from './address.ts';
import type { MarkdownContext } from './context.ts';
import { readFields, type TextFields } from './fields.ts';
import type { FolderIndex } from './folder-index.ts';
import { partFrontmatter } from './frontmatter.ts';
import { replaceHugo } from './hugo.ts';
import { replaceLiquid } from './jekyll.ts';
import { type PathFacts, readPath } from './paths.ts';
import { type Program, plainFolder, type SiteConfig } from './program.ts';
import { readMarkdown } from './to-html.ts';
import { recordValue } from './values.ts';

/** A text of a folder whose frontmatter was read. */
export interface FolderText extends PathFacts {
  file: string;
  fields: TextFields;
  body: string;
  /** Lines before the body. */
  before: number;
  isPage: boolean;
  /** What other texts may call it. */
  names: string[];
}

/** What makes a site of the folder. */
interface MadeWith {
  program: Program;
  config: SiteConfig;
}

/** Reads what path and frontmatter say of a text. @throws ExportError with file, line and column */
export function readFolderText(source: string, file: string, { program, config }: MadeWith): FolderText {
  const { data, body } = partFrontmatter(source, file);
  const path = file.replace(program.base, '');
  const facts = readPath(path, config.languages);
  // Keys of an author's own lie in a map there, since what stands beside it is Hugo's.
  const { params, ...own } = data;
  const keys = program.name === 'Hugo' ? { ...recordValue.parse(params), ...own } : data;
  const fields = readFields(keys, program.name === 'Jekyll' ? /[\s,]+/ : /,/);
  const stem =
    file
      .split('/')
      .at(-1)
      ?.replace(/\.\w+$/, '') ?? '';
  return {
    ...facts,
    ...{ file, fields, body },
    language: fields.language || facts.language,
    before: source.slice(0, source.length - body.length).split('\n').length - 1,
    isPage: program.isPage(file, facts),
    names: [
      ...[stem, facts.name, facts.key, fields.title, path.replace(/(?:\.\w+)+$/, '')],
      ...fields.aliases.filter((alias) => !alias.includes('/')),
    ].filter((name) => name !== '' && !/^_?index$/i.test(name)),
  };
}

/** Makes a post of a text. @throws ExportError where its body cannot be read */
export function writePost(
  text: FolderText,
  { program, config, index, notices }: MadeWith & { index: FolderIndex; notices: Notice[] },
): Post {
  const { file, fields, sections, before } = text;
  const notice = (kind: Notice['kind'], words: string) => notices.push({ kind, place: file, text: words });
  const unknown = new Map<string, number>();
  const countUnknown = (name: string) => unknown.set(name, (unknown.get(name) ?? 0) + 1);
  const template = { linkTo: (path: string) => index.named(path, text), countUnknown };
  const source =
    program.name === 'Hugo'
      ? replaceHugo(text.body, template)
      : program.name === 'Jekyll'
        ? replaceLiquid(text.body, template)
        : text.body;
  const lost = new Set<string>();
  const context: MarkdownContext = {
    ...{ file, before, title: plainTextOf(fields.title) },
    isMdx: file.toLowerCase().endsWith('.mdx'),
    resolveLink: (href) => index.resolve(href, text),
    resolveImage: (src) => index.resolve(src, text),
    named: (name) => index.named(name, text),
    titleAt: index.titleAt,
    report: (what) => lost.add(what),
  };
  const read = readMarkdown(source, context);
  const title = read.title || (program === plainFolder ? text.name : '');
  if (read.title !== title) notice('derived', 'The title is the name of its file.');
  for (const [name, count] of unknown)
    notice('changed', `“${name}” is filled by ${program.name}; it stands in the text as code (${count}×).`);
  for (const what of lost) notice('changed', what);
  const isDraft = fields.isDraft || /(?:^|\/)_drafts\//.test(file);
  if (isDraft) notice('draft', 'It is a draft there.');
  const date = fields.date ?? text.date;
  const { updated } = fields;
  const language = isSame(text.language, config.language) ? undefined : text.language;
  const slug = fields.slug || text.name;
  const computed = addressOf(program, config, {
    ...{ sections, slug, title, date },
    categories: fields.categories,
    language: language?.toLowerCase(),
  });
  return {
    key: file,
    translationKey: fields.translationKey || text.key,
    place: file,
    ...{ title, slug, date, isDraft, body: read.body },
    language,
    updated: date && updated && daysBetween(date, updated) > 0 ? updated : undefined,
    authors:
      fields.authors.length > 0 ? fields.authors.map(withoutAddress) : [config.author ?? ''].filter(Boolean),
    tags: fields.tags.map((name) => ({ slug: name, name })),
    excerpt: plainTextOf(fields.standfirst),
    teaser: teaserOf(source, context),
    addresses: [fields.url, computed ?? '', ...fields.aliases.filter((alias) => alias.includes('/'))]
      .map(asPath)
      .filter((address) => address !== undefined),
    cover: fields.cover && { ...fields.cover, src: index.resolve(fields.cover.src, text) },
    comments: [],
  };
}

/** The longest text before “more” that is a standfirst. */
const longestTeaser = 300;

function teaserOf(source: string, context: MarkdownContext): string {
  const [head = '', rest] = source.split(/<!-- *more *-->/i, 2);
  // MDX has no comments of HTML.
  if (rest === undefined || context.isMdx) return '';
  const words = plainTextOf(readMarkdown(head, context).body.html);
  return words.length <= longestTeaser ? words : '';
}

/** An address as it is called up: from the root on, or with its site. */
function asPath(address: string): string | undefined {
  if (address === '' || address.includes('/:')) return undefined;
  return /^https?:\/\//.test(address) || address.startsWith('/') ? address : `/${address}`;
}

function isSame(language: string | undefined, main: string): boolean {
  return language === undefined || language.slice(0, 2).toLowerCase() === main.slice(0, 2).toLowerCase();
}
