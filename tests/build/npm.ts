/** Stands in for npm while the README is tried: runs a script of package.json here, without what npm itself takes. */
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

const root = resolve(import.meta.dirname, '../..');
const { scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
const words = process.argv.slice(2);
const name = (words[0] === 'run' ? words[1] : words[0]) ?? '';
const options = words.includes('--') ? words.slice(words.indexOf('--') + 1) : [];
const command: string | undefined = scripts[name];
if (command === undefined) throw new Error(`package.json has no script “${name}”`);

if (process.env.ELSEWHERE?.split(',').includes(name)) console.log(`elsewhere: ${name}`);
else {
  const [program, script = '', ...own] = command.split(' ');
  if (program !== 'node') throw new Error(`“${command}” is not run here`);
  const { status } = spawnSync(process.execPath, [join(root, script), ...own, ...options], {
    stdio: 'inherit',
  });
  process.exitCode = status ?? 1;
}
