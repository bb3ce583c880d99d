import { createHash } from 'node:crypto';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { openThreads } from '../../../src/cli/commands/threads.ts';
import { prepareGitHub } from '../../../src/cli/comments/github.ts';
import { GitHubServer } from '../../github/server.ts';
import { makeContent } from './archive-folder.ts';

const server = new GitHubServer();
let content: Awaited<ReturnType<typeof makeContent>>;

beforeAll(() => server.start());
afterAll(() => server.stop());
beforeEach(async () => {
  content = await makeContent(['eins', 'zwei']);
  server.discussions = [];
  server.misbehave = undefined;
  vi.spyOn(console, 'log').mockImplementation(() => {});
});
afterEach(async () => {
  vi.restoreAllMocks();
  await content.remove();
});

const throttle = { write: { key: () => ({ schedule: (_: unknown, job: () => unknown) => job() }) } };

/** The content folder also stands for the repository that gets giscus.json. */
async function run({ create = true } = {}): Promise<boolean> {
  const environment = { GITHUB_TOKEN: 'a-token', GITHUB_API_URL: server.address };
  const settings = { root: content.folder, contentDir: content.folder, site: 'https://andere.example' };
  return openThreads(await prepareGitHub(environment, settings, { throttle }), create, { base: '/' });
}

const titles = () => server.discussions.map(({ title }) => title);
const printed = () => vi.mocked(console.log).mock.calls.flat().join('\n');

async function knownThreads(): Promise<{ essay: string; language: string | null; number: number }[]> {
  return JSON.parse(await content.read('responses/threads.json')).threads;
}

function essay(frontmatter: string): string {
  return `---\ntitle: Titel\nstandfirst: Ein Text.\ntheses: [1]\nauthors: [jemand]\n${frontmatter}\n---\n\nText.\n`;
}

describe('threads', () => {
  test('only says what is missing, unless it is told to create it', async () => {
    await run({ create: false });
    expect(printed()).toContain('Missing: probe/eins\nMissing: probe/zwei');
    expect(printed()).toContain('Nothing was changed');
    expect(titles()).toEqual([]);
    expect(await content.archive()).toEqual({});
    await expect(content.read('giscus.json')).rejects.toThrow('ENOENT');
  });

  test('opens a discussion that giscus finds by its term in strict mode, and knows its number', async () => {
    server.discussions = [{ number: 40, title: 'Ganz etwas anderes' }];
    await run();
    expect(titles().slice(1)).toEqual(['probe/eins', 'probe/zwei']);
    const hash = createHash('sha1').update('probe/eins').digest('hex');
    expect(server.discussions[1]?.body).toBe(
      `# Über eins\n\nEin Text.\n\nhttps://andere.example/essays/eins/\n\n<!-- sha1: ${hash} -->`,
    );
    expect(await knownThreads()).toEqual([
      expect.objectContaining({ essay: 'eins', language: null, number: 41 }),
      expect.objectContaining({ essay: 'zwei', language: null, number: 42 }),
    ]);
  });

  test('opens none twice, whoever opened it', async () => {
    server.discussions = [{ number: 3, title: 'probe/zwei' }];
    await run();
    expect(titles()).toEqual(['probe/zwei', 'probe/eins']);
    const before = await content.archive();
    await run();
    expect(titles()).toHaveLength(2);
    expect(await content.archive()).toEqual(before);
    expect(printed()).toContain('Every published essay has its discussion.');
  });

  test('passes over what is not published, and where nobody can answer', async () => {
    await content.write('essays/eins/de.mdx', essay('date: 2020-01-01\ndraft: true'));
    await content.write('essays/zwei/de.mdx', essay('date: 2999-01-01'));
    await content.write('essays/drei/de.mdx', essay('date: 2020-01-01\nresponses: closed'));
    await run();
    expect(titles()).toEqual([]);
  });

  test('opens one for each language that is written, where the series wants them apart', async () => {
    const series = await content.read('series.yaml');
    const bilingual = series
      .replace('languages: [de]', 'languages: [de, en]')
      .replace(/^(tagline|description): (.*)$/gm, '$1: { de: $2, en: $2 }')
      .replace('rights: Frei.', 'rights: { de: Frei., en: Free. }')
      .replace(
        /item: .*/,
        'item: { singular: { de: Satz, en: Line }, plural: { de: Sätze, en: Lines }, segment: { de: saetze, en: lines } }',
      )
      .replace(/title: Alles, summary: Der eine Satz./, 'title: { de: A, en: A }, summary: { de: A, en: A }');
    await content.write('series.yaml', `${bilingual}  languages: separate\n`);
    await content.write('theses.yaml', '- { number: 1, gist: { de: Satz., en: Line. } }\n');
    await content.write('authors.yaml', '- { id: jemand, name: Jemand, bio: { de: Ja., en: Yes. } }\n');
    await content.write('essays/eins/en.mdx', essay('date: 2020-01-01'));
    await run();
    expect(titles()).toEqual(['probe/eins/de', 'probe/eins/en', 'probe/zwei/de']);
    expect((await knownThreads()).map(({ language }) => language)).toEqual(['de', 'en', 'de']);
  });

  test('keeps those it has opened when GitHub refuses another, and goes on with the rest the next time', async () => {
    server.misbehave = ({ variables }, response) => {
      if (variables.title !== 'probe/zwei') return false;
      response.writeHead(403, { 'content-type': 'application/json' }).end('{"message":"Not allowed"}');
      return true;
    };
    await expect(run()).rejects.toThrow('Not allowed');
    expect((await knownThreads()).map((thread) => thread.essay)).toEqual(['eins']);
    server.misbehave = undefined;
    await run();
    expect(titles()).toEqual(['probe/eins', 'probe/zwei']);
  });
});

describe('giscus.json', () => {
  test('lets only the site show the discussions', async () => {
    await run();
    expect(JSON.parse(await content.read('giscus.json'))).toEqual({
      origins: ['https://andere.example'],
      originsRegex: ['^http://localhost:[0-9]+$'],
      defaultCommentOrder: 'oldest',
    });
  });

  test('keeps what somebody added by hand, and is written only where something is missing', async () => {
    const own = { origins: ['https://zweite.example'], defaultCommentOrder: 'newest', note: 1 };
    await content.write('giscus.json', JSON.stringify(own));
    await run();
    const text = await content.read('giscus.json');
    expect(JSON.parse(text)).toMatchObject({
      origins: ['https://zweite.example', 'https://andere.example'],
      defaultCommentOrder: 'newest',
      note: 1,
    });
    vi.mocked(console.log).mockClear();
    await run();
    expect(printed()).not.toContain('giscus.json');
    expect(await content.read('giscus.json')).toBe(text);
  });

  test('that cannot be read is named before anything is opened', async () => {
    await content.write('giscus.json', '{ "origins": [');
    await expect(run()).rejects.toThrow(/giscus\.json cannot be read/);
    expect(titles()).toEqual([]);
  });
});
