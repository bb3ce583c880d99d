import fc from 'fast-check';
import { beforeEach, describe, expect, test } from 'vitest';
import {
  createGuardedFetch,
  type GuardLimits,
  guardLimits,
  type LookupAll,
} from '../../../src/remote/guarded-request.ts';
import { isPublicAddress } from '../../../src/remote/public-address.ts';
import { serve } from '../../setup/loopback-server.ts';

/** Answers of the resolver, by name; each list is given once, the last one for ever. */
const names = new Map<string, string[][]>();
const lookup: LookupAll = (name, _options, done) => {
  const answers = names.get(name) ?? [];
  const found = answers.length > 1 ? answers.shift() : answers[0];
  if (!found) return done(Object.assign(new Error(name), { code: 'ENOTFOUND' }), []);
  done(
    null,
    found.map((address) => ({ address, family: address.includes(':') ? 6 : 4 })),
  );
};
beforeEach(() => names.clear());

/** The guard with every port; where a test wants to reach its server, with the loopback address. */
function guard(limits: Partial<GuardLimits> = {}) {
  return createGuardedFetch({ ...guardLimits, lookup, isAllowedPort: () => true, ...limits });
}

/** Ways to write an IPv4 address, most of which the URL parser and the resolver understand. */
const spellings: Readonly<Record<string, (bytes: readonly number[]) => string>> = {
  dotted: (bytes) => bytes.join('.'),
  'with a dot at the end': (bytes) => `${bytes.join('.')}.`,
  decimal: (bytes) => String(numberOf(bytes)),
  hexadecimal: (bytes) => `0x${numberOf(bytes).toString(16)}`,
  'hexadecimal in capitals': (bytes) => `0X${numberOf(bytes).toString(16).toUpperCase()}`,
  octal: (bytes) => `0${numberOf(bytes).toString(8)}`,
  'dotted hexadecimal': (bytes) => bytes.map((byte) => `0x${byte.toString(16)}`).join('.'),
  'dotted octal': (bytes) => bytes.map((byte) => `0${byte.toString(8)}`).join('.'),
  'padded octal': (bytes) => bytes.map((byte) => `0000${byte.toString(8)}`).join('.'),
  'two parts': ([a = 0, ...rest]) => `${a}.${numberOf([0, ...rest])}`,
  'three parts': ([a = 0, b = 0, c = 0, d = 0]) => `${a}.${b}.${c * 256 + d}`,
  mixed: ([a = 0, ...rest]) => `0x${a.toString(16)}.${numberOf([0, ...rest])}`,
  'wide digits': (bytes) => bytes.join('.').replace(/\d/g, (digit) => wide(digit, 0xff10)),
  'bold digits': (bytes) => bytes.join('.').replace(/\d/g, (digit) => wide(digit, 0x1d7ce)),
  'ideographic full stops': (bytes) => bytes.join('。'),
  'percent-encoded': (bytes) => bytes.join('.').replace(/\d/g, (digit) => `%3${digit}`),
  mapped: (bytes) => `[::ffff:${bytes.join('.')}]`,
  'mapped, hexadecimal': (bytes) => `[::ffff:${groups(bytes)}]`,
  'mapped, in full': (bytes) => `[0:0:0:0:0:FFFF:${groups(bytes).toUpperCase()}]`,
  compatible: (bytes) => `[::${bytes.join('.')}]`,
  translated: (bytes) => `[::ffff:0:${bytes.join('.')}]`,
  NAT64: (bytes) => `[64:ff9b::${bytes.join('.')}]`,
  'NAT64 of a network': (bytes) => `[64:ff9b:1::${bytes.join('.')}]`,
  '6to4': (bytes) => `[2002:${groups(bytes)}::1]`,
  Teredo: (bytes) => `[2001:0:${groups(bytes)}::1]`,
};

function numberOf(bytes: readonly number[]): number {
  return bytes.reduce((sum, byte) => sum * 256 + byte, 0);
}

function wide(digit: string, zero: number): string {
  return String.fromCodePoint(zero + Number(digit));
}

function groups([a = 0, b = 0, c = 0, d = 0]: readonly number[]): string {
  return [a * 256 + b, c * 256 + d].map((group) => group.toString(16)).join(':');
}

const byte = fc.integer({ min: 0, max: 255 });
const range = (a: fc.Arbitrary<number>, b = byte, c = byte) => fc.tuple(a, b, c, byte);
const only = fc.constant;
const privateIPv4 = fc.oneof(
  range(only(127)),
  range(only(10)),
  range(only(0)),
  range(only(192), only(168)),
  range(only(172), fc.integer({ min: 16, max: 31 })),
  range(only(169), only(254)),
  range(only(100), fc.integer({ min: 64, max: 127 })),
  range(only(198), fc.integer({ min: 18, max: 19 })),
  range(only(192), only(0), only(2)),
  range(fc.integer({ min: 224, max: 255 })),
  only([169, 254, 169, 254]),
  only([255, 255, 255, 255]),
);

describe('an address that is not public is not asked', () => {
  test.each(Object.entries(spellings))('%s', async (_, spell) => {
    const ask = guard();
    await fc.assert(
      fc.asyncProperty(privateIPv4, async (bytes) => {
        expect(await ask(`http://${spell(bytes)}/`)).toMatchObject({ kind: 'refused' });
      }),
      { numRuns: 40 },
    );
  });

  test.each([
    ...['[::1]', '[::]', '[0:0:0:0:0:0:0:1]', '[::127.0.0.1]', '[fe80::1]', '[febf::1]', '[fec0::1]'],
    ...['[fc00::1]', '[fd12:3456:789a::1]', '[ff02::1]', '[2001:db8::1]', '[3fff::1]', '[100::1]'],
    ...['[5f00::1]', '[fd00:ec2::254]', '[4000::1]', '127.1', '0', '0x7f.1', '017700000001', '127.0.1'],
  ])('http://%s', async (host) => {
    expect(await guard()(`http://${host}/`)).toMatchObject({ kind: 'refused' });
  });

  test.each([
    ['localhost', ['127.0.0.1']],
    ['LOCALHOST.', ['::1']],
    ['router.example', ['192.168.0.1']],
    ['metadata.example', ['169.254.169.254']],
    ['first-is-public.example', ['93.184.215.14', '10.0.0.1']],
    ['mapped.example', ['::ffff:10.0.0.1']],
    ['zone.example', ['fe80::1%eth0']],
    ['odd.example', ['not an address']],
  ])('%s, by what it resolves to', async (name, addresses) => {
    names.set(name.toLowerCase(), [addresses]);
    expect(await guard()(`http://${name}/`)).toMatchObject({ kind: 'refused' });
  });

  test('at any hop, even where the same name was public before', async () => {
    const { port, reached } = await serve((_, response) => {
      response.writeHead(302, { location: '/inside' }).end();
    });
    // For the test, 127.0.0.1 is public, and only 127.0.0.2 is not.
    names.set('turning.example', [['127.0.0.1'], ['127.0.0.2']]);
    const ask = guard({ isAllowed: (address) => address === '127.0.0.1' });
    expect(await ask(`http://turning.example:${port}/`)).toMatchObject({ kind: 'refused' });
    expect(reached).toEqual(['GET /']);
  });

  test.each([
    'http://10.0.0.1/',
    '//169.254.169.254/',
    'file:///etc/passwd',
    'http://a:b@127.0.0.1/',
    'data:,x',
  ])('as the goal of a redirect: %s', async (location) => {
    const { origin } = await serve((_, response) => {
      response.writeHead(301, { location }).end();
    });
    const ask = guard({ isAllowed: (address) => address === '127.0.0.1' });
    expect(await ask(origin)).toMatchObject({ kind: 'refused' });
  });

  test('while addresses of the public internet are', () => {
    const some = ['93.184.215.14', '1.1.1.1', '172.32.0.1', '100.128.0.1', '2606:4700::1111', '2a00:1450::1'];
    expect(some.filter((address) => !isPublicAddress(address))).toEqual([]);
  });
});

test.each(['ftp://example.org/', 'file:///etc/passwd', 'gopher://example.org/', 'nonsense', ''])(
  'only http and https: %s',
  async (address) => {
    expect(await guard()(address)).toMatchObject({ kind: 'refused' });
  },
);

test.each(['http://user@example.org/', 'http://:secret@example.org/'])(
  'an address with a user name is not asked: %s',
  async (address) => {
    const result = await guard()(address);
    expect(result).toMatchObject({ kind: 'refused' });
    expect(JSON.stringify(result)).not.toContain('secret');
  },
);

test('ports of web servers are asked, others are not', async () => {
  const ask = createGuardedFetch({ ...guardLimits, isAllowed: () => false });
  for (const port of [80, 443, 8080, 8443])
    expect(await ask(`http://10.0.0.1:${port}/`)).toMatchObject({
      reason: expect.stringContaining('10.0.0.1'),
    });
  for (const port of [22, 25, 3306, 6379, 8402])
    expect(await ask(`http://10.0.0.1:${port}/`)).toEqual({ kind: 'refused', reason: `its port is ${port}` });
});

test('a name that nobody has is unreachable, which may change', async () => {
  expect(await guard()('http://nowhere.example/')).toEqual({
    kind: 'unreachable',
    reason: 'there is no such host',
  });
});
