import { readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';
import { dataSchemas } from '../../src/formats/schemas.ts';
import { referenceText } from '../setup/reference.ts';

const root = resolve(import.meta.dirname, '../..');
const read = (file: string) => readFileSync(join(root, file), 'utf8');

test('every schema that editors have is tied to a file', () => {
  const { 'yaml.schemas': tied } = JSON.parse(read('.vscode/settings.json'));
  const files = Object.keys(dataSchemas(['de', 'en']));
  expect(tied).toEqual(
    Object.fromEntries(
      files.map((file) => [`./.astro/schemas/${file.replace('.yaml', '.schema.json')}`, `content/${file}`]),
    ),
  );
});

test('the reference is fresh (if not: npm run reference)', async () => {
  const text = await referenceText();
  if (process.env.WRITE_REFERENCE) writeFileSync(join(root, '.github/REFERENCE.md'), text);
  expect(read('.github/REFERENCE.md')).toBe(text);
});
