import type { SearchLanguage } from './description.ts';

const questionWords = 'how what when where which who whom whose why';

const stopWords =
  'a about am an and any are as at be been by can could did do does for from had has have he her him his i if in into is it its me my not of on or our she should so than that the their them there these they this those to us was we were will with would you your';

/** English. */
export const english: SearchLanguage = {
  stopWords: new Set(`${stopWords} ${questionWords}`.split(' ')),
  questionWords: new Set(questionWords.split(' ')),
  endings: ['', 'e', 's', 'es', 'ed', 'ing', 'y', 'ies', 'ied'],
  ownLetters: {},
  vowelChanges: {},
  compounds: undefined,
};
