import { describe, expect, test } from 'vitest';
import { buildNightly, nightlyCron } from '../../../src/create/nightly.ts';
import { readSource } from '../../setup/project.ts';

test.each([
  ['Europe/Berlin', '7 23 * * *'],
  ['UTC', '7 0 * * *'],
  ['America/New_York', '7 5 * * *'],
  ['Asia/Kolkata', '37 18 * * *'],
  ['Australia/Sydney', '7 14 * * *'],
  ['Pacific/Auckland', '7 12 * * *'],
])('the nightly build in %s is after midnight in summer and in winter', (timeZone, cron) => {
  expect(nightlyCron(timeZone, 2026)).toBe(cron);
});

describe('the workflow of a new series', () => {
  test('is that of the repository, but for the night', () => {
    const ours = readSource('.github/workflows/pages.yml');
    const theirs = buildNightly(ours, 'Asia/Kolkata');
    const changed = theirs.split('\n').filter((line) => !ours.includes(line));
    expect(changed.map((line) => line.trim())).toEqual([
      '# In UTC: after midnight in Asia/Kolkata, in summer and in winter. Texts whose day has come appear.',
      "- cron: '37 18 * * *'",
    ]);
  });
});
