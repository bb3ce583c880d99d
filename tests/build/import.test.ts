import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { series, snapshot } from './command.ts';

const fixtures = join(import.meta.dirname, 'fixtures/import');
const home = mkdtempSync(join(tmpdir(), 'import-'));
const contentDir = join(home, 'content');
afterAll(() => rmSync(home, { recursive: true }));

const run = (source: string, ...options: string[]) =>
  series(['import', source, '--into', contentDir, ...options], { contentDir: home });

describe('series import', () => {
  const wordpress = join(fixtures, 'blog.wxr.xml');
  let first: Awaited<ReturnType<typeof run>>;
  let files: Record<string, string>;
  const text = (path: string) => readFileSync(join(contentDir, path), 'utf8');

  beforeAll(async () => {
    const dry = await run(wordpress, '--dry-run');
    expect([dry.exitCode, existsSync(contentDir)]).toEqual([0, false]);
    expect(dry.stdout).toContain('5 essays would come over');
    first = await run(wordpress, '--items', 'These (\\d+)');
    files = snapshot(contentDir);
  });

  test('begins a series that passes the check', () => {
    expect(first).toMatchObject({ exitCode: 0, stderr: '' });
    expect(first.stdout).toContain('5 essays came over from WordPress');
    expect(first.stdout).toContain('The check found no errors.');
    expect(text('series.yaml')).toContain('title: Ein Blog\n');
    expect(text('essays/these-12-eine-probe/de.mdx')).toContain('theses: [12]\n');
    expect(text('essays/freunde/de.mdx')).toContain('draft: true\n');
  });

  test('makes links of the series of links among the texts, also of numbers and sections', () => {
    expect(text('essays/einleitung/de.mdx')).toContain(
      '[die Probe](essay:these-12-eine-probe) und [ihren Abschnitt](essay:these-12-eine-probe#eine-überschrift)',
    );
    expect(text('essays/einleitung/de.mdx')).toContain('aliases: [/2014/03/einleitung/]\n');
  });

  test('brings the conversation: what was approved, and no pingback that the links among the texts know', () => {
    const { comments } = JSON.parse(text('imported/these-12-eine-probe.json'));
    expect(comments).toMatchObject([
      { id: 'wp-31', author: { name: 'Leserin Eins', url: null }, anchor: 'comment-31', replyTo: null },
      { id: 'wp-32', author: { isEssayAuthor: true }, replyTo: 'wp-31' },
      {
        ...{ id: 'wp-34', kind: 'trackback', title: 'Eine Antwort auf die Probe' },
        ...{ source: 'http://anderswo.example/2014/04/antwort/', author: { name: 'Ein anderes Blog' } },
        text: '[...] nicht jedes Geheimnis ist keines [...]',
      },
    ]);
    expect(comments[0].text).toBe('Das sehe ich anders.\n\nUnd zwar **so**: hier.');
  });

  test('names every file it wrote, and no address of a person', () => {
    const report = text('import-report.md');
    for (const file of Object.keys(files)) expect(report).toContain(`- ${file}\n`);
    expect(Object.values(files).join('\n')).not.toMatch(/@|192\.0\.2\.|javascript:|wartet noch|Kaufen Sie/);
  });

  test('changes nothing when it is run again', async () => {
    const { exitCode, stdout } = await run(wordpress);
    expect([exitCode, snapshot(contentDir)]).toEqual([0, files]);
    expect(stdout).toContain('Essays that were there already and stayed as they are: 5.');
  });

  test('adds a folder of Markdown, its images beside the texts, and lists what it wrote', async () => {
    const into = join(home, 'hugo');
    const { exitCode, stdout, stderr } = await series(['import', join(fixtures, 'hugo'), '--into', into], {
      contentDir: home,
    });
    expect([exitCode, stderr]).toEqual([0, '']);
    expect(stdout).toContain('2 essays came over from Markdown');
    expect(stdout).toContain('The check found no errors.');
    const written = Object.keys(snapshot(into));
    expect(written).toContain('essays/werbung/foto.png');
    for (const file of written)
      expect(readFileSync(join(into, 'import-report.md'), 'utf8')).toContain(`- ${file}\n`);
    const listed = [...readFileSync(join(into, 'import-report.md'), 'utf8').matchAll(/^- (\S+\.\w+)$/gm)];
    for (const [, file = ''] of listed) rmSync(join(into, file));
    expect(snapshot(into)).toEqual({});
  });

  test.each([
    ['what is not there', 'nothing.xml', [], 2, 'There is no “'],
    [
      'a language nobody speaks',
      'blog.wxr.xml',
      ['--language', 'xx'],
      2,
      'the interface speaks de, en, es, fr, it, nl',
    ],
    [
      'an expression without a group',
      'blog.wxr.xml',
      ['--items', 'These'],
      2,
      'put the number in parentheses',
    ],
    ['a folder that is none', 'blog.wxr.xml', ['--images', 'nowhere'], 2, 'there is no such folder'],
  ])('refuses %s', async (_, file, options, code, message) => {
    const { exitCode, stderr } = await run(join(fixtures, file), ...options);
    expect([exitCode, stderr]).toEqual([code, expect.stringContaining(message)]);
  });

  test('refuses a broken file with its place, and leaves nothing', async () => {
    const broken = join(home, 'broken.xml');
    writeFileSync(broken, readFileSync(wordpress, 'utf8').replace('</channel>', '</chanel>'));
    const into = join(home, 'other');
    const { exitCode, stderr } = await series(['import', broken, '--into', into], { contentDir: home });
    expect([exitCode, existsSync(into)]).toEqual([1, false]);
    expect(stderr).toMatch(/^broken\.xml:\d+:\d+: this is not XML: /);
  });
});
