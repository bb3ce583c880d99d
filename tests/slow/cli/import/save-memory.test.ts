import { execFileSync } from 'node:child_process';
import { expect, test } from 'vitest';
import { readSource } from '../../../setup/project.ts';

test('V8 still knows every flag that an import sets: of one that it has dropped it says nothing', () => {
  const set = [...readSource('src/cli/import/save-memory.ts').matchAll(/'--([\w-]+)=/g)].map(
    ([, flag]) => flag,
  );
  const known = execFileSync(process.execPath, ['--v8-options'], { encoding: 'utf8' });
  expect(set).toHaveLength(2);
  expect(set.filter((flag) => !known.includes(`--${flag} `))).toEqual([]);
});
