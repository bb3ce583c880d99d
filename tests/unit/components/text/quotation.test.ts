import { expect, test } from 'vitest';
import { quotation } from '../../../../src/components/text/quotation.ts';

const german = { open: '„', close: '“', innerOpen: '‚', innerClose: '‘' };
const place = {
  title: 'Ein Text',
  label: 'These 12',
  address: 'https://reihe.example/essays/ein-text/#p-abc',
};

test('a quotation stands in the marks of its language, with its title, its item and its address', () => {
  expect(quotation('Er sagte „nein“.', place, german)).toBe(
    '„Er sagte ‚nein‘.“\nEin Text (These 12)\nhttps://reihe.example/essays/ein-text/#p-abc',
  );
});

test('what is about no item names none, and French marks keep their spaces', () => {
  const french = { open: '«\u00a0', close: '\u00a0»', innerOpen: '“', innerClose: '”' };
  expect(quotation('Il dit «\u00a0non\u00a0».', { ...place, label: '' }, french)).toBe(
    `«\u00a0Il dit “non”.\u00a0»\nEin Text\n${place.address}`,
  );
});
