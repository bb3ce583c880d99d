import { afterEach, expect, test, vi } from 'vitest';
import { encodedPictures, renderedPages } from '../../../../src/build-progress.ts';
import createLogHandler from '../../../../src/cli/terminal/log-handler.ts';
import { clearProgress } from '../../../../src/cli/terminal/progress-line.ts';

const { isTTY, columns } = process.stdout;
const before = { pictures: { ...encodedPictures }, pages: { ...renderedPages } };

afterEach(() => {
  clearProgress();
  vi.restoreAllMocks();
  Object.assign(process.stdout, { isTTY, columns });
  Object.assign(encodedPictures, before.pictures);
  Object.assign(renderedPages, before.pages);
});

test('a terminal shows how far the copies of pictures are, then the bundler, then the pages', () => {
  const written: string[] = [];
  vi.spyOn(process.stdout, 'write').mockImplementation((text) => written.push(String(text)) > 0);
  let now = performance.now();
  vi.spyOn(performance, 'now').mockImplementation(() => (now += 1000));
  Object.assign(process.stdout, { isTTY: true, columns: 120 });
  Object.assign(renderedPages, { count: 0, total: 0 });
  const handler = createLogHandler();
  const say = (message: string) => {
    handler.write({ level: 'info', label: 'copies', message, newLine: true });
    return written.at(-1) ?? '';
  };

  Object.assign(encodedPictures, { count: 3, total: 12 });
  expect(say('essays/a/wall.jpg')).toMatch(/█{5}░{15} .*3 of 12 copies of pictures essays\/a\/wall\.jpg/);
  Object.assign(encodedPictures, { count: 12 });
  expect(say('built')).toMatch(/░{20} (?!.*copies).*built/);
  Object.assign(renderedPages, { count: 1, total: 2 });
  expect(say('/essays/a/')).toMatch(/█{10}░{10} .*1 of 2 pages \/essays\/a\//);
});
