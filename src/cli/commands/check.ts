import { defineCommand } from 'citty';
import { printableLine } from '../../formats/terminal/printable.ts';
import { formatOutgoing } from '../../formats/terminal/sending.ts';
import { formatTrackbackPreviews } from '../../formats/terminal/trackback-preview.ts';
import type { Content } from '../../loader/content.ts';
import { loadContent } from '../../loader/load.ts';
import { loadContentOnce } from '../../loader/load-once.ts';
import { defaultLinkCheckOptions } from '../../remote/external-links.ts';
import { suggest } from '../../series/diagnostics/did-you-mean.ts';
import type { Problem } from '../../series/diagnostics/problem.ts';
import { trackbackPreviewsOf } from '../../series/links/trackback-preview.ts';
import { linkedPages } from '../../series/mentions/outgoing-page.ts';
import type { Essay, Term } from '../../series/model/entry.ts';
import { webConfigOf } from '../../series/model/web-config.ts';
import { command } from '../../series/text/command.ts';
import { countOf } from '../../series/text/count.ts';
import type { Project, Settings } from '../../settings.ts';
import { checkExternal } from '../check-external-links.ts';
import { checkWordsFile } from '../check-words.ts';
import { chooseTexts } from '../choose-texts.ts';
import { leftOut, writtenTexts } from '../mentions/outgoing-pages.ts';
import { printError, printReport, usageError } from '../terminal/output.ts';
import { hasErrors, report } from '../terminal/report.ts';
import { refreshSchemas } from './schema.ts';

/** The command for a project. */
export default function subCommand(project: Project) {
  const { settings } = project;
  return defineCommand({
    meta: {
      name: 'check',
      description: 'Finds everything that is wrong with the content, or could be better, without building it',
    },
    args: {
      texts: {
        type: 'positional',
        required: false,
        description: 'the texts whose problems are shown, by id or path; all where none is named',
      },
      json: { type: 'boolean', description: 'prints the problems as JSON, for other programs' },
      github: { type: 'boolean', description: 'prints the problems as annotations of a GitHub workflow' },
      external: {
        type: 'boolean',
        description: 'also asks whether the links to other sites still lead somewhere; needs the network',
      },
      words: {
        type: 'string',
        description:
          'checks the words of the interface in this language instead, whether the series uses it or not: words/<language>.yaml, or those that are shipped',
        valueHint: 'language',
      },
      trackbacks: {
        type: 'string',
        description:
          'also shows the trackbacks that this essay (its folder name) will create, and the pages elsewhere that will be told; drafts too',
        valueHint: 'essay',
      },
    },
    run: async ({ args: { json, github, external, words, trackbacks, _: names } }) => {
      if (words !== undefined)
        return checkWordsFile(words, project, { json, github, stream: process.stdout });
      const loaded = await loadContent({ ...settings, warnings: true });
      const { readable } = loaded;
      await refreshSchemas(settings, readable);
      const chosen = await chooseTexts(settings.contentDir, names);
      if ('error' in chosen) return usageError(chosen.error, command('check [texts]'));
      const outside = external && readable ? await askOutside(readable, settings) : { problems: [] };
      if (!outside.problems) process.exitCode = 1;
      const all = [
        ...loaded.problems,
        ...(outside.problems ?? []).filter((each) => !loaded.isAccepted(each)),
      ];
      const problems = all.filter(({ location }) => chosen.isChosen(location.file));
      const failed = hasErrors(problems);
      printReport(report(problems, project, { json, github, stream: process.stdout }));
      if (!json && !github && loaded.content && !loaded.content.series.giscus)
        printReport(`\n${liveCommentsOff}`);
      const elsewhere = all.length - problems.length;
      if (elsewhere > 0) printError(`${countOf(elsewhere, 'problem')} in other files: ${command('check')}`);
      const wanted = failed || json || github ? undefined : trackbacks;
      const { text, found } = wanted === undefined ? nothing : showTrackbacks(wanted, loaded.content);
      if (text) printReport(`\n${text}`);
      if (failed || !found) process.exitCode = 1;
    },
  });
}

/**
 * Checks the outside links; its progress goes to stderr, beside the report, which a program may read.
 *
 * @returns the problems; `undefined` where there is no network
 */
async function askOutside(
  content: Content,
  settings: Settings,
): Promise<{ problems: Problem[] | undefined }> {
  const { problems, asked, isCutOff, unsure } = await checkExternal(content, settings, {
    ...defaultLinkCheckOptions,
    fetch,
  });
  if (isCutOff) {
    printError(
      `None of ${asked} outside links could be reached. Is there a network? Nothing is known of them.`,
    );
    return { problems: undefined };
  }
  printError(`Asked for ${asked} outside links; those found alive within a week were left in peace.`);
  for (const { address, reason } of unsure) printError(`  not sure about ${address}: ${reason}`);
  return { problems };
}

const nothing = { text: '', found: true };

/** @param name folder name of an essay or an entry of the glossary, or a path that ends in it or in one of its files */
function showTrackbacks(name: string, content: Content | undefined): { text: string; found: boolean } {
  if (!content) return { text: 'The series cannot be read.', found: false };
  const entries = [...content.essays, ...content.terms];
  const id =
    name
      .replace(/\/(?:[\w-]+\.mdx?)?$/, '')
      .split('/')
      .at(-1)
      ?.normalize('NFC') ?? '';
  const entry = entries.find((each) => each.id === id);
  if (!entry) {
    const known = entries.map((each) => each.id);
    const near = suggest(id, known);
    return {
      text: `There is no essay “${printableLine(id)}”. ${near ? `Did you mean “${near}”?` : `There are: ${known.join(', ')}.`}`,
      found: false,
    };
  }
  const previews = formatTrackbackPreviews(trackbackPreviewsOf<{ date: string }>(entry), {
    color: process.stdout.isTTY,
  });
  return { text: [previews, ...showOutgoing(entry, content)].join('\n\n'), found: true };
}

/** Pages elsewhere that `series send` tells of the links of a text; nothing where the series does not send. */
function showOutgoing(entry: Essay | Term, content: Content): string[] {
  const protocols = webConfigOf(content.series)?.send ?? [];
  if (protocols.length === 0) return [];
  const isLeftOut = leftOut(content);
  return writtenTexts(entry).map((text) =>
    formatOutgoing(text.file, linkedPages(text, isLeftOut), protocols),
  );
}

const liveCommentsOff =
  'Live comments are off: series.yaml has no “giscus”. The archive is shown all the same; the README says how to set them up.';

/**
 * Checks the content folder before it is built: errors in what readers do not see yet are warnings. The report is for
 * people, in colour where the stream that shows it is a terminal.
 */
export async function checkContent(
  project: Project,
  stream: { isTTY?: boolean },
): Promise<{ report: string | undefined; failed: boolean }> {
  const loaded = await loadContentOnce(project.settings);
  await refreshSchemas(project.settings, loaded.readable);
  const isBroken = ({ severity, location }: Problem) =>
    severity === 'error' && loaded.unpublished.has(location.file);
  const drafts = loaded.problems.filter(isBroken).map(asWarning);
  const others = loaded.problems.filter((each) => !isBroken(each));
  const failed = hasErrors(others);
  // Words shown in English are reported by each build.
  const told = failed ? others : others.filter(({ id }) => id === 'untranslated');
  const problems = [...told, ...drafts];
  return {
    report: problems.length > 0 ? report(problems, project, { stream }) : undefined,
    failed,
  };
}

/** What is wrong with a draft is no reason to publish nothing. */
function asWarning(found: Problem): Problem {
  return { ...found, severity: 'warning', message: `${found.message} (in what is not published yet)` };
}
