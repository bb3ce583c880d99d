/**
 * What a browser may do on the pages of the site: the one place where that is decided. Everything comes from the site
 * itself; inline scripts and styles run only if their hash is listed, frames load only from the hosts a page names.
 */

/** Sources of scripts; the search dialog, on every page, runs Pagefind, which is WebAssembly. */
const scriptSources = ["'self'", "'wasm-unsafe-eval'"];

/** Sources of styles. */
const styleSources = ["'self'"];

/** What else is allowed, on every page. What is not named is not: scripts of events, frames, plug-ins. */
const directives = [
  "default-src 'none'",
  "img-src 'self' data:",
  "font-src 'self'",
  "media-src 'self'",
  "connect-src 'self'",
  "manifest-src 'self'",
  "worker-src 'self'",
  "base-uri 'none'",
] as const;

/**
 * The policy of pages as Astro takes it (`security.csp`), which puts it into each page for hosts that cannot set headers.
 * To it every page adds the hashes of its own scripts and styles, the frames that it loads, and where its forms go.
 */
export const pagePolicy = {
  directives: [...directives, "form-action 'self'" as const],
  scriptDirective: { resources: scriptSources },
  styleDirective: { resources: styleSources },
};

/** What the pages of a site need beyond what is allowed on every page. */
interface PolicyNeeds {
  /** Hashes such as `sha256-…` of inline scripts. */
  scripts: readonly string[];
  /** Hashes of inline styles. */
  styles: readonly string[];
  /** Origins whose frames pages load on a click. */
  frames: readonly string[];
  /** Origins of other sites that forms of pages are sent to. */
  forms: readonly string[];
}

/** The policy of the whole site for the header: what its pages need together, and what only a header can forbid. */
export function sitePolicy({ scripts, styles, frames, forms }: PolicyNeeds): string {
  const quoted = (hashes: readonly string[]) => hashes.map((hash) => `'${hash}'`);
  return [
    ...directives,
    `form-action ${["'self'", ...forms].join(' ')}`,
    ...(frames.length > 0 ? [`frame-src ${frames.join(' ')}`] : []),
    `script-src ${[...scriptSources, ...quoted(scripts)].join(' ')}`,
    `style-src ${[...styleSources, ...quoted(styles)].join(' ')}`,
    "frame-ancestors 'none'",
  ].join('; ');
}

/** Every header that guards the site, with the policy of the whole site. */
export function securityHeaders(needs: PolicyNeeds): [name: string, value: string][] {
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
