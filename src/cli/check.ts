import { defineCommand } from 'citty';
import { formatProblems } from '../formats/problems.ts';
import { loadContent } from '../loader/load.ts';
import { settings } from '../settings.ts';

export default defineCommand({
  meta: { name: 'check', description: 'Checks the content of CONTENT_DIR without building it' },
  run: async () => {
    const { report, failed } = await checkContent(process.stdout);
    console.log(report);
    if (failed) process.exitCode = 1;
  },
});

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
