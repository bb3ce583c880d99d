import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { essay, series, smallSeries, snapshot } from './command.ts';
import { contentFolder, writeContent } from './site.ts';

/** Every way to link to the essay `alt`, before and after it is called `neu`; what is not a link stays. */
const links: [before: string, after: string][] = [
  ['[Text](essay:alt)', '[Text](essay:neu)'],
  ['[](essay:alt)', '[](essay:neu)'],
  ['[Text](essay:alt#ein-abschnitt)', '[Text](essay:neu#ein-abschnitt)'],
  [
    '[Text](essay:alt?a=b#ein-abschnitt "no trackback")',
    '[Text](essay:neu?a=b#ein-abschnitt "no trackback")',
  ],
  ['[Text](essay:%61lt)', '[Text](essay:neu)'],
  ['[Text](<essay:alt> "essay:alt")', '[Text](<essay:neu> "essay:alt")'],
  ['[a\\]b `](essay:alt)` **c**](essay:alt)', '[a\\]b `](essay:alt)` **c**](essay:neu)'],
  ['[Text](../alt/de.mdx)', '[Text](../neu/de.mdx)'],
  ['[Text](../../essays/alt/en.mdx#ein-abschnitt)', '[Text](../../essays/neu/en.mdx#ein-abschnitt)'],
  ['[Text](./../alt/de.mdx?x=1)', '[Text](./../neu/de.mdx?x=1)'],
  ['[Text](/essays/alt/)', '[Text](/essays/neu/)'],
  ['[Text](/essays/alt?q=alt#ein-abschnitt)', '[Text](/essays/neu?q=alt#ein-abschnitt)'],
  ['[Text](/essays/alt/index.html)', '[Text](/essays/neu/index.html)'],
  ['[Text](/essays/%61lt/)', '[Text](/essays/neu/)'],
  ['[Text](https://probe.example/essays/alt/)', '[Text](https://probe.example/essays/neu/)'],
  ['[Text](https://probe.example/en/essays/alt/)', '[Text](https://probe.example/en/essays/neu/)'],
  ['siehe https://probe.example/essays/alt/ dort', 'siehe https://probe.example/essays/neu/ dort'],
  ['<a href="essay:alt">Text</a>', '<a href="essay:neu">Text</a>'],
  [
    "<a title='a > b' {...{ alt: 'alt' }} href='/essays/alt/'>Text</a>",
    "<a title='a > b' {...{ alt: 'alt' }} href='/essays/neu/'>Text</a>",
  ],
  ['> Zitat mit\n> [Text](essay:alt) darin', '> Zitat mit\n> [Text](essay:neu) darin'],
  ['- Punkt\n\n  1. tiefer [Text](essay:alt)', '- Punkt\n\n  1. tiefer [Text](essay:neu)'],
  [
    '| a |\n| --- |\n| [Text](essay:alt) 😀 [](essay:alt) |',
    '| a |\n| --- |\n| [Text](essay:neu) 😀 [](essay:neu) |',
  ],
  ['<Aside>\n\n[Text](essay:alt)\n\n</Aside>', '<Aside>\n\n[Text](essay:neu)\n\n</Aside>'],
  [
    '[Text][ziel], [ziel][] und [ziel]\n\n[ziel]: essay:alt "alt"',
    '[Text][ziel], [ziel][] und [ziel]\n\n[ziel]: essay:neu "alt"',
  ],
  [
    'Wort[^1]\n\n[^1]: Anmerkung mit [Text](essay:alt).',
    'Wort[^1]\n\n[^1]: Anmerkung mit [Text](essay:neu).',
  ],
  ['![Bild](../alt/bild.svg)', '![Bild](../neu/bild.svg)'],
  [
    '<Figure src="../alt/bild.svg" alt="alt" credit="alt">\n\nalt\n\n</Figure>',
    '<Figure src="../neu/bild.svg" alt="alt" credit="alt">\n\nalt\n\n</Figure>',
  ],
  ['`essay:alt`', '`essay:alt`'],
  ['```md\n[Text](essay:alt)\n```', '```md\n[Text](essay:alt)\n```'],
  ['{/* essay:alt */}', '{/* essay:alt */}'],
  ['alt, altes, [Text](essay:altes)', 'alt, altes, [Text](essay:altes)'],
  ['[Text](https://example.org/essays/alt/)', '[Text](https://example.org/essays/alt/)'],
  ['[Text](term:alt)', '[Text](term:alt)'],
];

/** A text in plain Markdown, in which a line of HTML holds links and a comment none. */
const plain = (id: string) =>
  essay(`{essay:alt} [Text](essay:${id}) <a title="x" href='essay:${id}'>x</a> <!-- [y](essay:alt) -->`);

const term =
  '---\ntitle: Alt\ndefinition: Ein Wort.\ndate: 2026-01-01\n---\n\n[Text](../../essays/alt/de.mdx)\n';
const path = (id: string) => `- id: weg
  title: { de: Weg, en: Way }
  summary: { de: Weg, en: Way }
  steps:
    # alt ist die erste Station
    - to: 'essay:${id}'
    - { to: "essay:${id}" }
    - to: term:alt
`;
const svg = '<svg xmlns="http://www.w3.org/2000/svg" width="4" height="3"/>\n';

const content = {
  ...smallSeries,
  'paths.yaml': path('alt'),
  'essays/alt/de.mdx': essay('## Ein Abschnitt\n\n[selbst](../alt/de.mdx) [Bild](./en.mdx)').replaceAll(
    '\n',
    '\r\n',
  ),
  'essays/alt/en.mdx': `\ufeff${essay('## A section', { aliases: '\n  # moved\n  - /en/essays/older/' })}`,
  'essays/alt/bild.svg': svg,
  'essays/altes/de.mdx': essay('[](thesis:1)', { cover: '../alt/bild.svg', coverAlt: 'alt', slug: 'altes' }),
  'essays/quelle/de.mdx': essay(links.map(([before]) => before).join('\n\n')),
  'essays/schlicht/de.md': plain('alt'),
  'glossary/alt/de.mdx': term,
};

const renamed = {
  ...smallSeries,
  'series.yaml': smallSeries['series.yaml'].replace('introduction: alt', 'introduction: neu'),
  'paths.yaml': path('neu'),
  'essays/neu/de.mdx': content['essays/alt/de.mdx']
    .replace('../alt/de.mdx', '../neu/de.mdx')
    .replace('[anna]\r\n', '[anna]\r\naliases: [/essays/alt/]\r\nfirstId: alt\r\n'),
  'essays/neu/en.mdx': content['essays/alt/en.mdx'].replace(
    'older/\n',
    'older/\n  - /en/essays/alt/\nfirstId: alt\n',
  ),
  'essays/neu/bild.svg': svg,
  'essays/altes/de.mdx': content['essays/altes/de.mdx'].replace('../alt/', '../neu/'),
  'essays/quelle/de.mdx': essay(links.map(([, after]) => after).join('\n\n')),
  'essays/schlicht/de.md': plain('neu'),
  'glossary/alt/de.mdx': term.replace('essays/alt', 'essays/neu'),
};

describe('series rename', () => {
  const contentDir = contentFolder('rename');
  beforeEach(() => writeContent(contentDir, content));

  test('rewrites every kind of link and nothing else, byte for byte', async () => {
    const { exitCode, stdout, stderr } = await series(['rename', 'essay:alt', 'neu'], { contentDir });
    expect(stderr).toBe('');
    expect(exitCode).toBe(0);
    expect(snapshot(contentDir)).toEqual(snapshotOf(renamed));
    expect(stdout).toContain('essays/alt → essays/neu');
    expect(stdout).toMatch(/are no links.*essays\/quelle\/de\.mdx:\d+:\d+/s);
    expect((await series(['check', '--json'], { contentDir })).exitCode).toBe(0);
  });

  test('comes back to the first name without leading readers in a circle', async () => {
    await series(['rename', 'essay:alt', 'neu'], { contentDir });
    await series(['rename', 'neu', 'alt'], { contentDir });
    const text = readFileSync(join(contentDir, 'essays/alt/de.mdx'), 'utf8');
    expect(text).toContain('aliases: [/essays/neu/]\r\nfirstId: alt\r\n');
  });

  test('shows on a dry run what it would do, and does nothing', async () => {
    const { stdout, exitCode } = await series(['rename', 'essay:alt', 'neu', '--dry-run'], { contentDir });
    expect(exitCode).toBe(0);
    expect(stdout).toContain("+    - to: 'essay:neu'");
    expect(stdout).toContain('rename from essays/alt\nrename to essays/neu');
    expect(snapshot(contentDir)).toEqual(snapshotOf(content));
  });

  test('takes the responses and the thread along', async () => {
    const threads = (essay: object) => {
      const more = { language: null, number: 7 };
      const other = { essay: 'altes', number: 8 };
      return `${JSON.stringify({ threads: [{ ...essay, ...more }, other] }, undefined, 2)}\n`;
    };
    mkdirSync(join(contentDir, 'responses'));
    writeFileSync(join(contentDir, 'responses/alt.json'), '{ "responses": [] }\n');
    writeFileSync(join(contentDir, 'responses/threads.json'), threads({ essay: 'alt' }));
    await series(['rename', 'essay:alt', 'neu'], { contentDir });
    const files = snapshot(contentDir);
    expect(files['responses/neu.json']).toBe('{ "responses": [] }\n');
    expect(files['responses/alt.json']).toBeUndefined();
    expect(files['responses/threads.json'], 'its title on GitHub stays').toBe(
      threads({ essay: 'neu', term: 'probe/alt' }),
    );
  });

  test.each([
    ['an id that is not there', ['altt', 'neu'], 'Did you mean “alt”?'],
    ['a name that is taken', ['essay:alt', 'altes'], '“altes” exists already'],
    ['a name that cannot be an id', ['essay:alt', 'Neu Name'], 'lower-case letters'],
  ])('refuses %s and changes nothing', async (_, names, message) => {
    const { exitCode, stderr } = await series(['rename', ...names], { contentDir });
    expect(exitCode).toBe(1);
    expect(stderr).toContain(message);
    expect(snapshot(contentDir)).toEqual(snapshotOf(content));
  });

  test('is finished by the next command where it was killed in the middle', async () => {
    const journal = [
      { from: '.paths.yaml.tmp', to: 'paths.yaml' },
      { from: 'essays/alt', to: 'essays/neu' },
    ];
    writeFileSync(join(contentDir, '.paths.yaml.tmp'), path('neu'));
    writeFileSync(join(contentDir, '.series-changes.json'), JSON.stringify(journal));
    const { stderr } = await series(['check'], { contentDir });
    expect(stderr).toContain('had been interrupted');
    const files = snapshot(contentDir);
    expect(files['paths.yaml']).toBe(path('neu'));
    expect(Object.keys(files).filter((file) => /^\.|alt\/de\.mdx$/.test(file))).toEqual([
      'glossary/alt/de.mdx',
    ]);
    expect(files['essays/neu/bild.svg']).toBe(svg);
  });
});

function snapshotOf(files: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(Object.entries(files).sort(([a], [b]) => (a < b ? -1 : 1)));
}
