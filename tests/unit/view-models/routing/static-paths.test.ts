import { expect, test } from 'vitest';
import { languagePaths } from '../../../../src/view-models/routing/static-paths.ts';
import { makeSite } from '../../../setup/make-site.ts';

test('an endpoint stands at the root in the first language of the series, below its name in every other', () => {
  expect(languagePaths(makeSite({ languages: ['en', 'de'] }))).toEqual([
    { params: { language: undefined }, props: { language: 'en' } },
    { params: { language: 'de' }, props: { language: 'de' } },
  ]);
});
