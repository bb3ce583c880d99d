import { expect, test } from 'vitest';
import { fullestLane, laneStyles } from '../../../../src/view-models/files/lane-styles.ts';
import { makeSite } from '../../../setup/make-site.ts';

test('each is level with what it belongs to, and below the one before it', () => {
  const [, first, second, rest] = laneStyles(2).split(/(?=\.r\d)/);
  expect(first).toBe(
    '.r1{anchor-name:--r1}.n1{anchor-name:--n1;' +
      'top:max(anchor(--r1 top,anchor(--fold top)),anchor(--n0 bottom,0px) + .6rem)}',
  );
  expect(second).toBe(
    '.r2{anchor-name:--r2}.n2{anchor-name:--n2;' +
      'top:max(anchor(--r2 top,anchor(--fold top)),anchor(--n1 bottom) + .6rem)}}}',
  );
  expect(rest).toBeUndefined();
});

test('on narrow screens, in large type, on paper and in forced colours all of it stays where it is', () => {
  expect(laneStyles(1)).toMatch(
    /^@media screen and \(width>=80rem\) and \(forced-colors:none\)\{@container \(width>=79rem\)\{.*\}\}$/,
  );
});

test('the fullest lane holds notes, sources, answered sections and the signs of answers', () => {
  const sources = [{ id: 'studie', title: 'Studie', url: 'https://studie.example/' }];
  const site = makeSite({
    essays: [
      { id: 'a', sources, body: '## Kern\n\nText.[^1] [](source:studie) [b](essay:b)\n\n[^1]: Note.' },
      { id: 'b', body: 'Zum [Kern](essay:a#kern).' },
      { id: 'c', body: 'Zum [Kern](essay:a#kern), zum [Satz](thesis:1).' },
    ],
  });
  expect(fullestLane(site)).toBe(4);
});

test('a section that pages elsewhere answer takes room in the lane, too', () => {
  const essays = [{ id: 'a', body: '## Kern\n\nText.' }];
  expect(fullestLane(makeSite({ essays }))).toBe(0);
  expect(fullestLane(makeSite({ essays, mentions: { 'essay:a': [{ id: 'wm-1', section: 'kern' }] } }))).toBe(
    1,
  );
});
