import { expect, test } from 'vitest';
import { showKept } from '../../../src/offline/offline-button.ts';

test('a page of a language that is kept comes with the button that takes it off, and knows what it said', () => {
  const page = (button: string) => `<h1>A button</h1><button class="theme">x</button>${button}<p>take</p>`;
  const words = 'data-offline=\'{"a":1}\'';
  expect(showKept(page(`<button type="button" data-other="remove" ${words}>take "it" (2 MB)</button>`))).toBe(
    page(`<button type="button" data-kept data-other="take &quot;it&quot; (2 MB)" ${words}>remove</button>`),
  );
  expect(showKept(page(''))).toBe(page(''));
});
