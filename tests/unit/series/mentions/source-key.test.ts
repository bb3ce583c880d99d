import { expect, test } from 'vitest';
import { hostOf, isFrom, sourceKey } from '../../../../src/series/mentions/source-key.ts';

test.each([
  'http://peer.example/a',
  'https://www.peer.example/a/',
  'https://PEER.example./a//',
  'https://peer.example/a?utm_source=x&fbclid=y#z',
])('%s is the source https://peer.example/a', (address) => {
  expect(sourceKey(address)).toBe(sourceKey('https://peer.example/a'));
});

test.each([
  'https://peer.example/A',
  'https://peer.example/a?p=1',
  'https://peer.example:8443/a',
  'https://sub.peer.example/a',
])('%s is another one', (address) => {
  expect(sourceKey(address)).not.toBe(sourceKey('https://peer.example/a'));
});

test('a host is one on whatever port, but no other one that looks like it or ends in it', () => {
  expect(hostOf('https://www.péer.example./')).toBe('xn--per-bma.example');
  for (const address of ['https://peer.example/', 'https://www.peer.example:8443/'])
    expect(isFrom(address, ['peer.example']), address).toBe(true);
  expect(isFrom('https://peer.example:8443/', ['peer.example:8443'])).toBe(true);
  for (const address of ['https://notpeer.example/', 'https://peer.example.org/', 'https://péer.example/'])
    expect(isFrom(address, ['peer.example']), address).toBe(false);
});
