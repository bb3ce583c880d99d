import { describe, expect, test } from 'vitest';
import { sectionLanes, wholeLane } from '../../../../src/view-models/comments/lane.ts';
import { presenterFor } from '../../../../src/view-models/presenter.ts';
import { makeSite } from '../../../setup/make-site.ts';

const answer = (day: number, to: string, words = 'So ist es') => ({
  ...{ id: `a${day}`, title: `Antwort ${day}`, date: `2026-01-0${day}` },
  body: `${words} [hier](essay:ruf${to}).`,
});
const site = makeSite({
  essays: [
    { id: 'ruf', body: '## Kern\n\nText.' },
    answer(2, '#kern'),
    answer(3, '#kern'),
    answer(4, '#kern'),
    answer(5, ''),
    answer(6, '#gone'),
  ],
  mentions: {
    'essay:ruf': [{ id: 'wm-1', section: 'kern' }, { id: 'wm-2' }],
  },
});
const presenter = presenterFor(site, 'de');
const ruf = { kind: 'essay', id: 'ruf' } as const;
const titles = (entries: readonly object[]) =>
  entries.map((entry) => ('title' in entry && entry.title ? Object(entry.title).text : undefined));

describe('beside a section stands', () => {
  const lane = sectionLanes(ruf, presenter).get('kern');

  test('what answers it, the newest two open, the rest and pages elsewhere behind them', () => {
    expect(lane?.total).toBe(4);
    expect(titles(lane?.newest ?? [])).toEqual(['Antwort 4', 'Antwort 3']);
    expect(titles(lane?.rest ?? [])[0]).toBe('Antwort 2');
    expect(lane?.rest).toHaveLength(2);
  });

  test('how many of each kind there are', () => {
    expect(lane?.label).toMatch(/^3\sVerweise, 1\sErwähnung /);
  });
});

describe('beside the beginning of a text stands', () => {
  const lane = wholeLane(ruf, new Set(['kern']), presenter);

  test('what answers no section that it has, with the number of all', () => {
    expect(titles([...lane.newest, ...lane.rest])).toEqual(['Antwort 6', 'Antwort 5']);
    expect(lane.total).toBe(5);
  });
});

test('there is room for a dozen words around a link', () => {
  const words = Array.from({ length: 40 }, (_, index) => `wort${index}`).join(' ');
  const long = makeSite({ essays: [{ id: 'ruf' }, answer(2, '', words)] });
  const [entry] = wholeLane(ruf, new Set(), presenterFor(long, 'de')).newest;
  const { before = '', mark = '', after = '' } = entry && 'excerpt' in entry ? entry.excerpt : {};
  expect(`${before}${mark}${after}`.trim().split(/\s+/)).toHaveLength(12);
});
