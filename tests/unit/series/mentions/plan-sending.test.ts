import { describe, expect, test } from 'vitest';
import {
  formatLedger,
  parseLedger,
  type SentMention,
  sentKey,
} from '../../../../src/series/mentions/ledger.ts';
import type { OutgoingPage } from '../../../../src/series/mentions/outgoing-page.ts';
import { planSending, type SendingState } from '../../../../src/series/mentions/plan-sending.ts';
import { type SendOutcome, settle } from '../../../../src/series/mentions/settle.ts';

const site = 'https://articles.example/';
const now = new Date('2026-06-15T12:00:00Z');
const one = 'https://peer.example/one';
const two = 'https://peer.example/two';

function page(changes: Partial<OutgoingPage> = {}): OutgoingPage {
  return {
    source: `${site}essays/a/`,
    formerSources: [],
    date: '2026-06-14',
    digest: '0123456789ab',
    title: 'A',
    seriesTitle: 'Articles',
    excerpt: 'About A.',
    targets: [one],
    quiet: [],
    ...changes,
  };
}

function sent(changes: Partial<SentMention> = {}): SentMention {
  return {
    source: `${site}essays/a/`,
    target: one,
    protocol: 'webmention',
    endpoint: 'https://peer.example/answer',
    location: null,
    sentAt: '2026-06-01T12:00:00.000Z',
    status: 'sent',
    tries: 1,
    nextTry: null,
    reason: null,
    digest: '0123456789ab',
    ...changes,
  };
}

function plan(pages: OutgoingPage[], ledger: SentMention[] | undefined, more: Partial<SendingState> = {}) {
  const isPage = (source: string) => pages.some((each) => each.source === source);
  return planSending({ pages, ledger, site, isPage, now, all: false, ...more });
}
const tasksOf = (...input: Parameters<typeof plan>) =>
  plan(...input).tasks.map(({ kind, target, tries }) => `${kind} ${target} ${tries}`);

describe('the first run', () => {
  const old = page({ source: `${site}essays/old/`, date: '2026-06-07' });

  test('notes what is older than a week, and tells of the rest', () => {
    const { tasks, ledger, before } = plan([page(), old], undefined);
    expect(tasks.map(({ source }) => source)).toEqual([page().source]);
    expect(ledger.map(({ source, status }) => [source, status])).toEqual([[old.source, 'before']]);
    expect(before).toBe(1);
  });

  test('tells of what is exactly a week old', () => {
    expect(plan([{ ...old, date: '2026-06-08' }], undefined)).toMatchObject({ tasks: [{}], before: 0 });
  });

  test('tells of everything if that is wanted, also later', () => {
    expect(plan([old], undefined, { all: true }).tasks).toHaveLength(1);
    const noted = plan([old], undefined).ledger;
    expect(plan([old], noted).tasks).toEqual([]);
    expect(plan([{ ...old, digest: 'ba9876543210' }], noted).tasks).toEqual([]);
    expect(plan([old], noted, { all: true }).tasks).toHaveLength(1);
  });

  test('at a new address is a first run again', () => {
    const elsewhere = sent({ source: 'https://old.example/essays/a/' });
    const { tasks, ledger } = plan([old], [elsewhere]);
    expect(tasks).toEqual([]);
    expect(ledger.map(({ status }) => status)).toEqual(['sent', 'before']);
  });

  test('is over where the ledger is there, be it empty', () => {
    expect(plan([old], []).tasks).toHaveLength(1);
  });
});

describe('a page', () => {
  test('that has not changed is told of no more, whatever became of it', () => {
    for (const status of ['sent', 'none', 'failed'] as const)
      expect(tasksOf([page()], [sent({ status })])).toEqual([]);
  });

  test('that has changed is told of again, also to pages that it no longer links to', () => {
    const changed = page({ digest: 'ba9876543210', targets: [two] });
    expect(tasksOf([changed], [sent()])).toEqual([`link ${two} 0`, `unlink ${one} 0`]);
    expect(tasksOf([page({ digest: 'ba9876543210' })], [sent()])).toEqual([`link ${one} 0`]);
  });

  test('tells only by Webmention that a link is gone', () => {
    for (const protocol of ['pingback', 'trackback'] as const) {
      const { tasks, ledger } = plan([page({ targets: [] })], [sent({ protocol })]);
      expect([tasks, ledger]).toEqual([[], []]);
    }
    expect(plan([page({ targets: [] })], [sent({ sentAt: null, status: 'none' })]).tasks).toEqual([]);
  });

  test('sends no second trackback', () => {
    const changed = page({ digest: 'ba9876543210' });
    const { tasks, ledger } = plan([changed], [sent({ protocol: 'trackback' })]);
    expect([tasks, ledger[0]?.digest]).toEqual([[], 'ba9876543210']);
  });

  test('waits with what failed until it is time', () => {
    const failed = (nextTry: string) => sent({ status: 'failed', tries: 2, nextTry });
    expect(tasksOf([page()], [failed('2026-06-15T12:00:01Z')])).toEqual([]);
    expect(tasksOf([page()], [failed('2026-06-15T12:00:00Z')])).toEqual([`link ${one} 2`]);
    expect(tasksOf([page({ targets: [] })], [failed('2026-06-15T12:00:01Z')])).toEqual([]);
    expect(tasksOf([], [failed('2026-06-15T11:00:00Z')])).toEqual([`withdrawal ${one} 2`]);
  });

  test('is the same under a new address, and where the address of the other is spelt otherwise', () => {
    const moved = page({ source: `${site}essays/b/`, formerSources: [page().source] });
    const { tasks, ledger } = plan([moved], [sent({ target: 'HTTPS://peer.example:443/one' })]);
    expect([tasks, ledger.map(({ source }) => source)]).toEqual([[], [moved.source]]);
  });

  test('was told of as its present address says, where the ledger knows its old one, too', () => {
    const moved = page({ source: `${site}essays/b/`, formerSources: [page().source] });
    const former = sent({ protocol: 'pingback' });
    const present = sent({ source: moved.source });
    for (const ledger of [
      [former, present],
      [present, former],
    ])
      expect(plan([moved], ledger)).toMatchObject({ tasks: [], ledger: [present] });
  });

  test('keeps still about links that are marked, also those it told of before', () => {
    expect(tasksOf([page({ targets: [], quiet: [one, two] })], [sent()])).toEqual([]);
  });
});

describe('a page that is withdrawn', () => {
  test('is told to all that were told of it', () => {
    expect(tasksOf([], [sent(), sent({ target: two })])).toEqual([
      `withdrawal ${one} 0`,
      `withdrawal ${two} 0`,
    ]);
  });

  test('is only noted where nobody was told, or the protocol has no word for it', () => {
    for (const known of [sent({ protocol: 'pingback' }), sent({ status: 'before', sentAt: null })]) {
      const { tasks, ledger } = plan([], [known]);
      expect(tasks).toEqual([]);
      expect(ledger).toMatchObject([{ status: 'gone', sentAt: now.toISOString() }]);
    }
  });

  test('is forgotten after a year, or when its address has a page again', () => {
    const gone = (sentAt: string) => sent({ status: 'gone', sentAt });
    expect(plan([], [gone('2025-06-16T12:00:00Z')]).ledger).toHaveLength(1);
    expect(plan([], [gone('2025-06-14T12:00:00Z')]).ledger).toHaveLength(0);
    expect(tasksOf([page()], [gone('2026-06-01T12:00:00Z')])).toEqual([`link ${one} 0`]);
    expect(plan([], [gone('2026-06-01T12:00:00Z')], { isPage: () => true }).ledger).toEqual([]);
  });

  test('is never forgotten where nobody noted when', () => {
    expect(plan([], [sent({ status: 'gone', sentAt: null })]).ledger).toHaveLength(1);
  });

  test('is none where its address shows the text in another language', () => {
    expect(plan([], [sent()], { isPage: () => true })).toMatchObject({ tasks: [], ledger: [] });
  });

  test('of another site stays as it is', () => {
    const elsewhere = sent({ source: 'https://other.example/a/' });
    expect(plan([], [elsewhere]).ledger).toEqual([elsewhere]);
  });
});

describe('the ledger after a try', () => {
  const endpoint = { protocol: 'webmention', endpoint: 'https://peer.example/answer' } as const;
  const accepted: SendOutcome = { ...endpoint, kind: 'accepted', location: undefined };
  const failed: SendOutcome = { ...endpoint, kind: 'failed', retry: 'backoff', reason: 'no answer' };
  const [task] = plan([page()], undefined).tasks;
  const [unlink] = plan([page({ targets: [] })], [sent()]).tasks;
  const [withdrawal] = plan([], [sent()]).tasks;
  if (!task || !unlink || !withdrawal) throw new Error('there is a task of each kind');
  const hours = (entry: SentMention | undefined) =>
    entry?.nextTry ? (Date.parse(entry.nextTry) - now.getTime()) / 3_600_000 : undefined;

  test('says what was told, and when', () => {
    expect(settle(task, accepted, now)).toEqual(sent({ sentAt: now.toISOString() }));
  });

  test('tries again after 1, 6, 24 and 72 hours, and then no more', () => {
    const waits = [0, 1, 2, 3, 4].map((tries) => hours(settle({ ...task, tries }, failed, now)));
    expect(waits).toEqual([1, 6, 24, 72, undefined]);
    expect(settle({ ...task, tries: 4 }, failed, now)).toMatchObject({ status: 'failed', tries: 5 });
  });

  test('keeps that a page was told once, although it cannot be reached now', () => {
    const update = { ...task, known: sent() };
    const none: SendOutcome = { kind: 'declined', reason: 'none', protocol: null, endpoint: null };
    expect(settle(update, failed, now)).toMatchObject({ status: 'failed', sentAt: sent().sentAt });
    expect(settle(update, none, now)).toMatchObject({ status: 'none', protocol: 'webmention' });
  });

  test('loses a link that is gone once its target knows, or never will', () => {
    expect(settle(unlink, accepted, now)).toBeUndefined();
    expect(settle({ ...unlink, tries: 4 }, failed, now)).toBeUndefined();
    expect(hours(settle(unlink, failed, now))).toBe(1);
  });

  test('marks a withdrawn page once its target knows, or never will', () => {
    expect(settle(withdrawal, accepted, now)).toMatchObject({ status: 'gone', sentAt: now.toISOString() });
    expect(settle({ ...withdrawal, tries: 4 }, failed, now)).toMatchObject({ status: 'gone' });
    expect(settle(withdrawal, failed, now)).toMatchObject({ status: 'failed', sentAt: sent().sentAt });
  });

  test('is read as it was written, sorted, one value a line', () => {
    const entries = [sent({ target: two }), sent(), sent({ source: `${site}a/` })];
    const text = formatLedger(entries);
    expect(parseLedger(text)).toEqual({ value: [entries[2], entries[1], entries[0]], problems: [] });
    expect(text).toContain('\n      "status": "sent",\n');
    expect(new Set(entries.map(sentKey)).size).toBe(3);
  });

  test('says so where it is damaged', () => {
    for (const text of ['', '{}', '{"sent": [{}]}', formatLedger([sent()]).replace('"sent",', '"told",')])
      expect(parseLedger(text).problems).toHaveLength(1);
  });
});
