import { describe, expect, test } from 'vitest';
import { createIndexLoader } from '../../../../src/search/worker/index-loader.ts';

/** A host that has some files, and notes what it is asked for. */
function host(files: readonly string[]) {
  const asked: (readonly [address: string, cache: RequestCache | undefined])[] = [];
  const load = async (input: string | URL | Request, options?: RequestInit) => {
    asked.push([String(input), options?.cache]);
    return new Response('', { status: files.includes(String(input)) ? 200 : 404 });
  };
  return { asked, load };
}

describe('an index', () => {
  test('whose file the host no longer has is outdated, and no answer comes of it', async () => {
    const { load } = host(['/wasm']);
    const loader = createIndexLoader(load, '/wasm');
    await expect(loader.fetch('/chunk')).rejects.toThrow('/chunk: status 404');
    expect(loader.isOutdated()).toBe(true);
    expect(() => loader.check()).toThrow('/chunk: status 404');
  });

  test('that cannot be reached is not outdated: the browser is offline', async () => {
    const loader = createIndexLoader(() => Promise.reject(new TypeError('offline')), '/wasm');
    await expect(loader.fetch('/chunk')).rejects.toThrow('offline');
    expect(loader.isOutdated()).toBe(false);
    expect(() => loader.check()).toThrow('offline');
  });

  test('without a network is what the browser still holds', async () => {
    const asked: (RequestCache | undefined)[] = [];
    const load = async (_: unknown, options?: RequestInit) => {
      asked.push(options?.cache);
      if (options?.cache !== 'force-cache') throw new TypeError('offline');
      return new Response('held');
    };
    const loader = createIndexLoader(load, '/wasm');
    expect(await (await loader.fetch('/chunk')).text()).toBe('held');
    expect(asked).toEqual([undefined, undefined, 'force-cache']);
    expect(() => loader.check()).not.toThrow();
  });

  test('begins with the file that every search needs, and asks for it once', async () => {
    const { asked, load } = host(['/wasm', '/chunk']);
    const loader = createIndexLoader(load, '/wasm');
    expect(asked).toEqual([['/wasm', undefined]]);
    await loader.fetch('/wasm');
    await loader.fetch('/chunk');
    expect(asked).toEqual([
      ['/wasm', undefined],
      ['/chunk', undefined],
    ]);
  });
});
