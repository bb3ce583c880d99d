import { expect, test } from 'vitest';
import { presenterFor } from '../../../../src/view-models/presenter.ts';
import { sourceProps } from '../../../../src/view-models/texts/sources.ts';
import { makeSite } from '../../../setup/make-site.ts';

const presenter = presenterFor(makeSite(), 'de');
const place = { line: 1, column: 1 };

test('a source has the ways back to where it is cited, each with a name', () => {
  const citations = [
    { source: 'amt', anchor: 'cite-amt', ...place },
    { source: 'studie', anchor: 'cite-studie', ...place },
    { source: 'amt', anchor: 'cite-amt-2', ...place },
  ];
  const [studie, amt, other] = sourceProps(
    [{ id: 'studie', title: 'S' }, { id: 'amt', title: 'A' }, { title: 'O' }],
    citations,
    presenter,
  );
  expect(studie).toMatchObject({ anchor: 'source-studie', citations: [{ href: '#cite-studie' }] });
  expect(amt?.citations).toEqual([
    { href: '#cite-amt', label: 'Zurück zur Textstelle b' },
    { href: '#cite-amt-2', label: 'Zurück zur Textstelle b-2' },
  ]);
  expect(other).toMatchObject({ anchor: undefined, citations: [] });
});

test('its date is told as exactly as it is known', () => {
  const dates = ['2012-05-17', '2012-05', '2012', '2012~', undefined];
  expect(
    sourceProps(
      dates.map((date) => ({ title: 'S', date })),
      [],
      presenter,
    ).map(({ date }) => date),
  ).toEqual(['17. Mai 2012', 'Mai 2012', '2012', 'um 2012', undefined]);
});
