import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { vi } from 'vitest';
import { changeContent } from '../../../src/cli/change-content.ts';
import { type MentionPull, prepareFeed, pullMentions } from '../../../src/cli/mentions/pull-mentions.ts';
import type { FeedSettings } from '../../../src/remote/mentions/read-feed.ts';
import { readSettings } from '../../../src/settings.ts';
import { writeContent } from '../../build/site.ts';
import { FakeFeed } from '../../setup/fake-feed.ts';
import { probeData, probeEssay, probeSeries } from '../../setup/probe-series.ts';

const essays = {
  'essays/ruf/de.mdx': probeEssay(
    'ruf',
    'firstId: rufen\naliases: [/alt/ruf.html]\n',
    'Text.\n\n## Kern\n\nDarum.',
  ),
  'essays/zu/de.mdx': probeEssay('zu', 'responses: closed\n'),
  'glossary/wort/de.mdx': '---\ntitle: Wort\ndefinition: Ein Wort.\ndate: 2020-01-01\n---\n\nText.\n',
};

/** Settings of `web` in series.yaml of the folder. */
export function webOf(more = ''): string {
  return `${probeSeries}web:\n  endpoint: https://empfang.example/webmention\n  feed: https://empfang.example/api/mentions.jf2?domain=probe.example\n${more}`;
}

/** A content folder with a feed that it pulls from. */
export async function makeFolder(files: Readonly<Record<string, string>> = {}) {
  const folder = await mkdtemp(join(tmpdir(), 'mentions-'));
  await writeContent(folder, { ...probeData, ...essays, 'series.yaml': webOf(), ...files });
  const feed = new FakeFeed();
  const printed: string[] = [];
  for (const stream of ['log', 'error'] as const)
    vi.spyOn(console, stream).mockImplementation((text) => void printed.push(String(text)));
  return {
    folder,
    feed,
    printed,
    environment: { CONTENT_DIR: folder },
    async write(more: Readonly<Record<string, string>>) {
      for (const [file, text] of Object.entries(more)) {
        await mkdir(join(folder, file, '..'), { recursive: true });
        await writeFile(join(folder, file), text);
      }
    },
    read: (file: string) => readFile(join(folder, file), 'utf8'),
    /** Runs the pull; a failure is its result. */
    async pull(options: Partial<MentionPull> = {}, more: Partial<FeedSettings> & { base?: string } = {}) {
      const { base = '/', ...connection } = more;
      const environment = { CONTENT_DIR: folder, BASE_PATH: base, WEBMENTION_TOKEN: feed.token };
      const address = 'https://empfang.example/api/mentions.jf2?domain=probe.example';
      const task = prepareFeed(address, environment, { fetch: feed.fetch, ...connection });
      const settings = readSettings(environment, folder);
      return changeContent(folder, () =>
        pullMentions(task, settings, { full: false, acceptLoss: false, ...options }),
      ).catch((error: unknown) => error);
    },
    /** Every file with mentions, by name: `wm-1 waiting`. */
    async states(): Promise<Record<string, string[]>> {
      const names = await readdir(join(folder, 'mentions'), { recursive: true }).catch(() => []);
      const files = names.filter((name) => name.endsWith('.json') && name !== 'hidden.json').sort();
      const lists = files.map(async (name) => {
        const { mentions } = JSON.parse(await readFile(join(folder, 'mentions', name), 'utf8'));
        const states = mentions.map(({ id, state }: { id: string; state: string }) => `${id} ${state}`);
        return [name, states] as const;
      });
      return Object.fromEntries(await Promise.all(lists));
    },
    async remove() {
      vi.restoreAllMocks();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
