import { expect, test } from 'vitest';
import config from '../../../astro.config.mjs';

const names = (config.integrations ?? []).flat(3).flatMap((each) => (each ? [each.name] : []));

test.each([
  ['pages', 'sidecars', 'what failed in a page is told before anything is made of the pages'],
  ['sidecars', 'public-files', 'a file of the series must not replace one that the build makes'],
  ['attachments', 'public-files', 'a file of the series must not replace one that the build makes'],
  ['search', 'offline', 'the files of the index are among those that a reader keeps'],
])('the integration “%s” stands before “%s”: %s', (first, second) => {
  expect(names).toContain(first);
  expect(names.indexOf(second)).toBeGreaterThan(names.indexOf(first));
});
