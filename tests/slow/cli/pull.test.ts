import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { pull } from '../../../src/cli/commands/pull.ts';
import { prepareGitHub } from '../../../src/cli/comments/github.ts';
import { type Discussed, GitHubServer, type Said } from '../../github/server.ts';
import { probeEssay } from '../../setup/probe-series.ts';
import { makeContent } from './archive-folder.ts';

const token = 'ghp_verysecrettoken123';
const server = new GitHubServer();
let content: Awaited<ReturnType<typeof makeContent>>;

beforeAll(() => server.start());
afterAll(() => server.stop());
beforeEach(async () => {
  content = await makeContent(['eins', 'zwei']);
  server.discussions = [];
  server.questions = [];
  server.misbehave = undefined;
  server.spoil = undefined;
  vi.spyOn(console, 'log').mockImplementation(() => {});
  vi.spyOn(console, 'error').mockImplementation(() => {});
});
afterEach(async () => {
  vi.restoreAllMocks();
  await content.remove();
});

const json = { 'content-type': 'application/json' };

/** No pauses between questions, and none of a limit's full length. */
const noPause = {
  write: { key: () => ({ schedule: (_: unknown, job: () => unknown) => job() }) },
  retryAfterBaseValue: 1,
};

async function run({ full = false, timeout = 2_000 } = {}): Promise<boolean> {
  const environment = { GITHUB_TOKEN: token, GITHUB_API_URL: server.address };
  const settings = { root: process.cwd(), contentDir: content.folder, site: undefined };
  return pull(await prepareGitHub(environment, settings, { timeout, throttle: noPause }), full);
}

function printed(): string {
  return [...vi.mocked(console.log).mock.calls, ...vi.mocked(console.error).mock.calls].flat().join('\n');
}

/** Takes the last entry out of the first list of a name that has any, but says nothing of it. */
function shorten(data: unknown, name: string): boolean {
  if (typeof data !== 'object' || data === null) return false;
  for (const [key, value] of Object.entries(data)) {
    const nodes: unknown =
      key === name && value && typeof value === 'object' ? Reflect.get(value, 'nodes') : [];
    if (Array.isArray(nodes) && nodes.length > 0) return nodes.pop() !== undefined;
    if (shorten(value, name)) return true;
  }
  return false;
}

function said(id: string, more: Partial<Said> = {}): Said {
  return { id, body: `Text ${id}`, ...more };
}

function about(essay: string, number: number, comments: Said[], more: Partial<Discussed> = {}): Discussed {
  return { number, title: `probe/${essay}`, comments, ...more };
}

async function responsesOf(essay: string) {
  return JSON.parse(await content.read(`responses/${essay}.json`)).responses;
}

describe('a pull', () => {
  test('writes what was said to the essay whose permanent term is the title', async () => {
    server.discussions = [
      about('eins', 3, [
        said('DC_1', {
          body: 'Hallo\r\nWelt',
          author: 'anna',
          reactions: { THUMBS_UP: 12 },
          lastEditedAt: '2026-11-20T11:00:00Z',
          replies: [said('DC_2', { author: null })],
        }),
      ]),
      { number: 4, title: 'Ganz etwas anderes', comments: [said('DC_9')] },
    ];
    expect(await run()).toBe(true);
    expect(await responsesOf('eins')).toEqual([
      expect.objectContaining({
        id: 'DC_1',
        thread: 3,
        replyTo: null,
        body: 'Hallo\nWelt',
        author: { login: 'anna', url: 'https://github.com/anna' },
        editedAt: '2026-11-20T11:00:00Z',
        reactions: { THUMBS_UP: 12 },
      }),
      expect.objectContaining({ id: 'DC_2', replyTo: 'DC_1', author: null }),
    ]);
    expect(Object.keys(await content.archive()).sort()).toEqual(['eins.json', 'threads.json']);
    expect(printed()).toContain('1 discussion of other matters passed over');
  });

  test('keeps no text of what was deleted or hidden, and the replies below it', async () => {
    server.discussions = [
      about('eins', 1, [
        said('DC_1', { deletedAt: '2026-11-21T00:00:00Z', replies: [said('DC_3')] }),
        said('DC_2', { isMinimized: true, body: 'Spam!', author: 'spammer' }),
      ]),
    ];
    await run();
    const text = await content.read('responses/eins.json');
    expect(text).not.toMatch(/Spam|spammer|Text DC_1/);
    expect(
      (await responsesOf('eins')).map(({ id, state }: { id: string; state: string }) => [id, state]),
    ).toEqual([
      ['DC_1', 'deleted'],
      ['DC_2', 'hidden'],
      ['DC_3', 'visible'],
    ]);
  });

  test('turns the pages of discussions, comments and replies', async () => {
    const replies = Array.from({ length: 130 }, (_, index) => said(`DC_r${index}`));
    const comments = Array.from({ length: 60 }, (_, index) =>
      said(`DC_${index}`, index === 30 ? { replies } : {}),
    );
    const others = Array.from({ length: 210 }, (_, index) => ({ number: index + 2, title: `Nr. ${index}` }));
    server.discussions = [...others, about('zwei', 500, comments)];
    expect(await run()).toBe(true);
    expect(await responsesOf('zwei')).toHaveLength(190);
  });

  test('with nothing new changes no byte and asks for no comment again', async () => {
    server.discussions = [about('eins', 1, [said('DC_1')]), about('zwei', 2, [said('DC_2')])];
    await run();
    const before = await content.archive();
    server.questions = [];
    expect(await run()).toBe(true);
    expect(await content.archive()).toEqual(before);
    expect(server.questions).toHaveLength(1);
  });

  test('asks only for what changed', async () => {
    server.discussions = [about('eins', 1, [said('DC_1')]), about('zwei', 2, [said('DC_2')])];
    await run();
    server.questions = [];
    server.discussions[1] = about('zwei', 2, [said('DC_2', { body: 'Neu' })], {
      updatedAt: '2026-11-22T00:00:00Z',
    });
    await run();
    expect(server.questions.slice(1).map(({ variables }) => variables.ids)).toEqual([['D_2']]);
    expect((await responsesOf('zwei'))[0].body).toBe('Neu');
  });

  test('notes that a thread was locked or closed', async () => {
    server.discussions = [about('eins', 1, [], { locked: true }), about('zwei', 2, [], { closed: true })];
    await run();
    const { threads } = JSON.parse(await content.read('responses/threads.json'));
    expect(threads.map(({ state }: { state: string }) => state)).toEqual(['locked', 'closed']);
  });

  test('knows a discussion by its number when it was renamed', async () => {
    server.discussions = [about('eins', 1, [said('DC_1')])];
    await run();
    server.discussions = [{ number: 1, title: 'Schöner Titel', comments: [said('DC_1'), said('DC_2')] }];
    await run();
    expect(await responsesOf('eins')).toHaveLength(2);
  });

  test('passes over a second discussion that somebody opened under the same title', async () => {
    server.discussions = [about('eins', 1, [said('DC_1')]), about('eins', 2, [said('DC_evil')])];
    expect(await run()).toBe(true);
    expect(JSON.stringify(await content.archive())).not.toContain('DC_evil');
    expect(printed()).toContain('Discussion 2 has the title of an older one');
  });

  test.each(['probe/../../package', 'probe/__proto__', 'probe/eins/../zwei', 'probe/constructor'])(
    'writes nothing for a discussion with the title %s',
    async (title) => {
      server.discussions = [{ number: 1, title, comments: [said('DC_1')] }];
      await run();
      expect(Object.keys(await content.archive())).toEqual(['threads.json']);
    },
  );

  test.each([false, true])(
    'forgets no discussion that is not listed any more (full run: %s)',
    async (full) => {
      server.discussions = [about('eins', 1, [said('DC_1')]), about('zwei', 2, [said('DC_2')])];
      await run();
      const before = await content.archive();
      server.discussions.shift();
      expect(await run({ full })).toBe(true);
      expect(await content.archive()).toEqual(before);
      expect(printed()).toContain(
        'Discussion 1 (https://github.com/owner/name/discussions/1) is no longer listed; what was said in it is kept.',
      );
    },
  );

  test.each([false, true])(
    'changes nothing where another category is listed (full run: %s)',
    async (full) => {
      server.discussions = [about('eins', 1, [said('DC_1')]), about('zwei', 2, [said('DC_2')])];
      await run();
      const before = await content.archive();
      server.discussions = [{ number: 7, title: 'Of another category', comments: [said('DC_7')] }];
      await run({ full });
      expect(await content.archive()).toEqual(before);
    },
  );

  test.each([false, true])(
    'refuses a list that is shorter than GitHub itself says (full run: %s)',
    async (full) => {
      server.discussions = [about('eins', 1, [said('DC_1')]), about('zwei', 2, [said('DC_2')])];
      await run();
      const before = await content.archive();
      server.spoil = (_, answer) => shorten(answer.data, 'discussions');
      await expect(run({ full })).rejects.toThrow('there are 2 discussions, but gave 1');
      expect(await content.archive()).toEqual(before);
    },
  );

  test.each(['comments', 'replies'])('keeps what it has where GitHub gives too few %s', async (list) => {
    server.discussions = [about('eins', 1, [said('DC_1', { replies: [said('DC_2')] }), said('DC_3')])];
    await run();
    const before = await content.archive();
    server.spoil = (_, answer) => shorten(answer.data, list);
    expect(await run({ full: true })).toBe(false);
    expect(await content.archive()).toEqual(before);
    expect(printed()).toContain('the archive keeps what it had: GitHub says that there are');
  });

  test('asks about a discussion in which suddenly nobody is said to have said anything', async () => {
    server.discussions = [about('eins', 1, [said('DC_1')])];
    await run();
    const before = await content.archive();
    server.spoil = ({ variables }, answer) => {
      if ('category' in variables)
        answer.data = JSON.parse(
          JSON.stringify(answer.data).replace('"comments":{"totalCount":1', '"comments":{"totalCount":0'),
        );
    };
    await run({ full: true });
    expect((await content.archive())['eins.json']).toBe(before['eins.json']);
  });

  test('takes nothing for an answer that is about another discussion', async () => {
    server.discussions = [about('eins', 1, [said('DC_1')]), about('zwei', 2, [said('DC_2')])];
    await run();
    const before = await content.archive();
    server.spoil = ({ variables }, answer) => {
      if (variables.ids) answer.data = JSON.parse(JSON.stringify(answer.data).replaceAll('"D_1"', '"D_9"'));
    };
    await run({ full: true });
    expect(await content.archive()).toEqual(before);
  });

  test('follows a repository that was renamed, and refuses another', async () => {
    server.discussions = [about('eins', 1, [said('DC_1')])];
    await run();
    const index = JSON.parse(await content.read('responses/threads.json'));
    await content.write('responses/threads.json', JSON.stringify({ ...index, repo: 'former/name' }));
    expect(await run()).toBe(true);
    expect(JSON.parse(await content.read('responses/threads.json'))).toEqual(index);

    const threads = [{ ...index.threads[0], id: 'D_elsewhere' }];
    await content.write('responses/threads.json', JSON.stringify({ repo: 'former/name', threads }));
    const before = await content.archive();
    await expect(run({ full: true })).rejects.toThrow('is of former/name, but series.yaml names owner/name');
    expect(await content.archive()).toEqual(before);
  });

  test('does not write anew an index that is damaged', async () => {
    server.discussions = [about('eins', 1, [said('DC_1')])];
    await run();
    await content.write('responses/threads.json', '{"repo": "owner/name", "threads": [<<<<<<< HEAD');
    const before = await content.archive();
    await expect(run({ full: true })).rejects.toThrow('Take the file back from git');
    expect(await content.archive()).toEqual(before);
  });

  test('keeps the words for an essay that is gone, those of its other threads too', async () => {
    server.discussions = [about('eins', 1, [said('DC_1')])];
    await run();
    await content.remove('essays/eins');
    const [comment] = await responsesOf('eins');
    const other = { ...comment, id: 'DC_other', thread: 9 };
    await content.write('responses/eins.json', JSON.stringify({ responses: [comment, other] }));
    server.discussions = [
      about('eins', 1, [said('DC_1'), said('DC_2')], { updatedAt: '2026-11-23T00:00:00Z' }),
    ];
    await run();
    expect((await responsesOf('eins')).map(({ id }: { id: string }) => id)).toEqual([
      'DC_1',
      'DC_2',
      'DC_other',
    ]);
  });

  test('keeps an essay called “threads” apart from the index', async () => {
    await content.write('essays/threads/de.mdx', probeEssay('threads'));
    server.discussions = [about('threads', 1, [said('DC_1')]), about('eins', 2, [said('DC_2')])];
    await run();
    const archive = await content.archive();
    expect(Object.keys(archive).sort()).toEqual(['eins.json', 'threads-.json', 'threads.json']);
    expect(JSON.parse(archive['threads.json'] ?? '').threads).toHaveLength(2);
    expect(archive['threads-.json']).toContain('DC_1');
  });

  test('says what GitHub no longer has', async () => {
    server.discussions = [about('eins', 1, [said('DC_1'), said('DC_2')])];
    await run();
    server.discussions = [about('eins', 1, [said('DC_2')])];
    await run();
    expect(await responsesOf('eins')).toHaveLength(1);
    expect(printed()).toContain('1 comment that GitHub no longer has is gone from responses/eins.json.');
  });

  test('changes nothing when the category suddenly seems empty', async () => {
    server.discussions = [about('eins', 1, [said('DC_1')])];
    await run();
    const before = await content.archive();
    server.discussions = [];
    await expect(run()).rejects.toThrow('Nothing was changed');
    expect(await content.archive()).toEqual(before);
  });

  test('of a category without discussions says that it may be the wrong one', async () => {
    expect(await run()).toBe(true);
    expect(printed()).toMatch(/category Kommentare \(DIC_test\) has no discussion yet.*giscus\.app/);
  });

  test('reads hundreds of discussions', { timeout: 60_000 }, async () => {
    const essays = Array.from({ length: 400 }, (_, index) => `essay-${index}`);
    await content.remove();
    content = await makeContent(essays);
    server.discussions = essays.map((essay, index) =>
      about(
        essay,
        index + 1,
        index % 4 === 0 ? [said(`DC_${index}`, { replies: [said(`DC_r${index}`)] })] : [],
      ),
    );
    expect(await run()).toBe(true);
    expect(Object.keys(await content.archive())).toHaveLength(401);
    expect(server.questions.length).toBeLessThan(50);
    expect(printed()).toContain('100 of 100 discussions read');
  });
});

describe('when GitHub is in trouble, a pull', () => {
  beforeEach(async () => {
    server.discussions = [about('eins', 1, [said('DC_1')]), about('zwei', 2, [said('DC_2')])];
    await run();
    for (const discussion of server.discussions) {
      discussion.updatedAt = '2026-11-22T00:00:00Z';
      discussion.comments?.push(said(`DC_${discussion.number}0`));
    }
    server.questions = [];
  });

  test('asks for less where an answer is partial, and takes what is whole', async () => {
    server.spoil = ({ variables }, answer) => {
      if (Array.isArray(variables.ids) && variables.ids.length > 1)
        answer.errors = [
          { type: 'SERVICE_UNAVAILABLE', message: 'Something went wrong while executing your query.' },
        ];
    };
    expect(await run()).toBe(true);
    expect(await responsesOf('eins')).toHaveLength(2);
    expect(await responsesOf('zwei')).toHaveLength(2);
  });

  test('leaves the archive of a discussion as it was that cannot be read whole, and says so', async () => {
    const before = await content.archive();
    server.spoil = ({ variables }, answer) => {
      if (Array.isArray(variables.ids) && variables.ids.includes('D_1'))
        answer.errors = [{ message: 'Something went wrong while executing your query.' }];
    };
    expect(await run()).toBe(false);
    expect((await content.archive())['eins.json']).toBe(before['eins.json']);
    expect(await responsesOf('zwei')).toHaveLength(2);
    expect(printed()).toContain('Discussion 1 could not be read, the archive keeps what it had');
    server.spoil = undefined;
    expect(await run()).toBe(true);
    expect(await responsesOf('eins')).toHaveLength(2);
  });

  test.each<[string, GitHubServer['misbehave'], RegExp]>([
    [
      'the limit is used up',
      (_, response) =>
        Boolean(
          response
            .writeHead(200, {
              'x-ratelimit-remaining': '0',
              'x-ratelimit-reset': '1900000000',
              'content-type': 'application/json',
            })
            .end('{"data":null,"errors":[{"type":"RATE_LIMITED","message":"API rate limit exceeded"}]}'),
        ),
      /rate limit is used up until/,
    ],
    [
      'the token is refused',
      (_, response) => Boolean(response.writeHead(401, json).end('{"message":"Bad credentials"}')),
      /does not accept the token \(Bad credentials\)/,
    ],
    [
      'the token lacks a right',
      (_, response) =>
        Boolean(response.writeHead(403, json).end('{"message":"Resource not accessible by integration"}')),
      /must be allowed to read discussions/,
    ],
    [
      'the address is not that of GitHub',
      (_, response) => Boolean(response.writeHead(404, json).end('{"message":"Not Found"}')),
      /GITHUB_API_URL/,
    ],
    [
      'a long pause is asked for',
      (_, response) =>
        Boolean(
          response
            .writeHead(403, { ...json, 'retry-after': '3600' })
            .end('{"message":"secondary rate limit"}'),
        ),
      /used up for 60 min/,
    ],
    [
      'the repository does not exist',
      (_, response) =>
        Boolean(
          response
            .writeHead(200, json)
            .end(
              '{"data":{"repository":null},"errors":[{"type":"NOT_FOUND","message":"Could not resolve"}]}',
            ),
        ),
      /no repository owner\/name with the category DIC_test/,
    ],
    [
      'the answer breaks off',
      (_, response) => {
        response.writeHead(200, { ...json, 'content-length': '500' }).write('{"data":{"repos');
        return Boolean(setTimeout(() => response.destroy(), 20));
      },
      /cannot be reached or is in trouble: other side closed/,
    ],
    [
      'the server breaks',
      (_, response) => Boolean(response.writeHead(502).end('<html>Unicorn!')),
      /in trouble/,
    ],
    [
      'the answer is nonsense',
      (_, response) => Boolean(response.writeHead(200, json).end('{"data":{"repository":7}}')),
      /not what it should be/,
    ],
    [
      'the answer is null',
      (_, response) => Boolean(response.writeHead(200, json).end('null')),
      /with no data/,
    ],
    [
      'the answer is HTML',
      (_, response) => Boolean(response.writeHead(200, { 'content-type': 'text/html' }).end('<p>')),
      /a proxy or a login page/,
    ],
    ['the connection breaks', (_, response) => Boolean(response.destroy()), /cannot be reached/],
    ['no answer comes', () => true, /no answer in time/],
  ])('leaves every file as it was when %s', async (_name, misbehave, message) => {
    const before = await content.archive();
    server.misbehave = misbehave;
    const outcome = await run({ timeout: 300 }).catch((error: unknown) => String(error));
    expect(outcome).not.toBe(true);
    expect(`${outcome}\n${printed()}`).toMatch(message);
    expect(await content.archive()).toEqual(before);
  });

  test('waits out a short pause that GitHub asks for', async () => {
    let refused = 0;
    server.misbehave = (_, response) => {
      if (refused++ > 0) return false;
      const headers = { 'retry-after': '1', 'content-type': 'application/json' };
      response.writeHead(403, headers).end('{"message":"You have exceeded a secondary rate limit."}');
      return true;
    };
    expect(await run()).toBe(true);
    expect(printed()).toContain('pause of 1 s');
  });

  test('takes a discussion for gone that disappears between two questions', async () => {
    const before = await content.archive();
    server.misbehave = ({ variables }) => {
      if (variables.ids) server.discussions = server.discussions.filter(({ number }) => number !== 1);
      return false;
    };
    expect(await run()).toBe(true);
    expect((await content.archive())['eins.json']).toBe(before['eins.json']);
    expect(await responsesOf('zwei')).toHaveLength(2);
  });

  test('does not ask forever when a cursor stands still', async () => {
    server.spoil = (_, answer) => {
      answer.data = JSON.parse(
        JSON.stringify(answer.data).replaceAll(
          /"hasNextPage":false,"endCursor":"[^"]*"/g,
          '"hasNextPage":true,"endCursor":"x"',
        ),
      );
    };
    const outcome = await run().catch((error: unknown) => String(error));
    expect(outcome).toMatch(/more pages but does not say where/);
  });
});

describe('the token', () => {
  test('is sent to GitHub, and neither printed nor written', async () => {
    server.discussions = [about('eins', 1, [said('DC_1')])];
    await run();
    expect(server.questions[0]?.headers.authorization).toContain(token);
    server.misbehave = ({ headers }, response) =>
      Boolean(
        response.writeHead(500).end(JSON.stringify({ message: `broken for ${headers.authorization}` })),
      );
    const outcome = await run().catch((error: unknown) => JSON.stringify([String(error), error]));
    expect(outcome).toContain('***');
    expect(`${outcome}\n${printed()}\n${JSON.stringify(await content.archive())}`).not.toContain(token);
  });

  test('is asked for in words when it is missing', async () => {
    const settings = { root: process.cwd(), contentDir: content.folder, site: undefined };
    await expect(prepareGitHub({}, settings)).rejects.toThrow('Set GITHUB_TOKEN');
  });

  test('is not even needed to hear that live comments are off', async () => {
    await content.remove();
    content = await makeContent(['eins'], { giscus: '' });
    const settings = { root: process.cwd(), contentDir: content.folder, site: undefined };
    await expect(prepareGitHub({}, settings)).rejects.toThrow('Live comments are off');
  });
});
