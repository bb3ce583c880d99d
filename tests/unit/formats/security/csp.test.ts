import { describe, expect, test } from 'vitest';
import { pagePolicy, securityHeaders, sitePolicy } from '../../../../src/formats/security/csp.ts';

const none = { scripts: [], styles: [], frames: [], forms: [] };

describe('the policy', () => {
  test('forbids everything that is not said, and every way around the hashes', () => {
    const policy = sitePolicy(none);
    for (const part of ["default-src 'none'", "base-uri 'none'", "frame-ancestors 'none'"])
      expect(policy).toContain(part);
    expect(policy, 'what is not named is as default-src says').not.toContain('frame-src');
    expect(policy).not.toMatch(/'unsafe-(inline|eval|hashes)'|https?:|\*/);
  });

  test('of a page is that of the site, but for what browsers ignore in a page', () => {
    const { directives, scriptDirective, styleDirective } = pagePolicy;
    const page = [
      ...directives,
      `script-src ${scriptDirective.resources.join(' ')}`,
      `style-src ${styleDirective.resources.join(' ')}`,
    ];
    expect(sitePolicy(none)).toBe([...page, "frame-ancestors 'none'"].join('; '));
  });

  test('of the site allows what its pages need together', () => {
    const policy = sitePolicy({
      scripts: ['sha256-a', 'sha256-b'],
      styles: ['sha256-c'],
      frames: ['https://giscus.app', 'https://player.vimeo.com'],
      forms: ['https://webmention.io'],
    });
    expect(policy).toContain("form-action 'self' https://webmention.io;");
    expect(policy).toContain("script-src 'self' 'wasm-unsafe-eval' 'sha256-a' 'sha256-b';");
    expect(policy).toContain("style-src 'self' 'sha256-c';");
    expect(policy).toContain('frame-src https://giscus.app https://player.vimeo.com;');
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

  test('stands beside a list of what no page of a series asks a reader for', () => {
    const asked = new Map(securityHeaders(none)).get('Permissions-Policy')?.split(', ');
    expect(asked).toEqual(
      [
        ...['accelerometer', 'browsing-topics', 'camera', 'display-capture', 'geolocation', 'gyroscope'],
        ...['magnetometer', 'microphone', 'midi', 'payment', 'usb', 'xr-spatial-tracking'],
      ].map((feature) => `${feature}=()`),
    );
  });

  test('stands among headers whose names are all different', () => {
    const names = securityHeaders(none).map(([name]) => name.toLowerCase());
    expect(new Set(names).size).toBe(names.length);
    expect(names).toContain('strict-transport-security');
  });
});
