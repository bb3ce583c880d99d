import { expect, test } from 'vitest';
import { articleIn } from '../../../src/view-models/sidecar.ts';

const read = (page: string) => articleIn(Buffer.from(page));

test('the text of a page goes from its first article to the end of its last one', () => {
  const page = '<body><nav>Ä</nav><article id="a">Öl<article>Zwei</article> Ende</article><footer></footer>';
  expect(read(page)).toBe('<article id="a">Öl<article>Zwei</article> Ende');
});

test('a page without an article is read from its beginning', () => {
  expect(read('<p>Text</p></article>')).toBe('<p>Text</p>');
});
