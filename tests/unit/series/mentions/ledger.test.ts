import { expect, test } from 'vitest';
import { formatLedger, parseLedger } from '../../../../src/series/mentions/ledger.ts';

const line = {
  ...{ source: 'https://a.example/1/', target: 'https://b.example/1', protocol: null, endpoint: null },
  ...{ location: null, sentAt: null, status: 'none' as const, tries: 0, nextTry: null, reason: null },
  digest: '0123456789ab',
};

test('a ledger that is written is read as it was, also of a page that nobody has tried yet, in the order of addresses', () => {
  const others = [
    { ...line, target: 'https://b.example/0' },
    { ...line, source: 'https://a.example/0/', tries: 3, status: 'failed' as const, reason: 'r'.repeat(300) },
  ];
  const { value, problems } = parseLedger(formatLedger([line, ...others]));
  expect(problems).toEqual([]);
  expect(value).toEqual([others[1], others[0], line]);
});

test.each([{ tries: -1 }, { digest: '0123456789AB' }, { reason: 'r'.repeat(301) }, { status: 'unknown' }])(
  'a line of it that cannot be is left out, and told: %o',
  (wrong) => {
    const { value, problems } = parseLedger(
      JSON.stringify({ sent: [line, { ...line, target: 'https://c.example/', ...wrong }] }),
    );
    expect(value).toEqual([line]);
    expect(problems).toHaveLength(1);
  },
);
