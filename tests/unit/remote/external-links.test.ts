import { expect, test } from 'vitest';
import {
  findArchived,
  isCutOff,
  type LinkCheckOptions,
  type LinkStatus,
  requestAll,
} from '../../../src/remote/external-links.ts';

/** Servers that answer with a status by address; a `HEAD` may have a status of its own. */
function options(
  statuses: Readonly<Record<string, number | { head: number; get: number }>>,
): LinkCheckOptions {
  const fetch = async (address: unknown, init?: { method?: string }) => {
    const known = statuses[String(address)] ?? 200;
    const status = typeof known === 'number' ? known : init?.method === 'HEAD' ? known.head : known.get;
    return new Response(null, { status });
  };
  return { fetch, pause: 0, patience: 1000, hosts: 2 };
}

test.each([404, 410, 451])('an address is dead where its server answers %d', async (status) => {
  const address = 'https://a.example/x';
  const answers = await requestAll([address], options({ [address]: status }));
  expect(answers.get(address)).toEqual({
    alive: false,
    reason: `the server answers ${status}`,
    isSilent: false,
  });
});

test.each([401, 403, 418, 429, 500, 503])(
  'nothing is known of an address that answers %d',
  async (status) => {
    const address = 'https://a.example/x';
    const answers = await requestAll([address], options({ [address]: status }));
    expect(answers.get(address)).toEqual({
      alive: undefined,
      reason: `the server answers ${status}`,
      isSilent: false,
    });
  },
);

test('an address is alive where a server that does not know HEAD answers GET', async () => {
  const address = 'https://a.example/x';
  const answers = await requestAll([address], options({ [address]: { head: 405, get: 200 } }));
  expect(answers.get(address)).toEqual({ alive: true });
});

test('a host that does not exist makes a link dead, a connection that breaks does not', async () => {
  const failing = (code: string): LinkCheckOptions => ({
    ...options({}),
    fetch: () =>
      Promise.reject(new TypeError('fetch failed', { cause: Object.assign(new Error(code), { code }) })),
  });
  const address = 'https://a.example/x';
  const ask = async (code: string) => (await requestAll([address], failing(code))).get(address);
  expect(await ask('ENOTFOUND')).toEqual({ alive: false, reason: 'there is no such host', isSilent: true });
  expect(await ask('ECONNRESET')).toEqual({ alive: undefined, reason: 'ECONNRESET', isSilent: true });
});

test('each address is requested once, the addresses of a host one after the other', async () => {
  const seen: string[] = [];
  let open = 0;
  const fetch = async (address: unknown) => {
    if (String(address).includes('//a.')) open += 1;
    expect(open).toBeLessThan(2);
    seen.push(String(address));
    await Promise.resolve();
    if (String(address).includes('//a.')) open -= 1;
    return new Response();
  };
  const addresses = [
    'https://a.example/1',
    'https://b.example/1',
    'https://a.example/1',
    'https://a.example/2',
  ];
  const answers = await requestAll(addresses, { ...options({}), fetch });
  expect([...answers.keys()].sort()).toEqual([...new Set(addresses)].sort());
  expect(seen.toSorted()).toEqual([...answers.keys()].sort());
});

test('an archived copy is one with https, and none where the archive cannot be asked', async () => {
  const answering = (body: unknown): LinkCheckOptions => ({
    ...options({}),
    fetch: async () => Response.json(body),
  });
  const closest = { url: 'http://web.archive.org/web/2020/x' };
  expect(await findArchived('https://a.example/', answering({ archived_snapshots: { closest } }))).toBe(
    'https://web.archive.org/web/2020/x',
  );
  expect(await findArchived('https://a.example/', answering({ archived_snapshots: {} }))).toBeUndefined();
  expect(await findArchived('https://a.example/', answering('no JSON of ours'))).toBeUndefined();
});

test('where the first servers cannot be reached, the others are not asked', async () => {
  const addresses = Array.from({ length: 40 }, (_, index) => `https://host-${index}.example/`);
  const fetch = async () => {
    throw new TypeError('fetch failed', { cause: Object.assign(new Error(), { code: 'ENOTFOUND' }) });
  };
  const answers = await requestAll(addresses, { ...options({}), fetch });
  expect(isCutOff(answers)).toBe(true);
  expect(answers.size).toBeLessThan(20);
});

test('a few dead servers among others are no missing network', async () => {
  const addresses = ['a', 'b', 'c', 'd'].map((host) => `https://${host}.example/`);
  const fetch = async (address: unknown) => {
    if (String(address).includes('d.example')) return new Response();
    throw new TypeError('fetch failed', { cause: Object.assign(new Error(), { code: 'ENOTFOUND' }) });
  };
  const answers = await requestAll(addresses, { ...options({}), hosts: 4, fetch });
  expect(isCutOff(answers)).toBe(false);
});

test('two servers that cannot be reached say nothing of the network, three do', () => {
  const silent = { alive: undefined, reason: 'no answer', isSilent: true } as const;
  const answers = (...hosts: readonly string[]) =>
    new Map<string, LinkStatus>(hosts.map((host) => [`https://${host}.example/`, silent]));
  expect(isCutOff(answers('a', 'b'))).toBe(false);
  expect(isCutOff(answers('a', 'b', 'c'))).toBe(true);
  expect(isCutOff(new Map([...answers('a', 'b', 'c'), ['https://d.example/', { alive: true }]]))).toBe(false);
});
