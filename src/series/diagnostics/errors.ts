import { ownKey } from '../model/foreign-keys.ts';
import { command } from '../text/command.ts';
import { suggest } from './did-you-mean.ts';
import { imageErrors } from './image-errors.ts';
import { linkErrors } from './link-errors.ts';
import { themeErrors } from './theme-errors.ts';
import { type ArchiveKind, archives, error, list, oneOf, type ProblemType, type Unknown } from './wording.ts';

/** Markup in a text of one line, by what it is. */
type MarkupKind = 'emphasis' | 'code' | 'tag' | 'link' | 'image' | 'entity';

/** What to do about an address that is taken, where another value of a key is no answer. */
const addressHints: Readonly<Record<string, string>> = {
  aliases: 'Remove it from “aliases”: an old address cannot lead away from what stands there now.',
  public:
    'Give the file another name: of what the build makes, it may replace favicon.svg and robots.txt only.',
};

/** Everything that keeps a series from being built. The keys are the ids that the reference explains. */
export const errors = {
  'missing-file': error<{ what: string }>(({ what }) => ({
    message: `${what} is missing`,
    hint: 'Create it; the README says what belongs into it.',
  })),
  'stray-file': error<{ name: string; expected: string }>(({ name, expected }) => ({
    message: `nobody reads “${name}”`,
    hint: `Rename or remove it; expected here: ${expected}.${
      /\.md$/i.test(name) ? ` ${command('import <folder>')} brings over the texts of another program.` : ''
    }`,
  })),
  'duplicate-text': error<{ name: string; other: string }>(({ name, other }) => ({
    message: `this text is there twice: ${name} and ${other}`,
    hint: 'Remove one of the two. The end of the name says how it is read: .md as plain Markdown, .mdx with components.',
  })),
  'unreadable-file': error<{ reason: string; instead?: string }>(({ reason, instead }) => ({
    message: `the file cannot be read: ${reason}`,
    hint: instead ?? 'Put a readable file in its place, or remove it.',
  })),
  'missing-frontmatter': error<{ known: readonly string[]; reason?: string; instead?: string }>(
    ({ known, reason = 'the text does not begin with its frontmatter', instead }) => ({
      message: reason,
      hint:
        instead ??
        `Begin the first line with ---, write a line for each key (${list(known)}), and close with another ---.`,
    }),
  ),
  'yaml-syntax': error<{ reason: string; suggestion?: string | undefined }>(({ reason, suggestion }) => ({
    message: `this is not YAML: ${reason}`,
    hint: 'Check the indentation, and quote texts that contain “: ” or quotation marks, or begin with a special character.',
    suggestion,
  })),
  'duplicate-key': error<{ key: string }>(({ key }) => ({
    message: `“${key}” stands here for the second time`,
    hint: 'Keep one of the two lines.',
  })),
  'mdx-syntax': error<{ reason: string; instead?: string | undefined }>(({ reason, instead }) => ({
    message: `this is not MDX: ${reason}`,
    hint:
      instead ??
      'In MDX “<” and “{” begin components and expressions: write &lt; or \\{ where you mean the character.',
  })),
  'deep-nesting': error<{ levels: number }>(({ levels }) => ({
    message: `what stands here is nested more than ${levels} levels deep, and cannot be read`,
    hint: 'Close what was opened before, or take levels out: of >, of lists, of emphasis or of tags.',
  })),
  'mdx-expression': error<{ reason: string; instead?: string }>(({ reason, instead }) => ({
    message: `an expression between braces fails: ${reason}`,
    hint: instead ?? 'It can only use what the same text exports, as in: export const year = 1999',
  })),
  'component-syntax': error<{ reason: string; hint: string }>(({ reason, hint }) => ({
    message: `this component cannot be compiled: ${reason.replace(/\.$/, '')}`,
    hint:
      hint ||
      'Correct it there: code stands between two lines of ---, and below them HTML with {…} for values.',
  })),
  'literal-braces': error<{ code: string; known: readonly string[] }>(({ code, known }) => {
    const near = suggest(code.trim(), known);
    const isName = /^[\p{ID_Start}$_][\p{ID_Continue}$]*$/u.test(code.trim());
    const instead = isName
      ? `to show a value, write export const ${code.trim()} = …`
      : 'code can hold them, too';
    return {
      message: `readers would not see the braces of “{${code}}”: in MDX they begin an expression`,
      hint: near ? `Did you mean “{${near}}”?` : `Write \\{${code}} where you mean the braces; ${instead}.`,
      suggestion: near ? `{${near}}` : `\\{${code}}`,
    };
  }),
  placeholder: error<{ sentence: string }>(({ sentence }) => ({
    message: `“${sentence}” is a sentence of the template, and readers would see it`,
    hint: 'Write your own in its place or take it out, or keep the text a draft for now: draft: true',
  })),
  'unknown-key': error<Unknown>(({ name, known }) => {
    const here = ownKey(name) ?? '';
    return {
      message: `there is no key “${name}” here`,
      ...oneOf(known.includes(here) ? here : name, known),
    };
  }),
  'missing-key': error<{
    key: string;
    component?: string;
    group?: string | undefined;
    /** What it is in English, where it is a word of the interface. */
    english?: string;
  }>(({ key, component, group, english }) => {
    if (component)
      return { message: `“${key}” of <${component}> is missing`, hint: `Add ${key}="…" to the tag.` };
    const translated = english === undefined ? '' : ` In English it is: ${english}`;
    if (group)
      return {
        message: `“${key}” is missing in ${group}`,
        hint: `Add “${key}: …” there, beside its other keys.${translated}`,
      };
    return { message: `“${key}” is missing`, hint: `Add a line “${key}: …”.${translated}` };
  }),
  'missing-translation': error<{ key: string; language: string }>(({ key, language }) => ({
    message: `“${key}” has no text in “${language}”`,
    hint: `Add “${language}: …”; every text of the series is needed in each of its languages.`,
  })),
  'text-markup': error<{ key: string; kind: MarkupKind; found: string; formatted: boolean }>(
    ({ key, kind, found, formatted }) => {
      const what = { emphasis: 'emphasis', code: 'code', tag: 'tags', link: 'links', image: 'images' };
      const sign = kind === 'entity' ? 'Write the character itself' : undefined;
      const possible = formatted
        ? 'Write *…* for emphasis and `…` for code; all else belongs into the text'
        : 'Take it away, or put a \\ before its first sign where you mean the sign';
      return {
        message:
          kind === 'entity'
            ? `“${key}” has the name of a character in it: ${found}`
            : `“${key}” cannot have ${what[kind]}: ${found}`,
        hint: `${sign ?? possible}.`,
      };
    },
  ),
  'invalid-id': error<{ id: string; reason: string; suggestion: string }>(({ id, reason, suggestion }) => ({
    message: `the folder name “${id}” cannot be an id: ${reason}`,
    hint: suggestion ? `Rename the folder, for example to “${suggestion}”.` : 'Rename the folder.',
    suggestion: suggestion || undefined,
  })),
  'invalid-value': error<{
    /** Nothing where it is the whole file. */
    key: string | undefined;
    component?: string;
    reason: string;
    suggestion?: string | undefined;
  }>(({ key, component, reason, suggestion }) => ({
    message: [key && `“${key}”${component ? ` of <${component}>` : ''}`, reason].filter(Boolean).join(': '),
    hint: suggestion ? `Did you mean “${suggestion}”?` : 'Correct the value; the README describes each key.',
    suggestion,
  })),
  'invalid-date': error<{ key: string; value: string; rule: string; meant: string | undefined }>(
    ({ key, value, rule, meant }) => ({
      message: `“${key}”: “${value}” is not a date`,
      hint: meant ? `Did you mean ${meant}?` : `${rule.charAt(0).toUpperCase()}${rule.slice(1)}.`,
      suggestion: meant,
    }),
  ),
  'duplicate-id': error<{ what: string; id: string; first: string }>(({ what, id, first }) => ({
    message: `${what} “${id}” exists twice; the first is in ${first}`,
    hint: 'Give each its own.',
  })),
  'duplicate-url': error<{ url: string; key: string; owner: string | undefined }>(({ url, key, owner }) => ({
    message: `the address ${url} is already taken by ${owner ?? 'a page or file that every site has'}`,
    hint: addressHints[key] ?? `Give ${owner ? 'one of the two' : 'it'} another “${key}”.`,
  })),
  ...linkErrors,
  'unknown-component': error<Unknown>(({ name, known }) => ({
    message: `there is no component “${name}”`,
    ...oneOf(name, known),
  })),
  'blocked-tag': error<{ what: string; reason: string; instead: string }>(({ what, reason, instead }) => ({
    message: `${what} has no effect: ${reason}`,
    hint: instead,
  })),
  'import-in-essay': error<{ known: readonly string[] }>(({ known }) => ({
    message: 'essays do not import anything',
    hint: `Remove the line; these components are there anyway: ${list(known)}. Own ones go to components/*.astro.`,
  })),
  ...imageErrors,
  ...themeErrors,
  'wrong-generator': error<{ asked: string; installed: string; fit: 'too old' | 'too new' }>(
    ({ asked, installed, fit }) => ({
      message: `the series is made for version ${asked} of the generator, and ${installed} is installed`,
      hint:
        fit === 'too old'
          ? `Install a newer one: npm install gegenverkehr@^${asked}`
          : `See what has to change in the content: ${command('upgrade')}`,
    }),
  ),
  'wrong-part': error<{ from: number; to: number; reason: string }>(({ from, to, reason }) => ({
    message: `the part from ${from} to ${to} is not possible: ${reason}`,
    hint: 'Let the parts cover all numbers from the first to the last, each once.',
  })),
  'uncovered-thesis': error<{ number: number }>(({ number }) => ({
    message: `item ${number} belongs to no part`,
    hint: 'Let the parts cover all numbers from the first to the last, each once.',
  })),
  'invalid-responses': error<{ kind: ArchiveKind; reason: string }>(({ kind, reason }) => ({
    message: `this is not a file of ${archives[kind].folder}/ as commands write it: ${reason}`,
    hint: `Take the file back from git, or remove it and ${archives[kind].mending}.`,
  })),
} satisfies Record<string, ProblemType<never>>;
