import { expect, test } from 'vitest';
import { requestKind } from '../../../src/offline/request-kind.ts';

const base = 'https://example.org/series/';
const ask = (url: string, more: object = {}) =>
  requestKind({ method: 'GET', mode: 'no-cors', headers: new Headers(), url, ...more }, base);

test.each([
  [`${base}essays/a/`, { mode: 'navigate' }, 'page'],
  [`${base}assets/main.js`, {}, 'fixed'],
  [`${base}pagefind/de/fragment/x`, {}, 'fixed'],
  [`${base}pagefind/de/pagefind-entry.json`, {}, 'fresh'],
  [`${base}deferred.css`, {}, 'fresh'],
  ['https://example.org/other/', { mode: 'navigate' }, undefined],
  ['https://giscus.app/client.js', {}, undefined],
  [`${base}film.mp4`, { headers: new Headers({ range: 'bytes=0-' }) }, undefined],
  [`${base}essays/a/`, { method: 'POST', mode: 'navigate' }, undefined],
])('%s (%j) is answered as %s', (url, more, kind) => {
  expect(ask(url, more)).toBe(kind);
});
