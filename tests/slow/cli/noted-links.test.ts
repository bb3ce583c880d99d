import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { checkExternal } from '../../../src/cli/check-external-links.ts';
import { makeSite } from '../../setup/make-site.ts';

const day = 24 * 60 * 60 * 1000;
let cacheDir: string;
beforeEach(async () => {
  cacheDir = await mkdtemp(join(tmpdir(), 'links-'));
});
afterEach(() => rm(cacheDir, { recursive: true }));

/** Checks the links of an essay. @returns the addresses that were requested */
async function request(body: string): Promise<string[]> {
  const requested: string[] = [];
  const fetch = async (address: unknown) => {
    requested.push(String(address));
    return new Response();
  };
  const site = makeSite({ essays: [{ id: 'a', body }] });
  await checkExternal(
    site,
    { contentDir: cacheDir, cacheDir },
    { fetch, pause: 0, patience: 1000, hosts: 1 },
  );
  return requested.sort();
}

describe('a link that was alive', () => {
  const notes = () => join(cacheDir, 'outside-links.json');

  test('is left in peace for a week', async () => {
    const [fresh, old] = ['https://example.com/neu', 'https://example.com/alt'];
    await writeFile(
      notes(),
      JSON.stringify({ [fresh]: Date.now() - 6.9 * day, [old]: Date.now() - 7.1 * day }),
    );
    expect(await request(`[x](${fresh}) [y](${old})`)).toEqual([old]);
  });

  test('is noted with the moment it was found', async () => {
    const before = Date.now();
    await request('[x](https://example.com/#abschnitt)');
    const noted = JSON.parse(await readFile(notes(), 'utf8'));
    expect(Object.keys(noted)).toEqual(['https://example.com/']);
    expect(noted['https://example.com/']).toBeGreaterThanOrEqual(before);
    expect(await request('[x](https://example.com/)')).toEqual([]);
  });
});

test('only the web outside is asked: not this site, not mailboxes', async () => {
  const body =
    '[a](https://reihe.example/base/essays/) [b](mailto:a@example.com) [c](/base/) [d](http://example.com/)';
  expect(await request(body)).toEqual(['http://example.com/']);
});
