import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readUploads } from '../../../src/cli/import/uploads.ts';
import type { MarkdownContext } from '../../../src/import/markdown/context.ts';
import { partFrontmatter } from '../../../src/import/markdown/frontmatter.ts';
import { replaceHugo } from '../../../src/import/markdown/hugo.ts';
import { replaceLiquid } from '../../../src/import/markdown/jekyll.ts';
import { isReadable } from '../../../src/import/markdown/limits.ts';
import { namedLanguages, readPath } from '../../../src/import/markdown/paths.ts';
import { programs } from '../../../src/import/markdown/program.ts';
import { readMarkdown } from '../../../src/import/markdown/to-html.ts';
import { type ImportPlan, planImport } from '../../../src/import/plan/plan.ts';
import { readBlog } from '../../../src/import/read.ts';

const fixtures = join(import.meta.dirname, '../../build/fixtures/import');

async function importFolder(folder: string, pages = false): Promise<ImportPlan> {
  const blog = await readBlog(folder, { pages });
  if (!blog) throw new Error(`${folder} holds no text`);
  return planImport(blog, {
    ...{ language: undefined, items: undefined, anonymous: false, existing: undefined },
    uploads: await readUploads(undefined, folder),
  });
}

const textOf = ({ essays }: ImportPlan, file: string) =>
  essays.find((essay) => essay.file === `essays/${file}`)?.text;
const notices = (plan: ImportPlan) => plan.notices.map(({ place, text }) => `${place}: ${text}`).join('\n');

/** What becomes of texts in a folder of Hugo. */
async function importHugo(texts: Readonly<Record<string, string>>): Promise<ImportPlan> {
  const folder = mkdtempSync(join(tmpdir(), 'hugo-'));
  writeFileSync(join(folder, 'hugo.toml'), 'baseURL = "https://blog.example/"\n');
  mkdirSync(join(folder, 'content/posts'), { recursive: true });
  for (const [name, text] of Object.entries(texts)) writeFileSync(join(folder, 'content/posts', name), text);
  const plan = await importFolder(folder);
  rmSync(folder, { recursive: true });
  return plan;
}

test('a reference in running text is told by the title of the text it leads to', async () => {
  const head = (title: string) => `---\ntitle: ${title}\ndate: 2020-01-01\nauthor: Anna\n---\n\n`;
  const plan = await importHugo({
    'a.md': `${head('One')}More stands in {{< ref "b" >}} and [there]({{< relref "b" >}}).\n`,
    'b.md': `${head('The other one')}Words.\n`,
  });
  expect(textOf(plan, 'a/en.mdx')).toContain('More stands in [The other one](essay:b) and [there](essay:b).');
  expect(textOf(plan, 'a/en.mdx')).toContain('standfirst: More stands in The other one and there.');
});

test('keys of a text of Hugo are read in its params, too', async () => {
  const plan = await importHugo({
    'a.md':
      '+++\ntitle = "One"\ndate = 2020-01-01\n[params]\nauthor = "Anna"\nmood = "good"\n+++\n\nWords.\n',
  });
  expect(textOf(plan, 'a/en.mdx')).toContain('authors: [anna]\n');
  expect(textOf(plan, 'a/en.mdx')).not.toContain('draft');
  expect(notices(plan)).toContain('The key “mood” of the frontmatter');
  expect(notices(plan)).not.toContain('“params”');
});

describe('a folder of Hugo', () => {
  let plan: ImportPlan;
  beforeAll(async () => {
    plan = await importFolder(join(fixtures, 'hugo'));
  });

  test('becomes essays, its translations in one folder, with images and old addresses', () => {
    expect(plan.essays.map(({ file }) => file).sort()).toEqual([
      'essays/erster/de.mdx',
      'essays/werbung/de.mdx',
      'essays/werbung/en.mdx',
    ]);
    expect(plan.files[0]?.text).toMatch(/languages: \[de, en\]\nsite: https:\/\/hugo\.example\n/);
    const text = textOf(plan, 'werbung/de.mdx');
    expect(text).toContain('aliases: [/posts/werbung/]\ncover: ./foto.png\ncoverAlt: Ein Foto\n');
    expect(text).toContain('<Figure src="./foto.png" alt="Ein Foto">\n  Das Foto.\n</Figure>');
    expect(plan.essays.flatMap(({ images }) => images.map(({ name }) => name))).toContain('plan.png');
  });

  test('brings pages, too, where they are asked for', async () => {
    const withPages = await importFolder(join(fixtures, 'hugo'), true);
    const ids = ({ essays }: ImportPlan) => new Set(essays.map(({ id }) => id));
    expect([...ids(withPages)].filter((id) => !ids(plan).has(id))).toEqual(['about']);
    expect(notices(withPages)).not.toContain('--pages');
  });

  test('keeps the text: braces, lists of tasks, alerts, notes, code; raw HTML does no harm', () => {
    const text = textOf(plan, 'erster/de.mdx') ?? '';
    expect(text).toMatch(
      /^---\ntitle: Der erste \\\*Beitrag\\\*\nstandfirst: Der Anfang mit {Klammern} [^\n]*\ndate: 2019-03-01\nupdated: 2019-03-03\nauthors: \[anna-beispiel\]\ntags: \[märkte, gespräche\]\naliases: \[\/posts\/erster\/, \/alt\/erster.html\/\]\n---\n\nDer Anfang mit \\{Klammern} /,
    );
    expect(text).toContain('\n&#x69;mport ist hier ein Wort.\n');
    expect(text).toContain('- [x] erledigt\n- [ ] offen\n\n> \\[!NOTE]\n>\n> Ein Hinweis.\n');
    expect(text).toContain('Eine Note.[^1]\n\n[^1]: Mit *Betonung*.');
    expect(text).toContain('```go\nfmt.Println("{{< nichts >}}")\n```');
    expect(text).toContain('So schreibt man es: `{{< figure >}}`.');
    expect(textOf(plan, 'werbung/de.mdx')).toMatch(/\n\nEin \*\*Kasten\*\*\n$/);
  });

  test('makes links of the series of references, paths and addresses, also to named sections', () => {
    expect(textOf(plan, 'erster/de.mdx')).toContain('[das andere](essay:werbung#preise) und nichts.');
    expect(textOf(plan, 'werbung/de.mdx')).toContain(
      '[ersten](essay:erster#ein-abschnitt) und zum [selben](essay:erster)',
    );
    expect(textOf(plan, 'werbung/en.mdx')).toContain('Back to [the first](essay:erster).');
    expect(plan.ownLinks).toBe(4);
  });

  test('reports what is not read, or not known', () => {
    const report = notices(plan);
    expect(report).toContain('The key “summery” of the frontmatter; did you mean “summary”?');
    expect(report).toContain('The key “weight” of the frontmatter, which has no meaning here.');
    expect(report).toContain('“karte” is filled by Hugo; it stands in the text as code (1×).');
    expect(report).toContain('Pages, which are no posts: content/about.md; --pages brings them, too.');
    expect(textOf(plan, 'erster/de.mdx')).toContain('`{{< karte ort="Bonn" >}}`');
  });
});

test('a folder of Jekyll becomes essays with the dates of their names; drafts stay drafts, no address comes over', async () => {
  const plan = await importFolder(join(fixtures, 'jekyll'), true);
  const text = textOf(plan, 'erster-beitrag/de.mdx') ?? '';
  expect(text).toContain('date: 2018-05-17\n');
  expect(text).toContain('tags: [reden, hören, markt]\n');
  expect(text).toContain('aliases: [/markt/2018/05/17/erster-beitrag/, /2018/alt.html/]\n');
  expect(text).toMatch(
    /---\n\nEin Anfang mit !\[Karte\]\(\.\/karte\.png\)\.\n\n```ruby\nputs "{{ nichts }}"\n```/,
  );
  expect(text).toMatch(/Weiter bei \[zwei\]\(essay:zweiter\)\.\n\n`{% include[^`]*`\n\n\\{\\{ roh }}\n$/);
  expect(textOf(plan, 'zweiter/de.mdx')).toMatch(/draft: true\ncover: \.\/karte\.png\n/);
  expect(textOf(plan, 'zweiter/de.mdx')).toContain('[eins](essay:erster-beitrag)');
  expect(textOf(plan, 'idee/de.mdx')).toContain('draft: true\n');
  expect(JSON.stringify(plan)).not.toContain('@');
});

test('MDX of Astro loses its scripts, keeps the words, and what has a counterpart', async () => {
  const plan = await importFolder(join(fixtures, 'astro'));
  const text = textOf(plan, 'markt/en.mdx') ?? '';
  expect(text).toContain('date: 2022-07-08\nupdated: 2022-08-01\n');
  expect(text).toContain('cover: ./held.png\ncoverAlt: A hero\n');
  expect(text.split('---\n\n')[1]).toBe(`Words **in bold**, and .

![A hero](./held.png)

Kept **words**.

<Aside title="By the way">
  One remark.
</Aside>

<Video src="https://www.youtube.com/watch?v=abcdefghijk" title="Video (youtube.com)" />

See [the other](essay:other) and [it again](essay:other).
`);
  expect(notices(plan)).toContain('Of <Box> only what stands in it is left.');
  expect(notices(plan)).toContain('The expression {year} is left out.');
  expect(textOf(plan, 'other/en.mdx')).toMatch(/title: Other\n[\s\S]*Text \\{with braces} and a\\\ntag\.\n$/);
});

test('notes with links of wikis become essays with links of the series', async () => {
  const plan = await importFolder(join(fixtures, 'notes'));
  const text = textOf(plan, 'erste-notiz/de.mdx') ?? '';
  expect(
    text.split('---\n\n')[1],
  ).toBe(`Siehe [Zweite Notiz](essay:zweite-notiz), [den Teil](essay:zweite-notiz#ein-teil) und Nirgends.

![Bild](./skizze.png)

<Aside title="Ein Rat">
  Mit Rat.
</Aside>
`);
  expect(textOf(plan, 'zweite-notiz/de.mdx')).toContain('Zurück zum [Anfang](essay:erste-notiz).');
  expect(notices(plan)).toContain('[[Nirgends]] leads nowhere; only its words are left.');
  expect(notices(plan)).toContain('%% Nur für mich. %% is hidden in Obsidian');
  expect(notices(plan)).toContain('The title is the name of its file.');
});

describe('frontmatter', () => {
  test.each([
    ['---\na: 1\n---\nText', { a: 1 }, 'Text'],
    ['+++\na = [1]\n+++\n\nText', { a: [1] }, '\nText'],
    ['{\n\t"a": {"b": 1}\n}\n\nText', { a: { b: 1 } }, '\nText'],
    ['Text\n---\n', {}, 'Text\n---\n'],
    ['---\n---\nText', {}, 'Text'],
    // As Go and Ruby read it.
    ['---\nb: "one\ntwo"\n---\nText', { b: 'one two' }, 'Text'],
  ])('%j is read', (source, data, body) => {
    expect(partFrontmatter(source, 'a.md')).toEqual({ data, body });
  });

  test.each([
    ['---\na: [1\nb: 2\n---\n', /^a\.md:\d+:\d+: this is not YAML: /],
    ['+++\na = 1\nb = \n+++\n', /^a\.md:3:\d+: this is not TOML: /],
    ['{\n"a": 1,,\n}\n', /^a\.md:2:\d+: this is not YAML: /],
    ['---\na: 1\n', /^a\.md:1:1: this frontmatter has no end/],
    ['---\n- a\n---\n', /^a\.md:2:1: /],
    [
      `---\na: &a [x]\n${'bcdefg'.replace(/./g, (name, index) => `${name}: &${name} [${`*${'abcdef'[index]},`.repeat(9)}]\n`)}---\n`,
      /^a\.md:2:1: its aliases ask/,
    ],
  ])('%j is refused with its place', (source, message) => {
    expect(() => partFrontmatter(source, 'a.md')).toThrow(message);
  });
});

test.each([
  ['posts/2019-03-01-name.md', { key: 'posts/name', name: 'name', date: '2019-03-01', language: undefined }],
  ['posts/name/index.de.md', { key: 'posts/name', name: 'name', sections: ['posts'], language: 'de' }],
  ['posts/name/de.md', { key: 'posts/name', name: 'name', language: 'de' }],
  ['de/posts/name.md', { key: 'posts/name', language: 'de' }],
  ['posts/name.fr.md', { key: 'posts/name', language: 'fr' }],
  ['posts/name/index.zh-hant-tw.md', { key: 'posts/name', language: 'zh-hant-tw' }],
  ['posts/node.js.md', { key: 'posts/node.js', language: undefined }],
  ['posts/_index.md', { isList: true }],
])('the path %s says what it says', (path, facts) => {
  expect(readPath(path, ['de', 'en'])).toMatchObject(facts);
});

test.each([
  ['content/about.md', true],
  ['content/de/about/index.md', true],
  ['content/go/channels.md', false],
])(
  'of Hugo, %s is a page: %s; a folder of two letters is a section where it names no language',
  (file, isPage) => {
    const hugo = programs.find(({ name }) => name === 'Hugo');
    expect(hugo?.isPage(file, readPath(file.replace(hugo.base, ''), ['de', 'en']))).toBe(isPage);
  },
);

test('folders are named after languages where there are two; one may be called as a language is', () => {
  const known = ['de', 'en', 'it'];
  expect(namedLanguages(['de/eins.md', 'en/eins.md', 'it/netze.md'], known)).toEqual(known);
  expect(namedLanguages(['posts/eins/de.md', 'posts/eins/en.md'], known)).toEqual(['de', 'en']);
  expect(namedLanguages(['it/netze.md', 'garten/beete.md'], known)).toEqual([]);
});

describe('what cannot be read or trusted', () => {
  const home = mkdtempSync(join(tmpdir(), 'markdown-'));
  afterAll(() => rmSync(home, { recursive: true }));

  test('is refused, all of it together, and links out of the folder are not followed', async () => {
    writeFileSync(join(home, 'a.md'), '---\na: [\n---\n');
    writeFileSync(join(home, 'b.mdx'), 'Text {\n');
    symlinkSync('/etc/passwd', join(home, 'c.md'));
    await expect(readBlog(home, { pages: false })).rejects.toThrow(
      /^a\.md:\d+:\d+: [^\n]*\nb\.mdx:\d+:\d+: [^\n]*$/,
    );
  });
});

describe('a text that nests deeper or marks more than any', () => {
  test.each([
    '> '.repeat(50_000),
    '- '.repeat(50_000),
    '<div>'.repeat(50_000),
    '*a_ **b'.repeat(10_000),
    '[a]('.repeat(20_000),
  ])('%.20s', (hostile) => {
    const told: string[] = [];
    const context: MarkdownContext = {
      ...{
        file: 'a.md',
        before: 0,
        title: 'Titel',
        isMdx: false,
        named: () => undefined,
        titleAt: () => undefined,
      },
      ...{ resolveLink: (href) => href, resolveImage: (src) => src, report: (what) => told.push(what) },
    };
    const { title, body } = readMarkdown(`${hostile}Wort\n\nEnde`, context);
    expect([title, told]).toEqual(['Titel', [expect.stringContaining('as plain text')]]);
    expect(body.html).toMatch(/Wort<\/p>\n<p>Ende<\/p>$/);
  });

  test('but code, and many paragraphs, are no such text', () => {
    expect(isReadable(`\`\`\`json\n${'[1],\n'.repeat(5000)}\`\`\`\n`, false)).toBe(true);
    expect(isReadable('*a* [b](c)\n\n'.repeat(5000), false)).toBe(true);
    expect(isReadable('*a* '.repeat(5000), false)).toBe(false);
    expect(isReadable(`${'| a '.repeat(1000)}|\n${'|\n'.repeat(100)}`, false)).toBe(false);
    const tags = '`<name>` is in a line.\n\n'.repeat(200);
    const fenced = `\`\`\`\n${'file=<name>\n'.repeat(200)}\`\`\`\n`;
    expect([isReadable(tags + fenced, true), isReadable('<name> '.repeat(200), true)]).toEqual([true, false]);
    const told: string[] = [];
    const { body } = readMarkdown(tags + fenced, {
      ...{
        file: 'a.md',
        before: 0,
        title: 'T',
        isMdx: false,
        named: () => undefined,
        titleAt: () => undefined,
      },
      ...{ resolveLink: (href) => href, resolveImage: (src) => src, report: (what) => told.push(what) },
    });
    expect([told, body.html.match(/<code>/g)?.length]).toEqual([[], 201]);
  });
});

test('templates are found in time that grows with the text only', () => {
  const context = { linkTo: () => undefined, countUnknown: () => {} };
  for (const piece of ['{{< ', '{{<x>}}', '{% raw %}', '`{{', '{{</*', '```\n{{'])
    expect(replaceHugo(replaceLiquid(piece.repeat(20_000), context), context).length).toBeGreaterThan(0);
});

describe('a folder of texts that name nobody', () => {
  const text = (number: number, more = '') =>
    `---\ntitle: Text ${number}\ndate: 2020-01-01\n${more}---\n\n> [!NOTE]\n> Hallo ${number}.\n`;
  const folder = mkdtempSync(join(tmpdir(), 'unnamed-'));
  afterAll(() => rmSync(folder, { recursive: true }));
  const decisions = async (texts: readonly string[]) => {
    texts.forEach((each, index) => {
      writeFileSync(join(folder, `t${index}.md`), each);
    });
    const plan = await importFolder(folder);
    return plan.notices.flatMap(({ place, text }) => (place === 'authors.yaml' ? [text] : []));
  };

  test('is told once, with the command that publishes them all, and with the one for some of them', async () => {
    expect(await decisions([text(1), text(2)])).toContainEqual(
      expect.stringMatching(
        /^2 essays name no author, .*: perl -ni -e '.*' \$\(grep -rl "\^draft: true" essays\)$/,
      ),
    );
    expect(await decisions([text(1), text(2, 'draft: true\n')])).toContainEqual(
      expect.stringMatching(/^One essay names no author, .*' essays\/t0\/\w+\.mdx$/),
    );
    expect((await decisions([text(1, 'author: Anna\n'), text(2, 'author: Anna\n')])).join()).not.toContain(
      'no author',
    );
  });

  test('gives a standfirst of its words, without the sign of an alert', async () => {
    const plan = await importFolder(folder);
    expect(plan.essays[0]?.text).toMatch(/\nstandfirst: Hallo 1\.\n/);
  });
});

test('alerts by the thousand are read one by one: none is looked at with all that stand before it', () => {
  const { body } = readMarkdown('> [!NOTE]\n> Text.\n\n'.repeat(5000), {
    ...{
      file: 'a.md',
      before: 0,
      title: 'T',
      isMdx: false,
      named: () => undefined,
      titleAt: () => undefined,
    },
    ...{ resolveLink: (href) => href, resolveImage: (src) => src, report: () => {} },
  });
  expect(body.html.match(/<blockquote>/g)).toHaveLength(5000);
});
