import type { AstroPrerenderer, RouteData } from 'astro';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { watchDrawing } from '../../../src/integrations/drawing.ts';

const route: RouteData = JSON.parse('{}');
const options = { routeData: route };

/** Draws pages that hold their path, and fails at `/broken/`. */
const drawing: AstroPrerenderer = {
  name: 'plain',
  getStaticPaths: async () =>
    ['/rss.xml', '/', '/essays/b/', '/essays/ä/'].map((pathname) => ({ pathname, route })),
  render: async ({ url }) => {
    const { pathname } = new URL(url);
    if (pathname.endsWith('/broken/')) throw new Error('it fails');
    const type = pathname.endsWith('.xml') ? 'application/xml' : 'text/html';
    return new Response(`<head><meta charset="utf-8"></head><body>${pathname}</body>`, {
      headers: { 'content-type': type },
    });
  },
};
const taken = new Map<string, string>();
const finish = vi.fn(() => [...taken.keys()]);
const watch = () =>
  watchDrawing(drawing, '/series/', {
    paths: ['/essays/ä/', '/', '/broken/'],
    take: (path, html) => taken.set(path, new TextDecoder().decode(html)),
    finish,
  });
beforeEach(() => {
  taken.clear();
  finish.mockClear();
});
const render = async (watched: AstroPrerenderer, path: string) => {
  const result = await watched.render(new Request(new URL(path, 'http://host')), options);
  return (result instanceof Response ? result : result.response).text();
};

describe('drawing that is watched', () => {
  test('begins with the pages that are waited for, in their order', async () => {
    const paths = await watch().getStaticPaths();
    expect(paths.map(({ pathname }) => pathname)).toEqual(['/essays/ä/', '/', '/rss.xml', '/essays/b/']);
  });

  test('puts its policy into each page, and into nothing else', async () => {
    const watched = watch();
    expect(await render(watched, '/series/essays/b/')).toContain('Content-Security-Policy');
    expect(await render(watched, '/series/rss.xml')).not.toContain('Content-Security-Policy');
  });

  test('hands over what is waited for, as it is written', async () => {
    const html = await render(watch(), '/series/essays/%C3%A4/');
    expect([...taken]).toEqual([['/essays/ä/', html]]);
  });

  test('says once that all it waits for is there, as soon as another page is drawn', async () => {
    const watched = watch();
    const drawn = render(watched, '/series/essays/%C3%A4/');
    await Promise.all([drawn, render(watched, '/series/essays/b/'), render(watched, '/series/rss.xml')]);
    await watched.teardown?.();
    expect(finish.mock.results.map(({ value }) => value)).toEqual([['/essays/ä/']]);
  });

  test('says so at its end where no other page was drawn', async () => {
    const watched = watch();
    await render(watched, '/series/');
    expect(finish).not.toHaveBeenCalled();
    await watched.teardown?.();
    await vi.waitFor(() => expect(finish).toHaveBeenCalledOnce());
  });

  test('ends with the first page that fails: the build is over', async () => {
    const log = vi.spyOn(console, 'log').mockImplementation(() => {});
    const watched = watch();
    await expect(render(watched, '/series/broken/')).rejects.toThrow('it fails');
    const next = render(watched, '/series/essays/b/').then(() => 'drawn');
    await watched.teardown?.();
    expect(await Promise.race([next, new Promise((done) => setTimeout(done, 50, 'nothing'))])).toBe(
      'nothing',
    );
    expect(log).not.toHaveBeenCalled();
    expect(finish).not.toHaveBeenCalled();
  });
});
