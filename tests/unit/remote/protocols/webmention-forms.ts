/** Address of the page that is asked. */
export const target = 'https://peer.example/notes/one';

/** A page as a server gives it, in what matters of it. */
export interface Sample {
  /** Where it is not the address of the target. */
  url?: string;
  link?: string[];
  pingback?: string[];
  html?: string;
}

/** Address that has to be found. */
export const right = 'https://peer.example/answer';
/** A page with something in its head. */
export const head = (markup: string) =>
  `<!doctype html><html><head>${markup}</head><body><p>Text.</p></body></html>`;
/** A page with something in its body. */
export const body = (markup: string) =>
  `<!doctype html><title>A note</title><body><article>${markup}</article>`;

/** The forms of the official suite (the numbers are its own), and some that it does not have. */
export const webmentionForms: [string, Sample, string?][] = [
  ['1: header, relative, unquoted', { link: ['</answer>; rel=webmention'] }],
  ['2: header, absolute, unquoted', { link: [`<${right}>; rel=webmention`] }],
  ['3: link element, relative', { html: head('<link rel="webmention" href="/answer">') }],
  ['4: link element, absolute', { html: head(`<link href="${right}" rel="webmention">`) }],
  ['5: a element, relative', { html: body('<a rel="webmention" href="/answer">here</a>') }],
  ['6: a element, absolute', { html: body(`<a href="${right}" rel="webmention">here</a>`) }],
  ['7: header with odd capitals', { link: ['</answer>; ReL=WebMention'] }],
  ['8: header, quoted', { link: ['</answer>; rel="webmention"'] }],
  ['9: several relations of an element', { html: head('<link rel="webmention other" href="/answer">') }],
  ['10: several relations in a header', { link: ['</answer>; rel="webmention other"'] }],
  [
    '11: header before elements',
    {
      link: ['</answer>; rel="webmention"'],
      html: `${head('<link rel="webmention" href="/wrong">')}<a rel="webmention" href="/wrong">x</a>`,
    },
  ],
  [
    '12: a relation that only looks like it',
    { html: `${head('<link rel="not-webmention" href="/wrong">')}<a rel="webmention" href="/answer">x</a>` },
  ],
  [
    '13: an element in a comment',
    { html: body('<!-- <a rel="webmention" href="/wrong"></a> --><a rel="webmention" href="/answer">x</a>') },
  ],
  [
    '14: escaped markup',
    {
      html: body(
        '<code>&lt;a rel="webmention" href="/wrong"&gt;</code><a rel="webmention" href="/answer">x</a>',
      ),
    },
  ],
  ['15: an empty address means the page', { html: head('<link rel="webmention" href="">') }, target],
  [
    '16: a before link',
    { html: body('<a rel="webmention" href="/answer">x</a><link rel="webmention" href="/wrong">') },
  ],
  [
    '17: link before a',
    { html: body('<link rel="webmention" href="/answer"><a rel="webmention" href="/wrong">x</a>') },
  ],
  ['18: several headers', { link: ['</wrong>; rel="other"', '</answer>; rel="webmention"'] }],
  ['19: several values of a header', { link: ['</wrong>; rel="other", </answer>; rel="webmention"'] }],
  [
    '20: an element without an address',
    { html: body('<link rel="webmention"><a rel="webmention" href="/answer">x</a>') },
  ],
  [
    '21: a query stays',
    { html: head('<link rel="webmention" href="/answer?query=yes&amp;more=1">') },
    `${right}?query=yes&more=1`,
  ],
  [
    '22: relative to the path',
    { html: head('<link rel="webmention" href="one/answer">') },
    'https://peer.example/notes/one/answer',
  ],
  [
    '23: relative to where redirects lead',
    { url: 'https://moved.example/deep/page', html: head('<link rel="webmention" href="answer?token=a">') },
    'https://moved.example/deep/answer?token=a',
  ],
  [
    'an element relative to the base of its document',
    {
      html: head('<base href="https://peer.example/"><link rel="webmention" href="answer">'),
    },
  ],
  [
    'a base that comes later',
    {
      html: head('<link rel="webmention" href="answer"><base href="/"><base href="/wrong/">'),
    },
  ],
  [
    'a header is not relative to it',
    {
      link: ['<../answer>; rel=webmention'],
      html: head('<base href="https://other.example/">'),
    },
  ],
  [
    'an empty address with a base means the base',
    {
      html: head('<base href="https://peer.example/answer"><link rel="webmention" href="">'),
    },
  ],
  [
    'a page with a fragment',
    { url: `${target}#part`, html: head('<link rel="webmention" href="">') },
    target,
  ],
  ['capitals in elements', { html: head('<LINK REL="WebMention" HREF="/answer">') }],
  ['line breaks among relations', { html: head('<link rel="a\n\twebmention" href="/answer">') }],
  ['attributes without quotes', { html: head('<link rel=webmention href=/answer>') }],
  ['a comma and a semicolon within an address', { link: ['</a,b;c>; rel=x, </answer>;rel=webmention'] }],
  [
    'a comma and brackets within a text',
    {
      link: ['</wrong>; title="a, <b>; rel=webmention"; rel=x, </answer>; rel=webmention'],
    },
  ],
  [
    'only the first of two relations of a link',
    {
      link: ['</wrong>; rel=x; rel=webmention', '</answer>; rel=webmention'],
    },
  ],
  [
    'a link of another page',
    {
      link: ['</wrong>; rel=webmention; anchor="/other"', '</answer>; rel=webmention'],
    },
  ],
  [
    'a link that is not closed, and one that is',
    {
      link: ['</wrong; rel=webmention', '</answer>; rel=webmention'],
    },
  ],
  [
    'what is no web address',
    {
      html: body(
        '<a rel="webmention" href="mailto:a@peer.example">x</a><a rel="webmention" href="/answer">x</a>',
      ),
    },
  ],
  [
    'what stands in a script',
    {
      html: body(
        `<script>'<a rel="webmention" href="/wrong">'</script><a rel="webmention" href="/answer">x</a>`,
      ),
    },
  ],
  [
    'what stands in a text field',
    {
      html: body(
        '<textarea><a rel="webmention" href="/wrong"></textarea><a rel="webmention" href="/answer">x</a>',
      ),
    },
  ],
  [
    'what stands in a template',
    {
      html: body(
        '<template><a rel="webmention" href="/wrong">x</a></template><a rel="webmention" href="/answer">x</a>',
      ),
    },
  ],
  [
    'another element with the relation',
    {
      html: body('<b rel="webmention" href="/wrong">x</b><a rel="webmention" href="/answer">x</a>'),
    },
  ],
];
