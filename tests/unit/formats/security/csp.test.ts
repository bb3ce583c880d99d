import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { readHead, withPolicy } from '../../../../src/formats/inline.ts';
import { pagePolicy, securityHeaders, sitePolicy, uniteNeeds } from '../../../../src/formats/security/csp.ts';

const hash = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
const encode = (html: string) => new TextEncoder().encode(html);
const guard = (html: string) => new TextDecoder().decode(withPolicy(encode(html)));
const needsOf = (html: string) => readHead(guard(`<meta charset="utf-8">${html}`)).needs;
const none = { scripts: [], styles: [], frames: [] };

describe('the needs of a page', () => {
  test('are the hashes of exactly the inline scripts and styles in it, once each', () => {
    const html =
      '<script>let a = "&amp;<b>"</script><style>a{b:c}</style><script type="module">1</script><style>a{b:c}</style>';
    expect(needsOf(html)).toEqual({
      scripts: [hash('let a = "&amp;<b>"'), hash('1')],
      styles: [hash('a{b:c}')],
      frames: [],
    });
  });

  test('are found again where parts that another page has stand beside parts of its own', () => {
    const shared = '<script>shared()</script><style>shared{b:c}</style>';
    const one = { ...none, scripts: [hash('shared()')], styles: [hash('shared{b:c}')] };
    expect(needsOf(shared)).toEqual(one);
    expect(needsOf(shared)).toEqual(one);
    expect(needsOf(`${shared}<script>own()</script>`)?.scripts.toSorted()).toEqual(
      [hash('shared()'), hash('own()')].sort(),
    );
    expect(needsOf('<script>own()</script>')).toEqual({ ...none, scripts: [hash('own()')] });
  });

  test('do not include scripts with an address, data, or what only looks like a script', () => {
    const html =
      '<script src="/a.js"></script><script type="application/ld+json">{}</script>' +
      '<!-- <script>1</script> --><p title="<script>2</script>">&lt;script>3&lt;/script></p>';
    expect(needsOf(html)).toEqual(none);
  });

  test('survive an attribute that holds the beginning of a script', () => {
    expect(needsOf('<p title="<script>"></p><script>4 // „vier“</script>')?.scripts).toEqual([
      hash('4 // „vier“'),
    ]);
  });

  test('include the origins of frames that elements announce', () => {
    expect(needsOf('<section data-frame="https://giscus.app/widget"></section>')?.frames).toEqual([
      'https://giscus.app',
    ]);
  });
});

describe('a page with its policy', () => {
  const html = '<!doctype html><html><head><meta charset="utf-8"><script>5</script></head></html>';

  test('declares it before anything that it binds, and it can be read back', () => {
    const guarded = guard(html);
    expect(guarded.indexOf('Content-Security-Policy')).toBeLessThan(guarded.indexOf('<script>'));
    expect(guarded.replace(/<meta http-equiv[^>]*>/, '')).toBe(html);
    expect(readHead(guarded).needs).toEqual({ ...none, scripts: [hash('5')] });
  });

  test('is refused where there is no place for the policy', () => {
    expect(() => guard('<html><head></head></html>')).toThrow(/charset/);
  });

  test('that moved says where to', () => {
    expect(readHead('<meta http-equiv="refresh" content="0; url=/new/?a=1">').redirect).toBe('/new/?a=1');
    expect(readHead(html).redirect).toBeUndefined();
  });
});

describe('the policy', () => {
  test('forbids everything that is not said, and every way around the hashes', () => {
    const policy = sitePolicy(none);
    for (const part of [
      "default-src 'none'",
      "base-uri 'none'",
      "frame-src 'none'",
      "frame-ancestors 'none'",
    ])
      expect(policy).toContain(part);
    expect(policy).not.toMatch(/'unsafe-(inline|eval|hashes)'|https?:|\*/);
  });

  test('of a page leaves out what browsers ignore in a page', () => {
    expect(pagePolicy(none)).not.toContain('frame-ancestors');
  });

  test('of the site allows what each of its pages needs', () => {
    const pages = [
      { scripts: ["'sha256-b'"], styles: [], frames: [] },
      { scripts: ["'sha256-a'", "'sha256-b'"], styles: ["'sha256-c'"], frames: ['https://giscus.app'] },
    ];
    const policy = sitePolicy(uniteNeeds(pages));
    expect(policy).toContain("script-src 'self' 'wasm-unsafe-eval' 'sha256-a' 'sha256-b';");
    expect(policy).toContain("style-src 'self' 'sha256-c';");
    expect(policy).toContain('frame-src https://giscus.app;');
  });

  // The rules of mdn/mdn-http-observatory: each of these costs points, or the extra points that an A+ takes.
  test('and the headers are what Mozilla’s Observatory asks for', () => {
    const headers = new Map(securityHeaders({ ...none, frames: ['https://giscus.app'] }));
    const policy = headers.get('Content-Security-Policy') ?? '';
    const sources = (name: string) => new RegExp(`(?:^|; )${name} ([^;]*)`).exec(policy)?.[1];
    expect(sources('default-src')).toBe("'none'");
    expect(sources('frame-ancestors')).toBe("'none'");
    for (const name of ['script-src', 'style-src', 'base-uri', 'form-action'])
      expect(sources(name), name).not.toMatch(/'unsafe-(?:inline|eval)'|data:|https?:|\*/);
    expect(policy).not.toMatch(/http:|ftp:|,/);
    const names = policy.split('; ').map((directive) => directive.split(' ')[0]);
    expect(new Set(names).size).toBe(names.length);
    expect(Number(/max-age=(\d+)/.exec(headers.get('Strict-Transport-Security') ?? '')?.[1])).toBeGreaterThan(
      15_768_000,
    );
    expect(headers.get('X-Content-Type-Options')).toBe('nosniff');
    expect(headers.get('Cross-Origin-Opener-Policy')).toBe('same-origin');
    expect(headers.get('Referrer-Policy')).toMatch(
      /^(?:no-referrer|same-origin|strict-origin|strict-origin-when-cross-origin)$/,
    );
    expect(headers.has('Access-Control-Allow-Origin')).toBe(false);
  });

  test('stands among headers whose names are all different', () => {
    const names = securityHeaders(none).map(([name]) => name.toLowerCase());
    expect(new Set(names).size).toBe(names.length);
    expect(names).toContain('strict-transport-security');
  });
});
