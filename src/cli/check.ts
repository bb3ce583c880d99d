import { defineCommand } from 'citty';
import { formatProblems } from '../formats/problems.ts';
import { loadContent } from '../loader/load.ts';
import { settings } from '../settings.ts';

export default defineCommand({
  meta: { name: 'check', description: 'Checks the content of CONTENT_DIR without building it' },
  run: async () => {
    const { problems } = await loadContent(settings);
    const report = formatProblems(problems, { color: process.stdout.isTTY });
    if (report) console.log(report);
    if (problems.some(({ severity }) => severity === 'error')) process.exitCode = 1;
  },
});
