import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type SentMention, sentKey } from '../../../../src/series/mentions/ledger.ts';
import type { OutgoingPage } from '../../../../src/series/mentions/outgoing-page.ts';
import { planSending, type SendingPlan } from '../../../../src/series/mentions/plan-sending.ts';
import { type SendOutcome, settle } from '../../../../src/series/mentions/settle.ts';

const site = 'https://articles.example/';
const now = new Date('2026-06-15T12:00:00Z');
const names = ['a', 'b', 'c'];
const peers = ['https://peer.example/1', 'https://peer.example/2', 'https://other.example/'];
const digests = ['0123456789ab', 'ba9876543210'];
const moments = ['2025-01-01T00:00:00.000Z', '2026-06-14T00:00:00.000Z', '2026-06-16T00:00:00.000Z'];
const any = <Value>(values: readonly Value[]) => fc.constantFrom(...values);

const pages: fc.Arbitrary<OutgoingPage[]> = fc.uniqueArray(
  fc
    .record({
      name: any(names),
      date: any(['2020-01-01', '2026-06-14']),
      digest: any(digests),
      linked: fc.uniqueArray(any(peers)),
      quiet: fc.integer({ min: 0, max: 3 }),
      formerSources: fc.subarray([`${site}old/`]),
    })
    .map(({ name, linked, quiet, ...rest }) => ({
      ...rest,
      source: `${site}${name}/`,
      targets: linked.slice(quiet),
      quiet: linked.slice(0, quiet),
      ...{ title: name, seriesTitle: 'Articles', excerpt: name },
    })),
  { selector: ({ source }) => source, maxLength: 3 },
);

const ledgers: fc.Arbitrary<SentMention[]> = fc.uniqueArray(
  fc.record({
    source: any([...names.map((name) => `${site}${name}/`), `${site}old/`, 'https://elsewhere.example/']),
    target: any(peers),
    protocol: any(['webmention', 'pingback', 'trackback', null] as const),
    endpoint: fc.constant(null),
    location: fc.constant(null),
    sentAt: any([null, ...moments]),
    status: any(['sent', 'none', 'failed', 'before', 'gone'] as const),
    tries: fc.integer({ min: 0, max: 5 }),
    nextTry: any([null, ...moments]),
    reason: fc.constant(null),
    digest: any(digests),
  }),
  { selector: sentKey },
);

const states = fc.record({
  pages,
  ledger: fc.option(ledgers, { nil: undefined }),
  all: fc.boolean(),
});

function plan(state: { pages: OutgoingPage[]; ledger: SentMention[] | undefined; all: boolean }) {
  const isPage = (source: string) => state.pages.some((page) => page.source === source);
  return planSending({ ...state, site, isPage, now });
}

/** The ledger after every task of a plan came to the same end. */
function settleAll({ ledger, tasks }: SendingPlan, outcome: SendOutcome): SentMention[] {
  const entries = new Map(ledger.map((entry) => [sentKey(entry), entry]));
  for (const task of tasks) {
    const entry = settle(task, outcome, now);
    if (entry) entries.set(sentKey(task), entry);
    else entries.delete(sentKey(task));
  }
  return [...entries.values()];
}

const endpoint = { protocol: 'webmention', endpoint: 'https://peer.example/answer' } as const;
const outcomes: SendOutcome[] = [
  { ...endpoint, kind: 'accepted', location: undefined },
  { protocol: null, endpoint: null, kind: 'declined', reason: 'it has no endpoint' },
  { ...endpoint, kind: 'failed', retry: 'never', reason: 'it denies access' },
  { ...endpoint, kind: 'failed', retry: 'backoff', reason: 'no answer' },
];

describe('whatever is published and whatever was sent', () => {
  test('a second run right after the first has nothing to do', () => {
    fc.assert(
      fc.property(states, any(outcomes), (state, outcome) => {
        const ledger = settleAll(plan(state), outcome);
        return plan({ ...state, ledger, all: false }).tasks.length === 0;
      }),
    );
  });

  test('nobody is told twice in a run, and nobody whom a page does not want to tell', () => {
    fc.assert(
      fc.property(states, (state) => {
        const told = plan(state).tasks.map(sentKey);
        const quiet = state.pages.flatMap(({ source, quiet: targets }) =>
          targets.map((target) => sentKey({ source, target })),
        );
        return new Set(told).size === told.length && told.every((key) => !quiet.includes(key));
      }),
    );
  });

  test('what another site was told stays as it is', () => {
    fc.assert(
      fc.property(states, (state) => {
        const elsewhere = (state.ledger ?? []).filter(({ source }) => !source.startsWith(site));
        expect(plan(state).ledger).toEqual(expect.arrayContaining(elsewhere));
      }),
    );
  });
});
