import { describe, expect, test } from 'vitest';
import {
  acceptancesIn,
  acceptancesOf,
  checkAcceptances,
  findUnmet,
  isAccepted,
} from '../../../../src/series/checks/acceptances.ts';
import type { Locate } from '../../../../src/series/diagnostics/location.ts';
import { type Problem, problem } from '../../../../src/series/diagnostics/problem.ts';

const heavy = (file: string, line?: number): Problem => ({
  ...problem('heavy-image', { file, ...(line === undefined ? {} : { line }) }, { size: 5_000_000 }),
});
const accept = { accept: { 'heavy-image': 'Soll so.' } };

describe('a warning that a text accepts', () => {
  const acceptances = acceptancesOf({
    ...{ file: 'essays/ruf/de.mdx', data: accept, locate: () => ({ file: 'essays/ruf/de.mdx' }) },
  });
  const covers = (file: string) => isAccepted(heavy(file), acceptances);

  test('is one of the text, and of what lies beside it', () => {
    expect([covers('essays/ruf/de.mdx'), covers('essays/ruf/bild.png')]).toEqual([true, true]);
  });

  test('is none of its translation, nor of anything in other folders', () => {
    expect([
      covers('essays/ruf/en.mdx'),
      covers('essays/ruf/a/bild.png'),
      covers('essays/rufe/bild.png'),
    ]).toEqual([...[false, false, false]]);
  });

  test('is never an error, and never another warning', () => {
    const found = heavy('essays/ruf/de.mdx');
    expect(isAccepted({ ...found, severity: 'error' }, acceptances)).toBe(false);
    expect(isAccepted({ ...found, id: 'second-title' }, acceptances)).toBe(false);
  });
});

describe('a warning that an entry of a list accepts', () => {
  /** A list in which each entry takes ten lines. */
  const locate: Locate = ([index]) => ({
    file: 'paths.yaml',
    ...(index === undefined ? {} : { line: Number(index) * 10 + 1 }),
  });
  const acceptances = acceptancesIn({ data: [{}, accept, {}], locate });
  const covers = (line: number, file = 'paths.yaml') => isAccepted(heavy(file, line), acceptances);

  test('is one of the lines of this entry alone', () => {
    expect([10, 11, 20, 21].map((line) => covers(line))).toEqual([false, true, true, false]);
    expect(covers(11, 'theses.yaml')).toBe(false);
    const [last] = acceptancesIn({ data: [accept], locate });
    expect(last?.covers({ file: 'paths.yaml', line: 999 })).toBe(true);
  });

  test('is one of the whole file where that is no list', () => {
    const ofFile = acceptancesIn({ data: accept, locate });
    expect(isAccepted(heavy('paths.yaml', 5), ofFile)).toBe(true);
    expect(isAccepted(heavy('series.yaml', 5), ofFile)).toBe(false);
  });
});

describe('what is accepted', () => {
  const of = (id: string) =>
    acceptancesIn({ data: { accept: { [id]: 'So.' } }, locate: () => ({ file: 'a.yaml' }) });
  const unmet = (id: string, problems: readonly Problem[] = []) =>
    findUnmet(problems, of(id)).map((each) => each.id);

  test('has to be a warning that there is', () => {
    expect(checkAcceptances(of('heavy-image'))).toEqual([]);
    for (const id of ['heavy-imagee', 'unknown-source', 'unmet-acceptance'])
      expect(
        checkAcceptances(of(id)).map((each) => each.id),
        id,
      ).toEqual(['unknown-key']);
  });

  test('has to be there, or it is told; a dead link elsewhere is asked for only now and then', () => {
    expect(unmet('heavy-image')).toEqual(['unmet-acceptance']);
    expect(unmet('heavy-image', [heavy('a.yaml')])).toEqual([]);
    expect(unmet('dead-external-link')).toEqual([]);
    expect(unmet('heavy-imagee')).toEqual([]);
  });

  test('is not missed as long as there are errors: with them, not all warnings are found', () => {
    const wrong = { ...heavy('b.yaml'), severity: 'error' as const };
    expect(unmet('heavy-image', [wrong])).toEqual([]);
  });
});
