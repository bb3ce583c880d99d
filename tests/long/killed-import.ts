/**
 * Runs `writeImport` and kills itself in the middle: before the step of the file system whose number is given.
 * Arguments: content folder, number; without one it prints how many steps there are.
 */
import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';

const [contentDir = '', last] = process.argv.slice(2);
let steps = 0;
const counted =
  <Arguments extends unknown[], Result>(call: (...args: Arguments) => Result) =>
  (...args: Arguments): Result => {
    steps += 1;
    if (steps === Number(last)) process.kill(process.pid, 'SIGKILL');
    return call(...args);
  };
const { promises } = fs;
Object.assign(promises, {
  copyFile: counted(promises.copyFile),
  mkdir: counted(promises.mkdir),
  open: counted(promises.open),
  rename: counted(promises.rename),
  rm: counted(promises.rm),
  writeFile: counted(promises.writeFile),
});
Object.assign(fs, {
  renameSync: counted(fs.renameSync),
  rmSync: counted(fs.rmSync),
  writeFileSync: counted(fs.writeFileSync),
});
syncBuiltinESMExports();

const { changeContent } = await import('../../src/cli/change-content.ts');
const { writeImport } = await import('../../src/cli/import/write-import.ts');
const text = (file: string) => ({ file, content: { text: () => file } });
await changeContent(contentDir, () =>
  writeImport(
    contentDir,
    [
      ...['essays/neu/de.mdx', 'essays/neu/en.mdx', 'imported/neu.json', 'import-report.md'].map(text),
      { file: 'essays/neu/bild.svg', content: { copyOf: `${contentDir}/series.yaml` } },
    ],
    [{ file: 'authors.yaml', text: 'changed' }],
  ),
);
process.stdout.write(String(steps));
