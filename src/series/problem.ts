import { nearest } from './nearest.ts';

/** Where a problem is: a file, and the line and column (from 1) where they are known. */
export interface Place {
  /** Path relative to the content folder, with forward slashes. */
  file: string;
  line?: number | undefined;
  column?: number | undefined;
}

/** Errors fail a build, warnings do not. */
export type Severity = 'error' | 'warning';

/** One thing that is wrong with a series: what, where, and what to do about it. */
export interface Problem {
  id: ProblemId;
  severity: Severity;
  place: Place;
  message: string;
  /** What to do, in one sentence. */
  hint: string;
  /** The corrected text, where it can be told. */
  suggestion?: string | undefined;
}

interface Wording {
  message: string;
  hint: string;
  suggestion?: string | undefined;
}

interface ProblemType<Details> {
  severity: Severity;
  words: (details: Details) => Wording;
}

function error<Details>(words: (details: Details) => Wording): ProblemType<Details> {
  return { severity: 'error', words };
}

function warning<Details>(words: (details: Details) => Wording): ProblemType<Details> {
  return { severity: 'warning', words };
}

function list(names: readonly string[]): string {
  return names.length > 20 ? `${names.slice(0, 20).join(', ')}, …` : names.join(', ');
}

/** A name that is not there, and those that are. */
interface Unknown {
  name: string;
  known: readonly string[];
}

function oneOf(name: string, known: readonly string[]): Pick<Wording, 'hint' | 'suggestion'> {
  const suggestion = nearest(name, known);
  if (suggestion !== undefined) return { hint: `Did you mean “${suggestion}”?`, suggestion };
  return { hint: known.length > 0 ? `There are: ${list(known)}.` : 'There is none yet.' };
}

/** The registry of everything that can be wrong with a series. The keys are the ids that the README explains. */
const problemTypes = {
  'missing-file': error<{ what: string }>(({ what }) => ({
    message: `${what} is missing`,
    hint: 'Create it; the README says what belongs into it.',
  })),
  'stray-file': error<{ name: string; expected: string }>(({ name, expected }) => ({
    message: `nobody reads “${name}”`,
    hint: `Rename or remove it; expected here: ${expected}.`,
  })),
  'unreadable-file': error<{ reason: string }>(({ reason }) => ({
    message: `the file cannot be read: ${reason}`,
    hint: 'Put a readable file in its place, or remove it.',
  })),
  'missing-frontmatter': error<{ known: readonly string[] }>(({ known }) => ({
    message: 'the text does not begin with its frontmatter',
    hint: `Begin the first line with ---, write a line for each key (${list(known)}), and close with another ---.`,
  })),
  'yaml-syntax': error<{ reason: string }>(({ reason }) => ({
    message: `this is not YAML: ${reason}`,
    hint: 'Check the indentation, and quote texts that contain “: ” or quotation marks, or begin with a special character.',
  })),
  'duplicate-key': error<{ key: string }>(({ key }) => ({
    message: `“${key}” stands here for the second time`,
    hint: 'Keep one of the two lines.',
  })),
  'mdx-syntax': error<{ reason: string }>(({ reason }) => ({
    message: `this is not MDX: ${reason}`,
    hint: 'In MDX “<” and “{” begin components and expressions: write &lt; or \\{ where you mean the character.',
  })),
  'mdx-expression': error<{ reason: string }>(({ reason }) => ({
    message: `an expression between braces fails: ${reason}`,
    hint: 'It can only use what the same text exports, as in: export const year = 1999',
  })),
  'unknown-key': error<Unknown>(({ name, known }) => ({
    message: `there is no key “${name}” here`,
    ...oneOf(name, known),
  })),
  'missing-key': error<{ key: string }>(({ key }) => ({
    message: `“${key}” is missing`,
    hint: `Add a line “${key}: …”.`,
  })),
  'missing-translation': error<{ key: string; language: string }>(({ key, language }) => ({
    message: `“${key}” has no text in “${language}”`,
    hint: `Add “${language}: …”; every text of the series is needed in each of its languages.`,
  })),
  'invalid-id': error<{ id: string; reason: string; suggestion: string }>(({ id, reason, suggestion }) => ({
    message: `the folder name “${id}” cannot be an id: ${reason}`,
    hint: suggestion ? `Rename the folder, for example to “${suggestion}”.` : 'Rename the folder.',
    suggestion: suggestion || undefined,
  })),
  'invalid-value': error<{
    /** Nothing where it is the whole file. */
    key: string | undefined;
    reason: string;
    suggestion?: string | undefined;
  }>(({ key, reason, suggestion }) => ({
    message: key === undefined ? reason : `“${key}”: ${reason}`,
    hint: suggestion ? `Did you mean “${suggestion}”?` : 'Correct the value; the README describes each key.',
    suggestion,
  })),
  'invalid-date': error<{ key: string; value: string; rule: string }>(({ key, value, rule }) => ({
    message: `“${key}”: “${value}” is not a date`,
    hint: `${rule.charAt(0).toUpperCase()}${rule.slice(1)}.`,
  })),
  'duplicate-id': error<{ what: string; id: string; first: string }>(({ what, id, first }) => ({
    message: `${what} “${id}” exists twice; the first is in ${first}`,
    hint: 'Give each its own.',
  })),
  'duplicate-url': error<{ url: string; first: string }>(({ url, first }) => ({
    message: `the address ${url} is already taken by ${first}`,
    hint: 'Give one of the two another “slug”.',
  })),
  'unknown-thesis': error<{ number: string; first: number; last: number }>(({ number, first, last }) => ({
    message: `there is no item “${number}” in theses.yaml`,
    hint: `Its numbers run from ${first} to ${last}.`,
  })),
  'unknown-target': error<Unknown & { kind: string }>(({ kind, name, known }) => ({
    message: `there is no ${kind} “${name}”`,
    ...oneOf(name, known),
  })),
  'dead-link': error<Unknown>(({ name, known }) => {
    const near = nearest(name, known);
    return {
      message: `the link to “${name}” leads nowhere`,
      hint: near
        ? `Did you mean “${near}”?`
        : 'Write thesis:12, essay:id, term:id, the path of a text’s file, or an address that begins with https://.',
      suggestion: near,
    };
  }),
  'unknown-section': error<Unknown & { target: string }>(({ target, name, known }) => {
    const near = nearest(name, known);
    return {
      message: `${target} has no section “${name}”`,
      hint: near ? `Did you mean “#${near}”?` : `Its sections: ${list(known) || 'none'}.`,
      suggestion: near && `#${near}`,
    };
  }),
  'unknown-component': error<Unknown>(({ name, known }) => ({
    message: `there is no component “${name}”`,
    ...oneOf(name, known),
  })),
  'import-in-essay': error<{ known: readonly string[] }>(({ known }) => ({
    message: 'essays do not import anything',
    hint: `Remove the line; these components are there anyway: ${list(known)}. Own ones go to components/*.astro.`,
  })),
  'empty-link': error<{ url: string }>(({ url }) => ({
    message: `the link to ${url} has no text`,
    hint: 'Write what the link leads to between the square brackets; only links inside the series may stay empty.',
  })),
  'remote-image': error<{ url: string }>(({ url }) => ({
    message: `the image ${url} lies on another host`,
    hint: 'Put the image into the folder of the text and name it as ./image.jpg: readers ask no other host for anything.',
  })),
  'missing-image': error<Unknown>(({ name, known }) => ({
    message: `the image “${name}” does not exist`,
    hint:
      known.length > 0
        ? `Images beside this text: ${list(known)}.`
        : 'Put the image into the folder of the text.',
    suggestion: nearest(name, known),
  })),
  'missing-alt': error<{ what: string }>(({ what }) => ({
    message: `${what} has no alternative text`,
    hint: 'Say in a few words what can be seen, for readers who do not see it.',
  })),
  'wrong-part': error<{ from: number; to: number; reason: string }>(({ from, to, reason }) => ({
    message: `the part from ${from} to ${to} is not possible: ${reason}`,
    hint: 'Let the parts cover all numbers from the first to the last, each once.',
  })),
  'uncovered-thesis': error<{ number: number }>(({ number }) => ({
    message: `item ${number} belongs to no part`,
    hint: 'Let the parts cover all numbers from the first to the last, each once.',
  })),
  'orphan-essay': warning<{ id: string }>(({ id }) => ({
    message: `the essay “${id}” links to no text of the series, and none links to it`,
    hint: 'Link to what it answers, from this text or to it, so that readers find the way.',
  })),
  untranslated: warning<{ id: string; language: string }>(({ id, language }) => ({
    message: `the essay “${id}” is not there in “${language}”`,
    hint: `Begin the translation: npm run series -- new --translate ${id} --lang ${language}`,
  })),
  'outdated-translation': warning<{ original: string; changed: string }>(({ original, changed }) => ({
    message: `the translation is older than its original, which changed on ${changed}`,
    hint: `Compare it with ${original} and set “updated” here.`,
  })),
  'figure-without-credit': warning<{ image: string }>(({ image }) => ({
    message: `the figure “${image}” does not say who made it`,
    hint: 'Add credit="…".',
  })),
  'statistic-without-source': warning<{ what: string }>(({ what }) => ({
    message: `“${what}” has no source`,
    hint: 'Add source="…" or href="…", so that readers can look it up.',
  })),
  'old-statistic': warning<{ what: string; asOf: string }>(({ what, asOf }) => ({
    message: `“${what}” is of ${asOf}, more than five years old`,
    hint: 'Look for a newer figure, or tell readers in the text why this one still counts.',
  })),
  'heavy-image': warning<{ size: number }>(({ size }) => ({
    message: `the image has ${Math.ceil(size / 1024)} KiB`,
    hint: 'Make it smaller than 400 KiB: fewer pixels, or another format (SVG, WebP, AVIF).',
  })),
  'skipped-heading': warning<{ depth: number; after: number }>(({ depth, after }) => ({
    message: `a heading of level ${depth} stands directly below level ${after}`,
    hint: 'Headings must not skip a level: people who hear the page find their way by them.',
    suggestion: '#'.repeat(after + 1),
  })),
  'meaningless-link': warning<{ text: string }>(({ text }) => ({
    message: `the link text “${text}” does not say where it leads`,
    hint: 'Link the words that name the target; links are also read out of context.',
  })),
  'wrong-quotes': warning<{ found: string; language: string; right: string }>(
    ({ found, language, right }) => ({
      message: `“…${found}…”: these are not the quotation marks of “${language}”`,
      hint: `Write straight marks ("…"), which are set as ${right} by themselves, or set them so yourself.`,
    }),
  ),
  'wanted-thesis': warning<{ number: number; texts: number }>(({ number, texts }) => ({
    message: `${texts} texts link to item ${number}, but there is no essay about it`,
    hint: `Write it: npm run series -- new ${number} "Title"`,
  })),
  'dead-external-link': warning<{ url: string; reason: string; archived?: string | undefined }>(
    ({ url, reason, archived }) => ({
      message: `${url} cannot be reached: ${reason}`,
      hint: archived
        ? 'Link to the archived copy instead.'
        : 'Correct the address, or link to a copy in an archive.',
      suggestion: archived,
    }),
  ),
  'invalid-responses': error<{ reason: string }>(({ reason }) => ({
    message: `this is not a snapshot of responses: ${reason}`,
    hint: 'Take the file back from git, or remove it and run npm run pull -- --full.',
  })),
  'invalid-response': warning<{ reason: string }>(({ reason }) => ({
    message: `one response is left out: ${reason}`,
    hint: 'Nobody but npm run pull writes here; run npm run pull -- --full.',
  })),
  'stray-responses': warning<Unknown>(({ name, known }) => ({
    message: `nobody shows these responses: there is no essay “${name}”`,
    hint: 'If the essay was renamed, rename this file too; if it is gone, remove it.',
    suggestion: nearest(name, known),
  })),
  'stale-threads': warning<{ known: string; used: string }>(({ known, used }) => ({
    message: `these threads belong to ${known || 'no repository'}, the series uses ${used}`,
    hint: 'Run npm run pull -- --full; until then live comments are found by the id of the essay.',
  })),
} satisfies Record<string, ProblemType<never>>;

/** The id of a kind of problem, stable, as in the README. */
export type ProblemId = keyof typeof problemTypes;

type Details<Id extends ProblemId> = (typeof problemTypes)[Id] extends ProblemType<infer D> ? D : never;

const types: { [Id in ProblemId]: ProblemType<Details<Id>> } = problemTypes;

/** States a problem in words. */
export function problem<Id extends ProblemId>(id: Id, place: Place, details: Details<Id>): Problem {
  const { severity, words } = types[id];
  return { id, severity, place, ...words(details) };
}

/** Problems in reading order: by file, line and column. */
export function sortProblems(problems: readonly Problem[]): Problem[] {
  return problems.toSorted(
    (a, b) =>
      compareText(a.place.file, b.place.file) ||
      (a.place.line ?? 0) - (b.place.line ?? 0) ||
      (a.place.column ?? 0) - (b.place.column ?? 0),
  );
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** Every kind of problem there is, in the order of the registry. */
export const problemKinds: readonly { id: ProblemId; severity: Severity }[] = Object.entries(types).flatMap(
  ([id, { severity }]) => (isProblemId(id) ? [{ id, severity }] : []),
);

function isProblemId(id: string): id is ProblemId {
  return Object.hasOwn(types, id);
}
