import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { parseMentions } from '../../src/series/mentions/mention.ts';
import { feedEntry, json } from '../setup/fake-feed.ts';
import { makeFolder, webOf } from '../slow/cli/mentions-folder.ts';
import { anyFault, faults } from './faults.ts';

let content: Awaited<ReturnType<typeof makeFolder>>;
beforeAll(async () => {
  content = await makeFolder({ 'series.yaml': webOf('  moderation: all\n  trusted: [nachbar.example]\n') });
});
afterAll(() => content.remove());

const file = 'mentions/essays/ruf.json';
const entries = Array.from({ length: 8 }, (_, index) =>
  feedEntry(index + 1, {
    ...{ name: `Titel ${index}`, published: '2026-01-01T10:00:00', summary: { value: 'Kurz' } },
    'wm-target': `https://probe.example/${index === 7 ? 'alt/ruf.html' : 'essays/ruf/#kern'}`,
    rels: { canonical: `https://nachbar.example/${index + 1}` },
  }),
);

/** What readers see of the mentions, and every file of the folder. */
function state() {
  const names = readdirSync(content.folder, { recursive: true, encoding: 'utf8' });
  const files = names.filter((name) => /\.\w+$/.test(name)).sort();
  const { value, problems } = parseMentions(readFileSync(join(content.folder, file), 'utf8'), file);
  return {
    files,
    problems,
    ids: value.map(({ id }) => id).sort(),
    seen: value
      .filter(({ state }) => state === 'visible')
      .map(({ text, title, author }) => ({ text, title, author })),
  };
}

test('whatever a feed says, it costs at most half of what is known, shows nothing unseen, and the next pull heals all', async () => {
  content.feed.entries = entries;
  await content.pull();
  await content.write({ 'series.yaml': webOf('  moderation: all\n') });
  const before = state();
  expect(before.seen).toHaveLength(8);
  const good = await content.read(file);
  const scenario = fc.record({
    damage: fc.array(fc.tuple(anyFault, fc.nat(400)), { minLength: 1, maxLength: 3 }),
    full: fc.boolean(),
  });
  const outcomes = new Set<string>();
  await fc.assert(
    fc.asyncProperty(scenario, async ({ damage, full }) => {
      content.printed.length = 0;
      content.feed.misbehave = () => {
        const answer = structuredClone({ type: 'feed', name: 'Webmentions', children: entries });
        for (const [fault, at] of damage) faults[fault](at)(answer);
        return json(answer);
      };
      const outcome = await content.pull({ full });
      outcomes.add(typeof outcome === 'boolean' ? String(outcome) : 'refused');
      const after = state();
      if (outcome instanceof Error) {
        expect(outcome.name).toMatch(/^(?:FeedError|CommandError)$/);
        expect(await content.read(file)).toBe(good);
      }
      expect(after.problems).toEqual([]);
      expect(before.ids.filter((id) => after.ids.includes(id)).length).toBeGreaterThanOrEqual(4);
      for (const each of after.seen) expect(before.seen).toContainEqual(each);
      const others = after.files.filter((name) => !before.files.includes(name));
      expect(others.filter((name) => !/^mentions\/(?:essays|theses|glossary|home)/.test(name))).toEqual([]);
      for (const secret of [content.feed.token, '\u001b'])
        expect(`${content.printed.join('\n')} ${outcome}`).not.toContain(secret);

      content.feed.misbehave = undefined;
      expect(await content.pull({ full: true, acceptLoss: true })).toBe(true);
      expect(state().ids).toEqual(before.ids);
      // What was seen waits again where a lie came in between; a person lets it in.
      await content.write({ [file]: good });
    }),
    { numRuns: 200 },
  );
  expect([...outcomes].sort()).toEqual(['refused', 'true']);
}, 300_000);
