import { hostile } from './hostile-comments.ts';
import { probeData, probeEssay, probeGiscus, probeSeries } from './probe-series.ts';

const series = `${probeSeries}email: redaktion@probe.example
${probeGiscus}  host: https://giscus.app/de/
`;

/** A response as a snapshot has it. */
export function response(id: string, more: Readonly<Record<string, unknown>> = {}) {
  return {
    id,
    thread: 7,
    replyTo: null,
    url: `https://github.com/owner/name/discussions/7#${encodeURIComponent(id)}`,
    author: { login: 'anna', url: 'https://github.com/anna' },
    createdAt: '2026-01-01T10:00:00Z',
    editedAt: null,
    state: 'visible',
    body: `Text von ${id}`,
    reactions: {},
    ...more,
  };
}

function thread(essay: string, number: number, state = 'open') {
  const url = `https://github.com/owner/name/discussions/${number}`;
  const common = { language: null, updatedAt: '2026-01-02T00:00:00Z', comments: 1, reactions: { HEART: 3 } };
  return { essay, number, id: `D_${number}`, url, state, ...common };
}

function essay(id: string, more = '', body = 'Text.'): [string, string] {
  return [`essays/${id}/de.mdx`, probeEssay(id, more, body)];
}

const minute = (index: number) => new Date(Date.UTC(2026, 0, 1, 0, index)).toISOString();

/** Responses as they must never be, but might. */
const odd = [
  response('DC_root', { reactions: { THUMBS_UP: 12, __proto__: 3, UNKNOWN: 9 } }),
  response('DC_reply', { replyTo: 'DC_root', author: null, createdAt: minute(9_000) }),
  response('DC_deeper', { replyTo: 'DC_reply', createdAt: minute(9_001) }),
  response('DC_deleted', { state: 'deleted', author: null, body: '', createdAt: minute(10) }),
  response('DC_survivor', { replyTo: 'DC_deleted', createdAt: minute(8_999) }),
  response('DC_hidden', { state: 'hidden', author: null, body: '', createdAt: minute(11) }),
  response('DC_edited', { editedAt: '2026-02-01T10:00:00Z', createdAt: minute(12) }),
  response('DC_circle1', { replyTo: 'DC_circle2', createdAt: minute(13) }),
  response('DC_circle2', { replyTo: 'DC_circle1', createdAt: minute(14) }),
  response('DC_self', { replyTo: 'DC_self', createdAt: minute(15) }),
  response('DC_orphan', { replyTo: 'DC_nobody', createdAt: minute(16) }),
  response('../../etc/passwd', { createdAt: minute(17) }),
  response('"><script>window.attacked=1</script>', { createdAt: minute(18) }),
  response('__proto__', { createdAt: minute(19) }),
  response('constructor', {
    createdAt: minute(20),
    author: { login: '<b onclick=x>&"', url: 'https://github.com/x"y' },
  }),
];

/** What is not valid is left out, the rest stays. */
const broken = [
  response('DC_badurl', { url: 'javascript:window.attacked=1' }),
  response('DC_badauthor', { author: { login: 'x', url: 'javascript:window.attacked=1' } }),
  response('DC_baddate', { createdAt: 'gestern' }),
  response('DC_badcount', { reactions: { HEART: -1 } }),
  response('DC_root', { body: 'Doppelt' }),
  null,
  'Text',
  [],
];

const common = { ...probeData, 'series.yaml': series };

/** A small series whose comments are live: one thread that is known by its number, one that is not. */
export const liveContent: Readonly<Record<string, string>> = {
  ...common,
  ...Object.fromEntries([essay('still'), essay('laut')]),
  'responses/threads.json': JSON.stringify({ repo: 'owner/name', threads: [thread('laut', 7)] }),
};

/** A series with every kind of conversation. */
export const conversationContent: Readonly<Record<string, string>> = {
  ...common,
  ...Object.fromEntries([
    essay('still'),
    essay('laut', '', 'Siehe [dort](essay:viel).'),
    essay('viel'),
    essay('feind'),
    essay('zu', 'responses: closed\n'),
    essay('verschlossen'),
  ]),
  'responses/threads.json': JSON.stringify({
    repo: 'owner/name',
    threads: [thread('laut', 7), thread('verschlossen', 8, 'locked')],
  }),
  'responses/laut.json': JSON.stringify({ responses: [...odd, ...broken] }),
  'responses/viel.json': JSON.stringify({
    responses: Array.from({ length: 2_000 }, (_, index) =>
      response(`DC_${index}`, {
        createdAt: minute(index),
        // One thread alone is longer than a page.
        replyTo: index > 20 && index < 140 ? 'DC_20' : null,
      }),
    ),
  }),
  'responses/feind.json': JSON.stringify({
    responses: Object.values(hostile).map((body, index) =>
      response(`DC_${index}`, { body, createdAt: minute(index) }),
    ),
  }),
};
