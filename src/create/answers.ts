import { basename } from 'node:path';
import {
  type FirstLanguage,
  firstLanguages,
  firstTexts,
  isFirstLanguage,
  presetLanguage,
} from './first-texts/index.ts';

/** What a new series is asked for. */
export interface Answers {
  title: string;
  language: FirstLanguage;
  /** What an item is called, and several of them. */
  singular: string;
  plural: string;
  /** How many items there are. */
  count: number;
}

/** A question, its answer where none is given, and what becomes of an answer; `undefined` where it is none. */
interface Question {
  text: string;
  preset: string;
  read: (answer: string) => Partial<Answers> | undefined;
}

/** The most items that the command writes: whoever has more adds them in the file. */
const most = 1_000;

/** The questions in their order; what was answered gives the later ones their presets. */
export function nextQuestion(folder: string, answers: Partial<Answers>): Question | undefined {
  if (answers.title === undefined)
    return {
      text: 'Title of the series',
      preset: titleOf(folder),
      read: (title) => (/\p{L}|\p{N}/u.test(title) ? { title } : undefined),
    };
  if (answers.language === undefined)
    return {
      text: `Language (${firstLanguages})`,
      preset: presetLanguage,
      read: (answer) => (isFirstLanguage(answer) ? { language: answer } : undefined),
    };
  if (answers.singular === undefined)
    return {
      text: 'What one of its items is called, and several',
      preset: firstTexts[answers.language].items,
      read: (answer) => {
        const [singular, plural, ...others] = answer.split(',').map((word) => word.trim());
        const isName =
          toFolderName(singular ?? '') !== '' && toFolderName(plural ?? '') !== '' && others.length === 0;
        return isName && singular && plural ? { singular, plural } : undefined;
      },
    };
  if (answers.count === undefined)
    return {
      text: 'How many there are',
      preset: '3',
      read: (answer) => {
        const count = Number(answer);
        return Number.isInteger(count) && count >= 1 && count <= most ? { count } : undefined;
      },
    };
  return undefined;
}

/** The name of a folder as a title: `my-series` → `My series`. */
function titleOf(folder: string): string {
  const words = basename(folder).replaceAll(/[-_]+/g, ' ').trim();
  return words.replace(/^./u, (letter) => letter.toUpperCase()) || 'My series';
}

/** A name as an id, as addresses and folders have it. */
export function toFolderName(name: string): string {
  return name
    .toLowerCase()
    .replaceAll('ä', 'ae')
    .replaceAll('ö', 'oe')
    .replaceAll('ü', 'ue')
    .replaceAll('ß', 'ss')
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .replaceAll(/[^a-z0-9]+/g, ' ')
    .trim()
    .replaceAll(' ', '-');
}
