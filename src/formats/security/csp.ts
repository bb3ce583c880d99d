/**
 * What a browser may do on the pages of the site: the one place where that is decided. Everything comes from the site
 * itself; inline scripts and styles run only if their hash is listed, frames load only from the hosts a page names.
 */

/** What the inline parts of a page, or of all pages together, need to be allowed. */
export interface Needs {
  /** Hash sources such as `'sha256-…'` of inline scripts. */
  scripts: readonly string[];
  /** Hash sources of inline styles. */
  styles: readonly string[];
  /** Origins whose frames a page loads on a click. */
  frames: readonly string[];
}

/** A policy by directive, in the order it is written. */
type Directives = readonly (readonly [name: string, sources: readonly string[]])[];

/**
 * The policy of a page for its `<meta http-equiv>`: exactly what this page needs. Holds on every host, also where
 * headers cannot be set.
 */
export function pagePolicy(needs: Needs): string {
  return write(directives(needs));
}

/** The policy of the whole site for the header: what its pages need together, and what only a header can forbid. */
export function sitePolicy(needs: Needs): string {
  return write([...directives(needs), ['frame-ancestors', ["'none'"]]]);
}

/** The needs of several pages in one, each thing once, sorted. */
export function uniteNeeds(pages: Iterable<Needs>): Needs {
  const [scripts, styles, frames] = [new Set<string>(), new Set<string>(), new Set<string>()];
  for (const page of pages) {
    for (const hash of page.scripts) scripts.add(hash);
    for (const hash of page.styles) styles.add(hash);
    for (const origin of page.frames) frames.add(origin);
  }
  return { scripts: [...scripts].sort(), styles: [...styles].sort(), frames: [...frames].sort() };
}

/** Reads the needs of a page back from its policy. */
export function readNeeds(policy: string): Needs {
  const sources = (name: string) =>
    policy
      .split(';')
      .map((directive) => directive.trim().split(/\s+/))
      .find(([first]) => first === name)
      ?.slice(1) ?? [];
  const hashes = (name: string) => sources(name).filter((source) => source.startsWith("'sha"));
  return {
    scripts: hashes('script-src'),
    styles: hashes('style-src'),
    frames: sources('frame-src').filter((source) => !source.startsWith("'")),
  };
}

/** Every header that guards the site, with the policy of the whole site. */
export function securityHeaders(needs: Needs): [name: string, value: string][] {
  return [
    ['Content-Security-Policy', sitePolicy(needs)],
    // Two years. Without includeSubDomains: the domain may hold more than this site.
    ['Strict-Transport-Security', 'max-age=63072000'],
    ['X-Content-Type-Options', 'nosniff'],
    // Other sites learn from which site a reader comes (trackbacks live on it), not from which page.
    ['Referrer-Policy', 'strict-origin-when-cross-origin'],
    ['Permissions-Policy', forbidden.map((feature) => `${feature}=()`).join(', ')],
    ['Cross-Origin-Opener-Policy', 'same-origin'],
  ];
}

/** Features of the browser that no page of the site uses, and that nothing on it may ask for. */
const forbidden = [
  'accelerometer',
  'browsing-topics',
  'camera',
  'display-capture',
  'geolocation',
  'gyroscope',
  'magnetometer',
  'microphone',
  'midi',
  'payment',
  'usb',
  'xr-spatial-tracking',
];

function directives({ scripts, styles, frames }: Needs): Directives {
  return [
    ['default-src', ["'none'"]],
    // The search dialog, on every page, runs Pagefind, which is WebAssembly.
    ['script-src', ["'self'", "'wasm-unsafe-eval'", ...scripts]],
    ['style-src', ["'self'", ...styles]],
    ['img-src', ["'self'", 'data:']],
    ['font-src', ["'self'"]],
    ['media-src', ["'self'"]],
    ['connect-src', ["'self'"]],
    ['manifest-src', ["'self'"]],
    ['worker-src', ["'self'"]],
    ['frame-src', frames.length > 0 ? frames : ["'none'"]],
    ['form-action', ["'self'"]],
    ['base-uri', ["'none'"]],
  ];
}

function write(policy: Directives): string {
  return policy.map(([name, sources]) => `${name} ${sources.join(' ')}`).join('; ');
}
