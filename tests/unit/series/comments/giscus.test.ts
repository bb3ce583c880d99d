import { describe, expect, test } from 'vitest';
import type { Thread } from '../../../../src/series/comments/comment-archive.ts';
import { addressThread, findThread, threadTerm } from '../../../../src/series/comments/giscus.ts';
import { giscusSchema } from '../../../../src/series/model/giscus-config.ts';
import type { Language } from '../../../../src/series/text/language.ts';

const written = {
  repo: 'owner/name',
  repoId: 'R_kgDOExample',
  category: 'Kommentare',
  categoryId: 'DIC_kwDOExample',
};
const giscus = giscusSchema.parse(written);

function thread(number: number, language: Language | null, more: Partial<Thread> = {}): Thread {
  const url = `https://github.com/owner/name/discussions/${number}`;
  const facts = { state: 'open', updatedAt: '2026-01-01T00:00:00Z', comments: 0, reactions: {} } as const;
  return { essay: 'eins', language, number, id: `D_${number}`, url, ...facts, ...more };
}

function addressOf(settings: typeof giscus, threads: Thread[], language: Language = 'de') {
  const found = findThread(settings, 'eins', language, { repo: 'owner/name', threads });
  return addressThread({ id: 'reihe', giscus: settings }, 'eins', language, found);
}

describe('the thread of an essay', () => {
  test('is its number where that is known, else the permanent term', () => {
    expect(addressOf(giscus, [thread(7, null)])).toEqual({ mapping: 'number', term: '7' });
    expect(addressOf(giscus, [])).toEqual({ mapping: 'specific', term: 'reihe/eins' });
  });

  test('keeps its term when the essay was renamed and numbers are not wanted', () => {
    const settings = { ...giscus, mapping: 'specific' as const };
    const renamed = thread(7, null, { term: 'reihe/null' });
    expect(addressOf(settings, [renamed])).toEqual({ mapping: 'specific', term: 'reihe/null' });
  });

  test('is one for all languages, or one for each', () => {
    const threads = [thread(7, null), thread(8, 'en')];
    expect(addressOf(giscus, threads, 'en').term).toBe('7');
    expect(addressOf({ ...giscus, languages: 'separate' }, threads, 'en').term).toBe('8');
    expect(addressOf({ ...giscus, languages: 'separate' }, threads, 'de').term).toBe('reihe/eins/de');
  });

  test('is none of another repository, whose numbers mean something else', () => {
    const index = { repo: 'owner/old', threads: [thread(7, null)] };
    expect(findThread(giscus, 'eins', 'de', index)).toBeUndefined();
    expect(findThread(undefined, 'eins', 'de', index)?.number, 'the archive without giscus').toBe(7);
  });

  test('never has the term of another essay', () => {
    expect(threadTerm('reihe', 'eins', null)).not.toBe(threadTerm('reihe', 'eins-a', null));
  });
});

describe('the settings of giscus', () => {
  test('need four values, and know the rest', () => {
    expect(giscus).toEqual({
      ...written,
      host: 'https://giscus.app',
      mapping: 'number',
      reactions: true,
      languages: 'shared',
    });
  });

  test('take the origin of the host alone, since the frame compares nothing else', () => {
    expect(giscusSchema.parse({ ...written, host: 'https://giscus.example/de/' }).host).toBe(
      'https://giscus.example',
    );
  });

  test.each([
    [{ repo: 'https://github.com/owner/name' }, 'write owner/name'],
    [{ repoId: 'DIC_kwDOExample' }, 'this is not the repository id'],
    [{ categoryId: 'R_kgDOExample' }, 'this is not the category id'],
    [{ categoryId: 'a b' }, 'copy the category id from https://giscus.app'],
    [{ host: 'giscus.app' }, 'write the https address of a giscus application'],
    [{ host: 'http://giscus.example' }, 'write the https address of a giscus application'],
    [{ mapping: 'pathname' }, 'use number or specific; the other mappings of giscus lose threads'],
    [{ languages: 'both' }, 'use shared or separate'],
  ])('refuse %j in words that help', (wrong, words) => {
    const { error } = giscusSchema.safeParse({ ...written, ...wrong });
    expect(error?.issues[0]?.message).toContain(words);
  });
});
