import { describe, expect, test } from 'vitest';
import { claimPublicFiles, publicPath } from '../../../../src/loader/files/public-files.ts';
import { checkAddresses } from '../../../../src/series/checks/check-duplicates.ts';

const pages = new Set(['/', '/essays/one/']);
const current = [...pages].map((path) => ({ path, page: path }));

function problemsOf(...files: string[]) {
  return checkAddresses([...current, ...claimPublicFiles(files, pages)]);
}

describe('a file of a series that is laid over the site', () => {
  test.each(['favicon.svg', 'robots.txt', 'CNAME', '.well-known/security.txt', 'essays/notes.pdf'])(
    'may be %s',
    (file) => {
      expect(problemsOf(file)).toEqual([]);
    },
  );

  test.each([
    ...['index.html', 'essays/one/index.html', 'essays/one', 'essays/one/card.png', 'rss.xml', '404.html'],
    ...['_headers', '_redirects', '.htaccess', '.series-site', 'assets/own.js', 'pagefind/x', 'assets'],
    ...['sitemap-index.xml', 'icon-192.png', 'site.webmanifest', 'files/a.pdf', 'licences/own.txt'],
    'search-start.json',
  ])('cannot be %s, which the build makes', (file) => {
    const [problem, ...others] = problemsOf(file);
    expect(problem).toMatchObject({
      ...{ id: 'duplicate-url', severity: 'error', location: { file: `public/${file}` } },
      hint: 'Give the file another name: of what the build makes, it may replace favicon.svg and robots.txt only.',
    });
    expect(others).toEqual([]);
  });

  test('is told with the text whose page it would replace', () => {
    const location = () => ({ file: 'essays/one/en.mdx', line: 3 });
    const page = { path: '/essays/one/', page: 'essay one', decision: { key: 'slug' as const, location } };
    const [problem] = checkAddresses([page, ...claimPublicFiles(['essays/one/index.html'], pages)]);
    expect(problem?.location).toEqual({ file: 'public/essays/one/index.html' });
    expect(problem?.message).toBe('the address /essays/one/ is already taken by essays/one/en.mdx:3');
  });

  test('has an address', () => {
    expect(['a.pdf', 'b/index.html', 'index.html'].map(publicPath)).toEqual(['/a.pdf', '/b/', '/']);
  });
});

test('two texts at one address are told once, not again in each language', () => {
  const claim = (page: string, path: string) => ({
    path,
    page,
    decision: {
      key: 'slug' as const,
      location: () => ({ file: `essays/${page}/de.mdx`, line: 2, column: 1 }),
    },
  });
  const claims = ['/a/', '/en/a/'].flatMap((path) => [claim('one', path), claim('two', path)]);
  expect(checkAddresses(claims)).toHaveLength(1);
});
