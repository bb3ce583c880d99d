import { expect, test } from 'vitest';
import { parseLinkHeader } from '../../../../src/remote/protocols/link-header.ts';

const read = (value: string) =>
  parseLinkHeader(value).map(({ target, parameters }) => [target, Object.fromEntries(parameters)]);

test.each([
  ['</a>; rel=webmention', [['/a', { rel: 'webmention' }]]],
  [
    '< /a >;REL="x webmention";title="a, <b>; \\"c\\""',
    [['/a', { rel: 'x webmention', title: 'a, <b>; "c"' }]],
  ],
  [
    '</a>; rel=a, </b>;rel=b',
    [
      ['/a', { rel: 'a' }],
      ['/b', { rel: 'b' }],
    ],
  ],
  ['</a>; rel=first; rel=second', [['/a', { rel: 'first' }]]],
  ['</a>; crossorigin; rel=a', [['/a', { crossorigin: '', rel: 'a' }]]],
  ['</a>', [['/a', {}]]],
  ['nothing, <open', []],
])('the links of %s are read', (value, links) => {
  expect(read(value)).toEqual(links);
});
