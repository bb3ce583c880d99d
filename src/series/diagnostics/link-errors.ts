import { suggest } from './did-you-mean.ts';
import { error, list, oneOf, type ProblemType, type Unknown } from './wording.ts';

/** What is wrong with links, citations and labels of a text. */
export const linkErrors = {
  'unknown-thesis': error<{ number: string; known: readonly number[] }>(({ number, known }) => {
    const [first, last] = [Math.min(...known), Math.max(...known)];
    const isGap = first < Number(number) && Number(number) < last;
    return {
      message: `there is no item “${number}” in theses.yaml`,
      hint:
        known.length === 0
          ? 'It has no item yet.'
          : `Its numbers run from ${first} to ${last}${isGap ? `; ${number} is left out` : ''}.`,
    };
  }),
  'unknown-target': error<Unknown & { kind: string; meant?: string | undefined }>(
    ({ kind, name, known, meant }) => ({
      message: `there is no ${kind} “${name}”`,
      ...(meant === undefined ? oneOf(name, known) : { hint: `Did you mean “${meant}”?`, suggestion: meant }),
    }),
  ),
  'unknown-source': error<Unknown>(({ name, known }) => ({
    message: `“sources” has no entry with the id “${name}”`,
    ...oneOf(name, known),
  })),
  'dead-link': error<Unknown & { meant?: string | undefined }>(({ name, known, meant }) => {
    const near = meant ?? suggest(name, known);
    return {
      message: /^#?$/.test(name) ? 'the link has no address' : `the link to “${name}” leads nowhere`,
      hint: near
        ? `Did you mean “${near}”?`
        : 'Write thesis:12, essay:id, term:id, page:id, the path of a text’s file, or an address that begins with https://.',
      suggestion: near,
    };
  }),
  'unknown-section': error<Unknown & { target: string }>(({ target, name, known }) => {
    const near = suggest(name, known);
    return {
      message: `${target} has no section “${name}”`,
      hint: near ? `Did you mean “#${near}”?` : `Its sections: ${list(known) || 'none'}.`,
      suggestion: near && `#${near}`,
    };
  }),
  'empty-link': error<{ url: string }>(({ url }) => ({
    message: `the link to ${url} has no text`,
    hint: 'Write what the link leads to between the square brackets; only links inside the series may stay empty.',
  })),
  'unknown-label': error<Unknown>(({ name, known }) => {
    const near = suggest(name, known);
    return {
      message: `nothing defines “[${name}]”`,
      hint: near
        ? `Did you mean “[${near}]”?`
        : `Add a line “[${name}]: …”, or write \\[ where you mean the character.`,
      suggestion: near && `[${near}]`,
    };
  }),
} satisfies Record<string, ProblemType<never>>;
