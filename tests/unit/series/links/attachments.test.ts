import { expect, test } from 'vitest';
import { describeAttachment, isAttachable } from '../../../../src/series/links/attachments.ts';

test.each([
  ['essays/a/bericht.pdf', true],
  ['essays/a/daten/2012.csv', true],
  ['glossary/wort/ton.mp3', true],
  ['essays/a/de.mdx', false],
  ['essays/a/seite.HTML', false],
  ['essays/a/skript.mjs', false],
  ['essays/a/ohne-endung', false],
  ['essays/bericht.pdf', false],
  ['responses/a.json', false],
  ['series.yaml', false],
])('%s can be published by a link to it: %s', (file, can) => {
  expect(isAttachable(file)).toBe(can);
});

test.each([
  [12, 'PDF, 1\u00a0kB', 'PDF, 1\u00a0kB'],
  [34_500, 'PDF, 35\u00a0kB', 'PDF, 35\u00a0kB'],
  [1_250_000, 'PDF, 1,3\u00a0MB', 'PDF, 1.3\u00a0MB'],
  [12_500_000, 'PDF, 13\u00a0MB', 'PDF, 13\u00a0MB'],
])('of %i bytes readers are told %s', (size, german, english) => {
  expect(describeAttachment({ file: 'a/b.pdf', size }, 'de')).toBe(german);
  expect(describeAttachment({ file: 'a/b.pdf', size }, 'en')).toBe(english);
});
