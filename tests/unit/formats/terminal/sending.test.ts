import { expect, test } from 'vitest';
import {
  formatOutgoing,
  formatSending,
  formatSendingSummary,
} from '../../../../src/formats/terminal/sending.ts';
import type { SendTask } from '../../../../src/series/mentions/plan-sending.ts';
import type { SendResult } from '../../../../src/series/mentions/settle.ts';

const accepted: SendResult = {
  kind: 'accepted',
  protocol: 'webmention',
  endpoint: 'https://peer.example/e',
  location: undefined,
};
const failed: SendResult = {
  kind: 'failed',
  retry: 'backoff',
  reason: 'no answer',
  protocol: null,
  endpoint: null,
};
const declined: SendResult = { kind: 'declined', reason: 'none', protocol: null, endpoint: null };
const rehearsed: SendResult = { kind: 'rehearsed', protocol: 'pingback' };

test.each<[SendTask['kind'], SendResult, string]>([
  ['link', accepted, ': told by webmention'],
  ['unlink', accepted, ' (the link is gone): told by webmention'],
  ['withdrawal', failed, ' (our page is withdrawn): failed, no answer'],
  ['link', declined, ': not told, none'],
  ['link', rehearsed, ': would be told by pingback'],
  ['link', { kind: 'skipped', reason: 'limit' }, ': left for the next run'],
])('a line says what became of a %s', (kind, result, end) => {
  const task = {
    ...{ kind, source: 'https://a.example/', target: 'https://b.example/', digest: '' },
    tries: 0,
    known: undefined,
    page: undefined,
  };
  expect(formatSending(task, result)).toContain(`https://a.example/ → https://b.example/${end}`);
});

test('a run is summed up by what became of its links, without what did not happen', () => {
  expect(formatSendingSummary([])).toContain('Nothing to tell');
  expect(formatSendingSummary([accepted, failed, failed])).toBe('3 links: 1 told, 2 failed.');
  expect(formatSendingSummary([declined, rehearsed, { kind: 'skipped', reason: 'stopped' }])).toBe(
    '3 links: 1 would be told, 1 without an endpoint or not willing, 1 left for the next run.',
  );
});

test('an author reads which pages will be told of a text, and how many will not', () => {
  const targets = ['https://a.example/', 'https://b.example/'];
  expect(formatOutgoing('essays/ruf/de.mdx', { targets, quiet: [] }, ['webmention', 'pingback'])).toBe(
    'essays/ruf/de.mdx\n  1. https://a.example/\n  2. https://b.example/\n  2 pages elsewhere to be told by webmention or pingback.',
  );
  expect(formatOutgoing('a', { targets: [], quiet: ['https://c.example/'] }, ['webmention'])).toContain(
    '\n  1 page that the text does not want to be told.\n',
  );
});
