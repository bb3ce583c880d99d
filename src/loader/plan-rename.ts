import { readLinkPositions } from '../markdown/source/link-positions.ts';
import { type Renaming, renameLink, renameThreads } from '../series/authoring/rename.ts';
import { applyEdits, type Edit } from '../series/authoring/text-edits.ts';
import { addKey, editList, readYamlTexts } from '../series/authoring/yaml-edits.ts';
import { commentsFile, threadsFile } from '../series/comments/comment-archive.ts';
import { importedFile } from '../series/comments/imported-comment.ts';
import type { LinkContext } from '../series/links/parse-link.ts';
import { mentionsFile } from '../series/mentions/mention-files.ts';
import { formatOf, readTextFile, type TextKind, textFolders } from '../series/model/content-paths.ts';
import type { Essay, FreePage, Term } from '../series/model/entry.ts';
import type { Addresses } from '../series/routes/url.ts';
import type { Language } from '../series/text/language.ts';
import { positionAt } from '../series/text/position.ts';

/** All changes of a rename. Paths are relative to the content folder. */
export interface RenamePlan {
  /** New contents of files with links to the text and of its own files; `file` is the path before the move. */
  writes: readonly { file: string; before: string; text: string }[];
  moves: readonly { from: string; to: string }[];
  /** Occurrences of the old id that are no links: in code, comments and expressions. They stay. */
  mentions: readonly { file: string; line: number; column: number }[];
  /** Files that name the old id and cannot be read, and why: they are left alone. */
  unread: readonly { file: string; reason: string }[];
}

/** Input of a plan. */
interface RenameInput {
  /** Id of the series. */
  series: string;
  entry: Essay | Term | FreePage;
  to: string;
  languages: readonly Language[];
  addresses: Addresses;
  ownSite: Omit<LinkContext, 'file'>;
  /** Every text file of the content folder that can hold a link, byte for byte. */
  sources: ReadonlyMap<string, string>;
}

/**
 * Plans a rename: every link to the text, its folder, its comments, mentions and its thread, the old addresses as
 * `aliases`, and the first id as `firstId`.
 */
export function planRename({
  series,
  entry,
  to,
  languages,
  addresses,
  ownSite,
  sources,
}: RenameInput): RenamePlan {
  const { kind, id: from } = entry;
  const aliases = changedAddresses(entry, to, languages, addresses);
  const renaming: Renaming = {
    series,
    kind,
    from,
    to,
    paths: new Map(aliases.map(({ before, after }) => [before, after])),
  };
  const folder = textFolders[kind];

  const writes: RenamePlan['writes'][number][] = [];
  const mentions: RenamePlan['mentions'][number][] = [];
  const unread: RenamePlan['unread'][number][] = [];
  const editsIn = (file: string, before: string): Edit[] => {
    const isOwn = file.startsWith(`${folder}/${from}/`) && readTextFile(file);
    const own = [
      ...aliasEdits(file, before, aliases),
      ...(isOwn && kind !== 'page' ? firstIdEdits(before, from) : []),
    ];
    try {
      return [...editsOf(file, before, renaming, ownSite), ...own];
    } catch (error) {
      if (before.normalize('NFC').includes(from)) unread.push({ file, reason: String(error) });
      return own;
    }
  };
  for (const [file, before] of sources) {
    const edits = editsIn(file, before);
    const text = applyEdits(before, edits);
    if (text !== before) writes.push({ file, before, text });
    mentions.push(...findMentions(file, before, entry, edits));
  }
  return {
    writes,
    moves: [
      ...archivesOf(kind, from, to).filter((move) => sources.has(move.from)),
      { from: `${folder}/${from}`, to: `${folder}/${to}` },
    ],
    mentions,
    unread,
  };
}

/** Contributions to a text. */
function archivesOf(kind: TextKind, from: string, to: string): RenamePlan['moves'] {
  if (kind === 'page') return [];
  const mentions = { from: mentionsFile({ kind, id: from }), to: mentionsFile({ kind, id: to }) };
  if (kind === 'term') return [mentions];
  return [
    mentions,
    { from: commentsFile(from), to: commentsFile(to) },
    { from: importedFile(from), to: importedFile(to) },
  ];
}

interface AddressChange {
  /** File whose frontmatter gets the old address as an alias. */
  file: string;
  before: string;
  after: string;
}

/**
 * Lists addresses that contain the id. A language without a translation shows the original at an address of that
 * language.
 */
function changedAddresses(
  entry: Essay | Term | FreePage,
  to: string,
  languages: readonly Language[],
  addresses: Addresses,
) {
  return languages.flatMap((language): AddressChange[] => {
    const texts: readonly { language: Language; file: string; meta: { slug?: string | undefined } }[] =
      entry.translations;
    const text = texts.find((each) => each.language === language) ?? texts[0];
    if (!text || text.meta.slug !== undefined) return [];
    const before = addresses.path(entry, language);
    return [{ file: text.file, before, after: before.replace(/[^/]+(?=\/$)/, to) }];
  });
}

function editsOf(file: string, source: string, renaming: Renaming, ownSite: RenameInput['ownSite']): Edit[] {
  const context = { ...ownSite, file };
  const link = (written: string, href: string, start: number, end: number): Edit[] => {
    const text = renameLink({ written, href }, renaming, context);
    return text === undefined || text === written ? [] : [{ start, end, text }];
  };
  if (file.endsWith('.json')) return file === threadsFile ? renameThreads(source, renaming) : [];
  if (!/\.mdx?$/.test(file)) {
    return readYamlTexts(source).flatMap(({ path, value, start, end }) => {
      if (file === 'series.yaml' && path.join() === 'introduction')
        return renaming.kind === 'essay' && value === renaming.from
          ? [{ start, end, text: renaming.to }]
          : [];
      return isAddress(path) ? link(value, value, start, end) : [];
    });
  }
  const { text, offset } = frontmatterOf(source);
  const meta = readYamlTexts(text).flatMap(({ path, value, start, end }) =>
    isAddress(path) ? link(value, value, start + offset, end + offset) : [],
  );
  if (!mayName(source, renaming.from)) return meta;
  const shift = source.startsWith('\ufeff') ? 1 : 0;
  const body = readLinkPositions(source.slice(shift), formatOf(file)).flatMap(
    ({ written, href, start, end }) => link(written, href, start + shift, end + shift),
  );
  return [...meta, ...body];
}

/** Whether a source contains an id or escaped characters, so that it has to be parsed. */
function mayName(source: string, id: string): boolean {
  return source.normalize('NFC').includes(id) || /%[\da-f]{2}|&#|\\/i.test(source);
}

/** Whether the value of a YAML key is an address: a step of a reading path, a web address, an image. */
function isAddress(path: readonly (string | number)[]): boolean {
  return ['to', 'url', 'href', 'cover'].includes(String(path.at(-1)));
}

/** Edits that add the old addresses to the aliases and remove the new one. */
function aliasEdits(file: string, source: string, changes: readonly AddressChange[]): Edit[] {
  const own = changes.filter((change) => change.file === file);
  if (own.length === 0) return [];
  const { text, offset } = frontmatterOf(source);
  const edits = editList(text, 'aliases', {
    add: own.map(({ before }) => before),
    remove: own.map(({ after }) => after),
  });
  return shift(edits, offset);
}

/** Edits that note the first id of a text, by which feeds identify it. */
function firstIdEdits(source: string, id: string): Edit[] {
  const { text, offset } = frontmatterOf(source);
  return shift(text === '' ? [] : addKey(text, 'firstId', id), offset);
}

function shift(edits: readonly Edit[], offset: number): Edit[] {
  return edits.map((edit) => ({ ...edit, start: edit.start + offset, end: edit.end + offset }));
}

function frontmatterOf(source: string): { text: string; offset: number } {
  const match = /^\ufeff?---[ \t]*\r?\n(.*?)^---[ \t]*\r?$/msu.exec(source);
  const text = match?.[1] ?? '';
  return { text, offset: match ? match[0].indexOf('\n') + 1 : 0 };
}

/** Finds occurrences of the id at the end of an address, outside of the edits. */
function findMentions(
  file: string,
  source: string,
  { kind, id }: Pick<RenameInput['entry'], 'kind' | 'id'>,
  edits: readonly Edit[],
): RenamePlan['mentions'] {
  const word = new RegExp(`(?<=${kind}:|/)${id}(?![\\p{L}\\p{N}-])`, 'gu');
  return [...source.matchAll(word)]
    .filter(({ index }) => !edits.some(({ start, end }) => start <= index && index < end))
    .map(({ index }) => ({ file, ...positionAt(source, index) }));
}
