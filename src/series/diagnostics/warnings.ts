import { command } from '../text/command.ts';
import { suggest } from './did-you-mean.ts';
import { imageWarnings } from './image-warnings.ts';
import { type ArchiveKind, archives, type ProblemType, type Unknown, warning } from './wording.ts';

/** Everything that could be better. The keys are the ids that the reference explains. */
export const warnings = {
  'orphan-essay': warning<{ id: string }>(({ id }) => ({
    message: `the essay “${id}” links to no text of the series, and none links to it`,
    hint: 'Link to what it answers, from this text or to it, so that readers find the way.',
  })),
  untranslated: warning<{ id: string; language: string } | { word: string; english: string; since: string }>(
    (details) =>
      'word' in details
        ? {
            message: `“${details.word}”, which version ${details.since} added, is not translated: readers see it in English`,
            hint: `Add it to the file; the next major version asks for it. In English it is: ${details.english}`,
          }
        : {
            message: `the essay “${details.id}” is not there in “${details.language}”`,
            hint: `Begin the translation: ${command(`new --translate ${details.id} --lang ${details.language}`)}`,
          },
  ),
  'outdated-translation': warning<{ original: string; changed: string }>(({ original, changed }) => ({
    message: `the translation is older than its original, which changed on ${changed}`,
    hint: `Compare it with ${original} and set “updated” here.`,
  })),
  'unmet-acceptance': warning<{ id: string }>(({ id }) => ({
    message: `nothing gives the warning “${id}” here any more`,
    hint: 'Take it out of “accept”, so that the next one is told.',
  })),
  'near-markup': warning<{ found: string; what: string; instead: string }>(({ found, what, instead }) => ({
    message: `“${found}” is near ${what}, but readers see it as it is written here`,
    hint: `Write ${instead}, or a \\ before its first sign where it is meant so.`,
  })),
  'attribute-markup': warning<{ component?: string; key: string; found: string }>(
    ({ component, key, found }) => ({
      message: `“${key}” of ${component ? `<${component}>` : 'a source'} is plain text: readers see “${found}” as it is written here`,
      hint: component
        ? 'Take its signs away; emphasis, code and links can stand between the tags.'
        : 'Take its signs away.',
    }),
  ),
  'unportable-name': warning<{ name: string; reason: string }>(({ name, reason }) => ({
    message: `“${name}” cannot be the name of a file or folder on Windows: ${reason}`,
    hint: `Give it another one; for a text, ${command('rename')} does so, and changes all links to it.`,
  })),
  'unpublished-link': warning<{ target: string; title: string; appears: string | undefined }>(
    ({ target, title, appears }) => ({
      message: `${target} is not published yet: readers see no link here, and “${title}” where it has no words of its own`,
      hint: appears
        ? `It appears on ${appears}, and the link with it. Until then, let the sentence do without.`
        : 'It is a draft. Publish it, or let the sentence do without until then.',
    }),
  ),
  'odd-date': warning<{ key: string; date: string; reason: string }>(({ key, date, reason }) => ({
    message: `“${key}” is ${date}: ${reason}`,
    hint: 'Correct the year, or accept it with the reason: accept: { odd-date: "…" }',
  })),
  'long-standfirst': warning<{ words: number }>(({ words }) => ({
    message: `the standfirst has ${words} words`,
    hint: 'One or two sentences are enough; search engines and feeds cut a longer one. The rest belongs into the text.',
  })),
  'empty-text': warning<Record<string, never>>(() => ({
    message: 'below the frontmatter the text is empty, and readers would see a page without it',
    hint: 'Write it, or keep it a draft for now: draft: true',
  })),
  'unused-words': warning<{ language: string }>(({ language }) => ({
    message: `nothing uses these words: the series has no texts in “${language}” yet`,
    hint: `Once ${command(`check --words ${language}`)} misses none, “languages” in series.yaml may name it.`,
  })),
  'rare-tag': warning<{ tag: string; near: string }>(({ tag, near }) => ({
    message: `only this text has the tag “${tag}”, which is near “${near}”`,
    hint: `Did you mean “${near}”?`,
    suggestion: near,
  })),
  'cut-text': warning<{ key: string; cut: string } | { columns: number; cut: string }>((cut) =>
    'key' in cut
      ? {
          message: `“${cut.key}” ends before “${cut.cut}”: to YAML that is a comment`,
          hint: 'Put the whole text in quotes, or take the comment out.',
        }
      : {
          message: `readers do not see “${cut.cut}”: the head of the table has ${cut.columns} ${cut.columns === 1 ? 'column' : 'columns'}`,
          hint: 'Give the head as many cells, or write \\| where the sign itself is meant.',
        },
  ),
  'statistic-without-source': warning<{ what: string }>(({ what }) => ({
    message: `“${what}” has no source`,
    hint: 'Add source="…" or href="…", so that readers can look it up.',
  })),
  'uncited-source': warning<{ id: string }>(({ id }) => ({
    message: `nothing in the text cites the source “${id}”`,
    hint: `Write [](source:${id}) where the text rests on it, or take the entry out; without an id it is just listed.`,
  })),
  'figure-without-source': warning<{ found: string }>(({ found }) => ({
    message: `“…${found}…”: this figure has no source near it`,
    hint: 'Write [](source:id) behind it, or a footnote, if it is not your own reckoning.',
  })),
  'old-statistic': warning<{ what: string; asOf: string }>(({ what, asOf }) => ({
    message: `“${what}” is of ${asOf}, more than five years old`,
    hint: 'Look for a newer figure, or tell readers in the text why this one still counts.',
  })),
  'second-title': warning<{ title: string }>(({ title }) => ({
    message: `“# ${title}” gives the page a second title`,
    hint: 'The title stands in the frontmatter; sections begin with ##.',
    suggestion: `## ${title}`,
  })),
  'empty-heading': warning<Record<string, never>>(() => ({
    message: 'this heading has no words',
    hint: 'Write some, or remove the line; a line across the page is ---.',
  })),
  'skipped-heading': warning<{ depth: number; after: number }>(({ depth, after }) => ({
    message: `a heading of level ${depth} stands directly below level ${after}`,
    hint: 'Headings must not skip a level: people who hear the page find their way by them.',
    suggestion: '#'.repeat(after + 1),
  })),
  'unused-footnote': warning<{ label: string }>(({ label }) => ({
    message: `nothing in the text refers to the footnote “[${label}]”: readers do not see it`,
    hint: `Write [${label}] where it belongs, or remove it.`,
  })),
  'meaningless-link': warning<{ text: string }>(({ text }) => ({
    message: `the link text “${text}” does not say where it leads`,
    hint: 'Link the words that name the target; links are also read out of context.',
  })),
  'unclear-link-title': warning<{
    title: string;
    meant: string;
    isSeveral: boolean;
    words: readonly string[];
  }>(({ title, meant, isSeveral, words }) => ({
    message: isSeveral
      ? `the title “${title}” says several things that the link does; it can say one`
      : `the title “${title}” is near a word that says what a link does, but readers see it as a title`,
    hint: `Did you mean “${meant}”? The words are: ${words.join(', ')}.`,
    suggestion: meant,
  })),
  'wrong-quotes': warning<{ found: string; language: string; right: string }>(
    ({ found, language, right }) => ({
      message: `“…${found}…”: these are not the quotation marks of “${language}”`,
      hint: `Write straight marks ("…"), which are set as ${right} by themselves, or set them so yourself.`,
    }),
  ),
  'undecided-quote': warning<{ found: string; marks: readonly string[] }>(({ found, marks }) => ({
    message: `“…${found}…”: this straight mark has no partner, or can be read in two ways`,
    hint: `Write the mark itself: ${marks.join(' ')} for quotations, ’ for an apostrophe, ′ and ″ for feet and inches.`,
  })),
  'wanted-thesis': warning<{ number: number; texts: number }>(({ number, texts }) => ({
    message: `${texts} texts link to item ${number}, but there is no essay about it`,
    hint: `Write it: ${command(`new ${number} "Title"`)}`,
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
  'invalid-response': warning<{ kind: ArchiveKind; reason: string }>(({ kind, reason }) => ({
    message: `one response is left out: ${reason}`,
    hint: `Only commands write here; ${archives[kind].mending}.`,
  })),
  'stray-responses': warning<Unknown & { what: string }>(({ what, name, known }) => ({
    message: `nobody shows what lies here: there is no ${what} “${name}”`,
    hint: `If the ${what} was renamed, rename this file too; if it is gone, remove it.`,
    suggestion: suggest(name, known),
  })),
  'waiting-mentions': warning<{ count: number }>(({ count }) => ({
    message: count === 1 ? 'one mention waits to be looked at' : `${count} mentions wait to be looked at`,
    hint: `See them, and let them in or take them down: ${command('mentions')}`,
  })),
  'stray-thread': warning<Unknown & { url: string }>(({ name, known, url }) => {
    const near = suggest(name, known);
    return {
      message: `the thread ${url} has no essay: there is no “${name}”`,
      hint: near
        ? `Did you mean “${near}”? If the essay was renamed by hand, write its new id here.`
        : 'If the essay was renamed by hand, write its new id here; if it is gone, close the thread on GitHub and take it out here.',
      suggestion: near,
    };
  }),
  'stale-threads': warning<{ known: string; used: string }>(({ known, used }) => ({
    message: `these threads belong to ${known || 'no repository'}, the series uses ${used}`,
    hint:
      `If the repository was only renamed, run ${command('pull')}; if it is another one, move the folder responses away first. ` +
      'Until then live comments are found by the id of the essay.',
  })),
  ...imageWarnings,
} satisfies Record<string, ProblemType<never>>;
