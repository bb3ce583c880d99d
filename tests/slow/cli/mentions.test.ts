import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runCommand } from 'citty';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import command from '../../../src/cli/commands/mentions.ts';
import { hiddenHash, parseHidden } from '../../../src/cli/mentions/hidden.ts';
import { readSettings } from '../../../src/settings.ts';
import { writeContent } from '../../build/site.ts';
import { mention, mentionsContent } from '../../setup/mentions-content.ts';
import { probeData, probeEssay, probeSeries } from '../../setup/probe-series.ts';

const file = (...mentions: readonly object[]) => JSON.stringify({ mentions });
const waiting = { state: 'waiting' };
/** Three that wait, on two pages. */
const content = {
  ...probeData,
  ...Object.fromEntries(
    ['series.yaml', 'imported/ruf.json'].map((path) => [path, mentionsContent[path] ?? '']),
  ),
  'essays/ruf/de.mdx': probeEssay('ruf', 'firstId: rufen\n'),
  'mentions/essays/ruf.json': file(
    mention(1, { text: 'Für alle zu sehen' }),
    mention(2, { via: 'pingback', source: 'http://www.nachbar.example/1/?utm_source=x' }),
    mention(3, { ...waiting, source: 'https://fremd.example/a', text: `\u001b[2J${'Wort '.repeat(99)}` }),
    mention(9, { ...waiting, source: 'https://fremd.example/b', author: { name: 'Dora', url: null } }),
  ),
  'mentions/home.json': file(mention(5, { ...waiting, kind: 'like', title: null, text: '' })),
};

let folder: string;
let printed: string[];
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'mentions-'));
  printed = [];
  for (const stream of ['log', 'error'] as const)
    vi.spyOn(console, stream).mockImplementation((text) => void printed.push(String(text)));
});
afterEach(async () => {
  vi.restoreAllMocks();
  process.exitCode = undefined;
  await rm(folder, { recursive: true, force: true });
});

async function run(rawArgs: string[], files: Readonly<Record<string, string>> = content) {
  await writeContent(folder, files);
  return again(rawArgs);
}

async function again(rawArgs: string[]) {
  const environment = { CONTENT_DIR: folder };
  await runCommand(command({ settings: readSettings(environment, folder), environment }), { rawArgs });
}

const read = (path: string) => readFile(join(folder, path), 'utf8');
const idsIn = async (path: string) =>
  JSON.parse(await read(path)).mentions.map(
    ({ id, state }: { id: string; state: string }) => `${id} ${state}`,
  );

describe('the list of what waits', () => {
  test('is numbered by arrival and says who, where and what, in words that do nothing to a terminal', async () => {
    await run([]);
    const text = printed.join('\n');
    expect(text.match(/^\d .*$/gm)).toEqual([
      '1  fremd.example: mention by webmention on essay:ruf (wm-3)',
      '2  nachbar.example: like by webmention on home (wm-5)',
      '3  fremd.example: mention by webmention on essay:ruf (wm-9)',
    ]);
    expect(text).toContain('   Dora\n   Text von 9');
    expect(text).not.toContain('\u001b');
    expect(text.split('\n').every((line) => line.length < 250)).toBe(true);
    expect(text).not.toContain('Für alle zu sehen');
  });

  test('says so where nothing waits', async () => {
    await run([], { ...content, 'mentions/essays/ruf.json': file(), 'mentions/home.json': file() });
    expect(printed).toEqual(['No mention waits.']);
  });

  test('says what to write where a series receives none', async () => {
    const bare = { ...probeData, 'series.yaml': probeSeries, 'essays/ruf/de.mdx': probeEssay('ruf') };
    await expect(run([], bare)).rejects.toMatchObject({
      name: 'SettingsError',
      message: expect.stringContaining('web: webmention.io'),
    });
  });
});

test('what is let in is visible, and nothing else changes', async () => {
  await run(['--show', '1', '2']);
  expect(await idsIn('mentions/essays/ruf.json')).toEqual([
    ...['wm-1 visible', 'wm-2 visible', 'wm-3 visible', 'wm-9 waiting'],
  ]);
  expect(await idsIn('mentions/home.json')).toEqual(['wm-5 visible']);
  expect(printed.join('\n')).toContain('wrote 2 files');
});

describe('what is taken down', () => {
  test('is gone with everything else from its source; of it a hash stays, and nothing to read', async () => {
    await run(['--hide', 'wm-1']);
    expect(await idsIn('mentions/essays/ruf.json')).toEqual(['wm-3 waiting', 'wm-9 waiting']);
    const hidden = await read('mentions/hidden.json');
    expect(hidden).not.toMatch(/nachbar|ruf|wm-/);
    expect([...parseHidden(hidden)]).toEqual([hiddenHash('https://nachbar.example/1', 'essay:rufen')]);
  });

  test('is named by its number, too, and joins what was taken down before', async () => {
    await run(['--hide', '3']);
    await again(['--hide', '1']);
    expect(await idsIn('mentions/essays/ruf.json')).toEqual(['wm-1 visible', 'wm-2 visible']);
    expect(parseHidden(await read('mentions/hidden.json')).size).toBe(2);
  });

  test('may be what came over from another system', async () => {
    await run(['--hide', 'wp-7']);
    expect(JSON.parse(await read('imported/ruf.json')).comments).toEqual([]);
    expect(parseHidden(await read('mentions/hidden.json'))).toEqual(
      new Set([hiddenHash('WordPress wp-7', 'essay:rufen')]),
    );
  });
});

describe('a host that is blocked', () => {
  const short = `${probeSeries}# Was von außen kommt\nweb: webmention.io # der Dienst\n`;

  test('loses everything that stands, also what came over, and stands in series.yaml as it was', async () => {
    const pingback = JSON.parse(mentionsContent['imported/ruf.json'] ?? '');
    Object.assign(pingback.comments[0], {
      kind: 'pingback',
      source: 'https://www.fremd.example/c',
      author: null,
    });
    await run(['--block', 'FREMD.example'], {
      ...content,
      'series.yaml': short,
      'imported/ruf.json': JSON.stringify(pingback),
    });
    expect(await idsIn('mentions/essays/ruf.json')).toEqual(['wm-1 visible', 'wm-2 visible']);
    expect(JSON.parse(await read('imported/ruf.json')).comments).toEqual([]);
    expect(parseHidden(await read('mentions/hidden.json')).size).toBe(3);
    expect(await read('series.yaml')).toBe(
      `${probeSeries}# Was von außen kommt\nweb:\n  blocked: [fremd.example]\n  endpoint: https://webmention.io/probe.example/webmention\n  pingback: https://webmention.io/probe.example/xmlrpc\n  feed: https://webmention.io/api/mentions.jf2?domain=probe.example # der Dienst\n`,
    );
    expect(process.exitCode).toBeUndefined();
  });

  test.each([
    ['web: {}', /no place for the host/],
    ['', /has no “web”/],
  ])('is refused where series.yaml says “%s”', async (web, words) => {
    const files = { ...content, 'series.yaml': `${probeSeries}${web}\n` };
    await expect(run(['--block', 'fremd.example'], files)).rejects.toThrow(words);
    expect(await read('mentions/essays/ruf.json')).toBe(content['mentions/essays/ruf.json']);
  });

  test.each(['https://fremd.example/', 'fremd.example/a', ''])('is no “%s”', async (host) => {
    await run(['--block', host]);
    expect(process.exitCode).toBe(2);
  });
});

describe('nothing changes', () => {
  const unchanged = async () =>
    expect(await read('mentions/essays/ruf.json')).toBe(content['mentions/essays/ruf.json']);

  test('where one of the names means nothing, or more than one mention', async () => {
    await expect(run(['--hide', '1', '4', 'wm-77'])).rejects.toThrow(/called “4”, “wm-77”/);
    await unchanged();
    await expect(
      run(['--hide', 'wm-1'], { ...content, 'mentions/theses/1.json': file(mention(1)) }),
    ).rejects.toThrow(/called “wm-1”/);
    await unchanged();
  });

  test('where it is not said what is to be done, or to what', async () => {
    for (const words of [['1'], ['--show'], ['--hide'], ['--show', '--hide', '1']]) {
      process.exitCode = undefined;
      await run(words);
      expect(process.exitCode, words.join(' ')).toBe(2);
    }
    await unchanged();
  });

  test('where the file of hashes is damaged, since what was taken down would come back', async () => {
    await expect(run(['--hide', '1'], { ...content, 'mentions/hidden.json': '["x"]' })).rejects.toThrow(
      /damaged/,
    );
    await unchanged();
  });

  test('where a file has entries that would be lost', async () => {
    const damaged = { ...content, 'mentions/home.json': file(mention(5, waiting), { id: 'wm-6' }) };
    await expect(run(['--show', 'wm-5'], damaged)).rejects.toThrow(/mentions\/home\.json has entries/);
    expect(await read('mentions/home.json')).toBe(damaged['mentions/home.json']);
  });
});
