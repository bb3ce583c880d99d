import { describe, expect, test } from 'vitest';
import { openKeptFiles } from '../../../src/offline/kept-files.ts';

const origin = 'https://example.org';

/** Caches as a browser has them, as far as ours asks. */
function makeCaches() {
  const all = new Map<string, Map<string, Response>>();
  const open = (name: string) => {
    const entries = all.get(name) ?? new Map<string, Response>();
    all.set(name, entries);
    return {
      put: async (path: string, response: Response) => void entries.set(path, response),
      keys: async () => [...entries.keys()].map((path) => new Request(origin + path)),
      delete: async ({ url }: Request) => entries.delete(new URL(url).pathname),
    };
  };
  return {
    all,
    storage: {
      open: async (name: string) => open(name),
      keys: async () => [...all.keys()],
      delete: async (name: string) => all.delete(name),
      match: async (path: string, { cacheName }: { cacheName: string }) =>
        all.get(cacheName)?.get(path)?.clone(),
    },
  };
}

function makeDevice(host: Record<string, string>, room = 1000, isRedirected = (_path: string) => false) {
  const caches = makeCaches();
  const asked: string[] = [];
  const files = openKeptFiles(
    { series: 's', languages: ['de', 'en'], base: '/b/' },
    {
      caches: caches.storage,
      fetch: async (path) => {
        asked.push(path);
        const text = host[path];
        const response = new Response(text ?? '', { status: text === undefined ? 404 : 200 });
        return Object.defineProperty(response, 'redirected', { value: isRedirected(path) });
      },
      room: async () => room,
    },
  );
  const read = async (path: string) => (await files.find(path))?.text();
  return { files, asked, read, caches };
}

function listOf(
  files: readonly (readonly [path: string, hash: string, bytes: number, others?: string[]])[],
  start = '/b/',
) {
  return JSON.stringify({ version: '1', series: 's', instead: `${start}offline/`, files });
}

const edition = () => ({
  '/b/offline.de.json': listOf([
    ['/b/', '1', 10],
    ['/b/old/', '1', 10],
    ['/b/offline/', '1', 10],
    ['/b/assets/p.avif', '1', 10, ['/b/assets/p.webp']],
  ]),
  '/b/offline.en.json': listOf([['/b/en/offline/', '1', 10]], '/b/en/'),
  '/b/': 'home',
  '/b/old/': 'old',
  '/b/offline/': 'instead',
  '/b/en/offline/': 'instead in English',
  '/b/assets/p.avif': 'picture',
});

describe('kept files', () => {
  test('are what the list names, in caches of the series and its base; other sizes of a picture have a stand-in', async () => {
    const { files, read, caches } = makeDevice(edition());
    const shares: number[] = [];
    await files.keep('de', (share) => shares.push(share));
    expect(shares.at(-1)).toBe(1);
    expect([...caches.all.keys()]).toEqual(['series-s-/b/-assets', 'series-s-/b/-pages']);
    expect([await read('/b/'), await read('/b/assets/p.webp'), await read('/b/none/')]).toEqual([
      'home',
      'picture',
      undefined,
    ]);
  });

  test('are updated by what has changed, and lose what is gone', async () => {
    const host: Record<string, string> = edition();
    const { files, asked, read } = makeDevice(host);
    await files.keep('de', () => {});
    host['/b/'] = 'new home';
    host['/b/offline.de.json'] = listOf([
      ['/b/', '2', 10],
      ['/b/offline/', '1', 10],
    ]);
    asked.length = 0;
    await files.update();
    expect(asked).toEqual(['/b/offline.de.json', '/b/']);
    expect([await read('/b/'), await read('/b/old/')]).toEqual(['new home', undefined]);
  });

  test('stay as they are where an edition cannot be loaded whole, or what answers is no list', async () => {
    const host: Record<string, string> = edition();
    const { files, read } = makeDevice(host);
    await files.keep('de', () => {});
    host['/b/offline.de.json'] = listOf([['/b/gone/', '1', 10]]);
    await expect(files.update()).rejects.toThrow('/b/gone/');
    host['/b/offline.de.json'] = '<title>Please log in</title>';
    await expect(files.update()).rejects.toThrow();
    expect([await read('/b/'), await read('/b/old/')]).toEqual(['home', 'old']);
  });

  test('of both languages are there together, each with its page for what is not kept', async () => {
    const { files } = makeDevice(edition());
    await files.keep('de', () => {});
    const withButton = ['/b/', '/b/offline/', '/b/old/', '/b/en/', '/b/en/offline/'].map(files.hasButton);
    expect(await Promise.all(withButton)).toEqual([true, true, false, false, false]);
    await files.keep('en', () => {});
    const instead = async (path: string) => (await files.findInstead(path))?.text();
    expect([await instead('/b/x/'), await instead('/b/en/x/')]).toEqual(['instead', 'instead in English']);
  });

  test('are not begun where there is no room', async () => {
    const { files, caches } = makeDevice(edition(), 39);
    await expect(files.keep('de', () => {})).rejects.toMatchObject({ name: 'QuotaExceededError' });
    expect([...caches.all.keys()]).toEqual([]);
    const { files: fitting, read } = makeDevice(edition(), 40);
    await fitting.keep('de', () => {});
    expect(await read('/b/')).toBe('home');
  });

  test('are loaded before the pages that need them: whatever is kept when that breaks off is whole', async () => {
    const { files, asked } = makeDevice(edition());
    await files.keep('de', () => {});
    expect(asked.slice(0, 2)).toEqual(['/b/offline.de.json', '/b/assets/p.avif']);
  });

  test('are none that came by a detour: a log-in is not what was asked for', async () => {
    const { files, caches } = makeDevice(edition(), 1000, (path) => path === '/b/old/');
    await expect(files.keep('de', () => {})).rejects.toThrow('/b/old/');
    expect(caches.all.get('series:s:/b/:pages')?.has('/b/old/') ?? false).toBe(false);
  });

  test('go without a trace, after what is being loaded', async () => {
    const { files, caches } = makeDevice(edition());
    await files.keep('de', () => {});
    const updating = files.update();
    await files.remove();
    await updating;
    await files.update();
    expect(await files.find('/b/')).toBeUndefined();
    expect([...caches.all.keys()]).toEqual([]);
  });
});
