import { globSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { cp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Ran, series } from '../build/command.ts';
import { contentFolder, fixture } from '../build/site.ts';

const contentDir = contentFolder('printed-book');
const folder = mkdtempSync(join(tmpdir(), 'book-'));
const environment = { OUT_DIR: join(folder, 'site'), SITE_URL: 'https://other.example' };
/** No program of the system, and none of Playwright's. */
const withoutBrowser = { PATH: join(folder, 'nowhere'), PLAYWRIGHT_BROWSERS_PATH: join(folder, 'nowhere') };

function book(words: readonly string[], more: NodeJS.ProcessEnv = {}): Promise<Ran> {
  return series(['book', ...words], { contentDir, environment: { ...environment, ...more } });
}

const read = (place: string, name: string) => readFileSync(join(folder, place, name), 'latin1');

beforeAll(async () => {
  rmSync(contentDir, { recursive: true, force: true });
  await cp(fixture('variety'), contentDir, { recursive: true });
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('a PDF of each language has tags, an outline and its typefaces, and the same bytes in two runs', async () => {
  for (const place of ['first', 'second']) {
    const { exitCode, stdout, stderr } = await book(['--out', join(folder, place)]);
    expect(exitCode, stderr).toBe(0);
    expect(stdout).toContain(join(folder, place, 'book.de.pdf'));
    expect(readdirSync(join(folder, place)).sort()).toEqual(['book.de.pdf', 'book.en.pdf']);
  }
  for (const name of ['book.de.pdf', 'book.en.pdf']) {
    const pdf = read('first', name);
    expect(pdf === read('second', name), name).toBe(true);
    const language = `/Lang (${name.slice(5, 7)})`;
    // Comparing the bytes themselves would print them.
    expect(
      ['/Marked true', '/Outlines ', '+Newsreader', language].filter((each) => !pdf.includes(each)),
    ).toEqual([]);
    expect(/\/Type3|HeadlessChrome/.exec(pdf)).toBeNull();
  }
  expect(globSync('site*', { cwd: folder }), 'no site was built').toEqual([]);
});

test('the file for any browser needs none here, has all texts, no draft, and loads nothing', async () => {
  const { exitCode, stderr } = await book(['--html', '--out', join(folder, 'html')], withoutBrowser);
  expect(exitCode, stderr).toBe(0);
  expect(readdirSync(join(folder, 'html')).sort()).toEqual(['book.de.html', 'book.en.html']);
  const html = readFileSync(join(folder, 'html/book.de.html'), 'utf8');
  expect(html).toContain('Über Märkte');
  expect(html).not.toMatch(/geheim|<script|<link|src="(?!data:)/i);
});

test('without a browser, with a draft preview, in an unknown language or with faults, nothing is written', async () => {
  const place = join(folder, 'kept');
  mkdirSync(place);
  writeFileSync(join(place, 'book.de.pdf'), 'the old one');
  const missing = await book(['--out', place], withoutBrowser);
  expect(missing.exitCode).toBe(1);
  expect(missing.stderr).toContain('There is no Chromium that starts');
  expect(missing.stderr).toContain('book --html');
  const preview = await book(['--out', place], { PREVIEW: '1' });
  expect([preview.exitCode, preview.stderr]).toEqual([2, expect.stringContaining('PREVIEW')]);
  const unknown = await book(['--out', place, '--lang', 'fr']);
  expect([unknown.exitCode, unknown.stderr]).toEqual([2, expect.stringContaining('it has en, de')]);
  const file = await book(['--out', join(place, 'my.pdf'), '--lang', 'de']);
  expect([file.exitCode, file.stderr]).toEqual([2, expect.stringContaining('book.de.pdf')]);
  writeFileSync(join(contentDir, 'theses.yaml'), '- number: x\n');
  const faulty = await book(['--out', place]);
  expect([faulty.exitCode, faulty.stderr]).toEqual([1, expect.stringContaining('theses.yaml:1')]);
  expect(read('kept', 'book.de.pdf')).toBe('the old one');
  expect(readdirSync(place)).toEqual(['book.de.pdf']);
});
