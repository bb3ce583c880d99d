import { describe, expect, test } from 'vitest';
import { type Answers, nextQuestion, toFolderName } from '../../../src/create/answers.ts';

/** The answers that come of presets, but for those that are given. */
function answer(folder: string, given: Partial<Answers>): Partial<Answers> {
  const answers = { ...given };
  for (let question = nextQuestion(folder, answers); question; question = nextQuestion(folder, answers))
    Object.assign(answers, question.read(question.preset));
  return answers;
}

describe('the questions of a new series', () => {
  test('all have presets, which follow from the folder and the language', () => {
    expect(answer('/x/my-series', {})).toEqual({
      ...{ title: 'My series', language: 'en', singular: 'Thesis', plural: 'Theses', count: 3 },
    });
    expect(answer('/x/--', {}).title).toBe('My series');
    expect(answer('/x/fragen', { language: 'de' })).toMatchObject({ title: 'Fragen', plural: 'Thesen' });
    expect(answer('/x/regels', { language: 'nl' })).toMatchObject({ plural: 'Stellingen' });
  });

  test.each([
    [{ title: 'A' }, 'pl'],
    [{ title: 'A', language: 'en' } as const, 'Thesis'],
    [{ title: 'A', language: 'en' } as const, 'Thesis, Theses, More'],
    [{ title: 'A', language: 'en' } as const, '?, !'],
    [{}, '–'],
    [{ title: 'A', language: 'en', singular: 'B', plural: 'C' } as const, '1001'],
    [{ title: 'A', language: 'en', singular: 'B', plural: 'C' } as const, '1.5'],
    [{ title: 'A', language: 'en', singular: 'B', plural: 'C' } as const, '0'],
    [{ title: 'A', language: 'en', singular: 'B', plural: 'C' } as const, 'many'],
  ])('after %j, do not take %j for an answer', (answers, text) => {
    expect(nextQuestion('/x', answers)?.read(text)).toBeUndefined();
  });
});

test('a name becomes an id that an address can hold', () => {
  expect(toFolderName('  Größere Fragen: 1–3 ')).toBe('groessere-fragen-1-3');
  expect(toFolderName('Élan')).toBe('elan');
});
