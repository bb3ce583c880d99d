import { probeData, probeEssay, probeSeries } from './probe-series.ts';

/** A mention as its file has it. */
export function mention(number: number, more: Readonly<Record<string, unknown>> = {}) {
  return {
    id: `wm-${number}`,
    via: 'webmention',
    kind: 'mention',
    source: `https://nachbar.example/${number}`,
    section: null,
    language: 'de',
    author: null,
    title: `Beitrag ${number}`,
    text: `Text von ${number}`,
    publishedAt: null,
    receivedAt: new Date(Date.UTC(2026, 0, 1, 0, number)).toISOString(),
    state: 'visible',
    ...more,
  };
}

const file = (...mentions: readonly object[]) => JSON.stringify({ mentions });

/** Texts that strangers may send. */
const hostile = [
  '<script>window.attacked=1</script>',
  '<img src=x onerror="window.attacked=1">',
  '</p></li></ol></section></main><h1>Titel</h1>',
  '<form action="https://evil.example/"><style>body{display:none}</style>',
  '&lt;b&gt; &amp;amp; {1+1} \u202eabc',
  '`code` **fett** [Link](javascript:window.attacked=1)',
];

/** A series that sends and receives mentions, with some of every kind. */
export const mentionsContent: Readonly<Record<string, string>> = {
  ...probeData,
  'series.yaml': `${probeSeries}email: redaktion@probe.example
web:
  endpoint: https://empfang.example/webmention
  pingback: https://empfang.example/xmlrpc
`,
  'essays/ruf/de.mdx': probeEssay('ruf', '', 'Text.\n\n## Kern\n\nDarum geht es.'),
  'essays/viel/de.mdx': probeEssay('viel'),
  'essays/feind/de.mdx': probeEssay('feind'),
  'essays/zu/de.mdx': probeEssay('zu', 'responses: closed\n'),
  'essays/echo/de.mdx': probeEssay('echo', '', 'Siehe [dort](essay:ruf#kern).'),
  'glossary/wort/de.mdx': '---\ntitle: Wort\ndefinition: Ein Wort.\ndate: 2020-01-01\n---\n\nText.\n',
  'mentions/essays/ruf.json': file(
    mention(1, { author: { name: 'Berta <Bau>', url: 'https://nachbar.example/' }, section: 'kern' }),
    mention(2, { via: 'pingback', source: 'https://www.anderswo.example/a', title: null }),
    mention(3, { kind: 'reply', source: 'https://antwort.example/b', text: 'Nein, denn es ist anders.' }),
    mention(4, { via: 'pingback', source: 'http://nachbar.example/1/', text: 'Neuer Text' }),
    mention(5, { state: 'waiting', source: 'https://wartend.example/', text: 'Geheimer Text' }),
    mention(6, { kind: 'like', title: null, text: '', source: 'https://gern.example/1' }),
    mention(7, { kind: 'like', title: null, text: '', source: 'https://gern.example/2' }),
    { ...mention(8), source: 'javascript:window.attacked=1' },
  ),
  'mentions/essays/viel.json': file(...Array.from({ length: 100 }, (_, index) => mention(index + 1))),
  'mentions/essays/feind.json': file(
    ...hostile.map((text, index) =>
      mention(index + 1, { text, title: text, author: { name: text, url: null } }),
    ),
  ),
  'mentions/sent.json': JSON.stringify({
    sent: ['ruf', 'weg', 'weg/%C3%BC'].map((id) => ({
      source: `https://probe.example/essays/${id}/`,
      target: 'https://nachbar.example/1',
      ...{ protocol: 'webmention', endpoint: 'https://nachbar.example/wm', location: null },
      ...{ sentAt: '2026-01-01T00:00:00.000Z', status: 'sent', tries: 1, nextTry: null, reason: null },
      digest: '0123456789ab',
    })),
  }),
  'mentions/theses/1.json': file(mention(1, { text: 'Zum Satz' })),
  'mentions/glossary/wort.json': file(mention(1, { text: 'Zum Wort' })),
  'mentions/home.json': file(mention(1, { text: 'Zur Reihe' })),
  'imported/ruf.json': JSON.stringify({
    comments: [
      {
        ...{ id: 'wp-7', system: 'WordPress', kind: 'comment', replyTo: null },
        author: { name: 'Carla', url: null, isEssayAuthor: false },
        ...{
          createdAt: '2012-05-01T10:00:00Z',
          url: 'https://alt.example/ruf#comment-7',
          anchor: 'comment-7',
        },
        ...{ source: null, title: null, text: 'Schon *damals* gesagt.' },
      },
    ],
  }),
};
