import { describe, expect, test } from 'vitest';
import { hiddenHash } from '../../../../src/cli/mentions/hidden.ts';
import { listWaiting, planBlock, planDecision } from '../../../../src/cli/mentions/plan-mentions.ts';
import { mentionedPages } from '../../../../src/loader/mentioned-pages.ts';
import { type ImportedInput, type MentionInput, makeSite } from '../../../setup/make-site.ts';

const own: MentionInput[] = [
  { id: 'wm-1', source: 'https://peer.example/a', state: 'waiting', receivedAt: '2026-02-02T10:00:00Z' },
  { id: 'wm-2', source: 'https://other.example/?from=peer.example', state: 'waiting' },
  { id: 'wm-3', source: 'https://www.peer.example/a/#x', state: 'visible' },
];

/** The archives of a series with some mentions of the essay `ruf`. */
function archives(
  mentions = own,
  { imported = [], hidden = [] }: { imported?: ImportedInput[]; hidden?: string[] } = {},
) {
  const site = makeSite({
    essays: [{ id: 'ruf', firstId: 'rufen' }],
    mentions: { 'essay:ruf': mentions },
    imported: { ruf: imported },
  });
  return {
    ...{ content: site, mentions: site.mentions, imported: site.imported, pages: mentionedPages(site) },
    ...{ hidden: new Set(hidden), damaged: new Set<string>() },
  };
}

/** Ids of what is left in each file. */
function idsIn(writes: ReturnType<typeof planBlock>): Record<string, unknown> {
  return Object.fromEntries(
    writes.map(({ file, text }) => {
      const { mentions, comments } = JSON.parse(text);
      return [file, (mentions ?? comments)?.map(({ id }: { id: string }) => id)];
    }),
  );
}

test('what waits is listed in the order of its arrival', () => {
  expect(listWaiting(archives()).map(({ mention }) => mention.id)).toEqual(['wm-2', 'wm-1']);
});

describe('a mention', () => {
  test('is let in by its number in the list or by its id, and nothing else changes', () => {
    for (const name of ['2', 'wm-1']) {
      const [write, ...others] = planDecision(archives(), [name], 'show');
      expect([write?.file, others]).toEqual(['mentions/essays/ruf.json', []]);
      const states = JSON.parse(write?.text ?? '').mentions.map((each: MentionInput) => [
        each.id,
        each.state,
      ]);
      expect(Object.fromEntries(states)).toEqual({ 'wm-1': 'visible', 'wm-2': 'waiting', 'wm-3': 'visible' });
    }
  });

  test('that is there already changes no file', () => {
    expect(planDecision(archives(), ['wm-3'], 'show')).toEqual([]);
  });

  test('is taken down with everything else from its source, and known again by the first id of its page', () => {
    const writes = planDecision(archives(), ['wm-1'], 'hide');
    expect(idsIn(writes)).toMatchObject({ 'mentions/essays/ruf.json': ['wm-2'] });
    const hidden = writes.find(({ file }) => file === 'mentions/hidden.json');
    expect(JSON.parse(hidden?.text ?? '')).toEqual([hiddenHash('https://peer.example/a', 'essay:rufen')]);
  });

  test.each(['wm-9', '3', '0'])('that nobody knows, such as %s, is refused', (name) => {
    expect(() => planDecision(archives(), [name], 'hide')).toThrow(`is called “${name}”`);
  });

  test('of an id that two have is refused: it would take down what nobody named', () => {
    expect(() => planDecision(archives([...own, { id: 'wm-1' }]), ['wm-1'], 'hide')).toThrow();
  });
});

describe('a host that is blocked', () => {
  test('loses everything that is from it, also what came over, and nothing that only names it', () => {
    const imported = [
      { id: 'wp-1', kind: 'pingback', source: 'https://peer.example/b' },
      { id: 'wp-2' },
    ] as const;
    expect(idsIn(planBlock(archives(own, { imported: [...imported] }), 'peer.example'))).toEqual({
      'mentions/essays/ruf.json': ['wm-2'],
      'imported/ruf.json': ['wp-2'],
      'mentions/hidden.json': undefined,
    });
  });

  test('of which nothing is there changes no file', () => {
    expect(planBlock(archives(), 'nobody.example')).toEqual([]);
  });
});
