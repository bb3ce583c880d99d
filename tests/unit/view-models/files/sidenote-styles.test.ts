import { expect, test } from 'vitest';
import { sidenoteStyles } from '../../../../src/view-models/files/sidenote-styles.ts';

test('each note is level with its reference, and below the note before it', () => {
  const [, first, second, rest] = sidenoteStyles(2).split(/(?=\.r\d)/);
  expect(first).toBe('.r1{anchor-name:--r1}.n1{anchor-name:--n1;top:anchor(--r1 top,anchor(--note top))}');
  expect(second).toBe(
    '.r2{anchor-name:--r2}.n2{anchor-name:--n2;' +
      'top:max(anchor(--r2 top,anchor(--note top)),anchor(--n1 bottom) + .8rem)}}',
  );
  expect(rest).toBeUndefined();
});

test('on narrow screens and on paper notes stay where they are', () => {
  expect(sidenoteStyles(1)).toMatch(/^@media screen and \(width>=75rem\)\{.*\}$/);
});
