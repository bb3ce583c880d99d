import { defineCommand } from 'citty';
import { formatOutlooks } from '../formats/outlook.ts';
import { formatProblems } from '../formats/problems.ts';
import { loadContent } from '../loader/load.ts';
import { nearest } from '../series/nearest.ts';
import { outlooksOf } from '../series/outlook.ts';
import { settings } from '../settings.ts';

export default defineCommand({
  meta: { name: 'check', description: 'Checks the content of CONTENT_DIR without building it' },
  args: {
    trackbacks: {
      type: 'string',
      description: 'also shows the trackbacks that this essay (its folder name) will create; drafts too',
      valueHint: 'essay',
    },
  },
  run: async ({ args: { trackbacks } }) => {
    const { report, failed } = await checkContent(process.stdout);
    console.log(report);
    const { text, found } = failed || trackbacks === undefined ? nothing : await showTrackbacks(trackbacks);
    if (text) console.log(`\n${text}`);
    if (failed || !found) process.exitCode = 1;
  },
});

const nothing = { text: '', found: true };

/** @param name folder name of an essay or an entry of the glossary, or a path that ends in it or in one of its files */
async function showTrackbacks(name: string): Promise<{ text: string; found: boolean }> {
  const { content } = await loadContent(settings);
  if (!content) return { text: 'The series cannot be read.', found: false };
  const entries = [...content.essays, ...content.terms];
  const id =
    name
      .replace(/\/(?:\w+\.mdx)?$/, '')
      .split('/')
      .at(-1)
      ?.normalize('NFC') ?? '';
  const entry = entries.find((each) => each.id === id);
  if (!entry) {
    const known = entries.map((each) => each.id);
    const near = nearest(id, known);
    return {
      text: `There is no essay “${id}”. ${near ? `Did you mean “${near}”?` : `There are: ${known.join(', ')}.`}`,
      found: false,
    };
  }
  return {
    text: formatOutlooks(outlooksOf<{ date: string }>(entry, content), { color: process.stdout.isTTY }),
    found: true,
  };
}

/** Checks the content folder. The report is for people, in colour where the stream that shows it is a terminal. */
export async function checkContent({
  isTTY,
}: {
  isTTY?: boolean;
}): Promise<{ report: string; failed: boolean }> {
  const { problems } = await loadContent(settings);
  return {
    report: formatProblems(problems, { color: isTTY === true }),
    failed: problems.some(({ severity }) => severity === 'error'),
  };
}
