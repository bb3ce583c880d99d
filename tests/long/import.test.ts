import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { mendContent } from '../../src/cli/change-content.ts';
import { planImport } from '../../src/import/plan/plan.ts';
import { readWordPress } from '../../src/import/wordpress/read-export.ts';
import { snapshot } from '../build/command.ts';
import { writeContent } from '../build/site.ts';

const home = mkdtempSync(join(tmpdir(), 'killed-import-'));
afterAll(() => rmSync(home, { recursive: true }));

const before = { 'series.yaml': 'series', 'authors.yaml': 'authors', 'essays/alt/de.mdx': 'alt' };
const after = {
  ...before,
  'authors.yaml': 'changed',
  'essays/neu/bild.svg': 'series',
  ...Object.fromEntries(
    ['essays/neu/de.mdx', 'essays/neu/en.mdx', 'imported/neu.json', 'import-report.md'].map((file) => [
      file,
      file,
    ]),
  ),
};
const script = join(import.meta.dirname, 'killed-import.ts');

async function importInto(folder: string, last: string) {
  await writeContent(folder, before);
  return spawnSync(process.execPath, [script, folder, ...(last === '' ? [] : [last])], { encoding: 'utf8' });
}

test('an import that is killed before any of its steps leaves the whole old folder or the whole new one', async () => {
  const whole = join(home, 'whole');
  const count = Number((await importInto(whole, '')).stdout);
  expect(snapshot(whole)).toEqual(after);
  expect(count).toBeGreaterThan(15);
  const states = new Set<string>();
  for (let step = 1; step <= count; step++) {
    const folder = join(home, String(step));
    expect((await importInto(folder, String(step))).signal).toBe('SIGKILL');
    // What the next command does first.
    await mendContent(folder);
    const found = Object.fromEntries(
      Object.entries(snapshot(folder)).filter(([file]) => !/(?:^|\/)\./.test(file)),
    );
    const state = found['authors.yaml'] === before['authors.yaml'] ? 'old' : 'new';
    expect([step, found]).toEqual([step, state === 'old' ? before : after]);
    states.add(state);
  }
  expect([...states]).toEqual(['old', 'new']);
});

test.each([
  ['of words', 'word '.repeat(2_000_000), /(?:word ?){100}/],
  ['that is one word', 'x'.repeat(10_000_000), /x{10000}/],
  ['of entities', '&amp;'.repeat(2_000_000), /&{1000}/],
])('a text of ten megabytes %s comes over whole', async (_, text, expected) => {
  const item = `<item><title>t</title><wp:post_type>post</wp:post_type><wp:status>publish</wp:status><content:encoded><![CDATA[${text}]]></content:encoded></item>`;
  const xml = `<?xml version="1.0"?><rss xmlns:wp="http://wordpress.org/export/1.2/" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><title>T</title>${item}</channel></rss>`;
  const blog = await readWordPress(
    (async function* pieces() {
      for (let start = 0; start < xml.length; start += 65_536) yield xml.slice(start, start + 65_536);
    })(),
    { file: 'x.xml', pages: false },
  );
  const { essays } = planImport(blog, {
    ...{ language: undefined, items: undefined, anonymous: false, existing: undefined, uploads: new Map() },
  });
  const body = (essays[0]?.text ?? '').replace(/^---\n.*?\n---\n/s, '').replaceAll('\\', '');
  expect(body).toMatch(expected);
  expect(body.replace(/\s/g, '').length).toBe(text.replaceAll('&amp;', '&').replace(/\s/g, '').length);
});
