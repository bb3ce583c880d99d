import { expect, test } from 'vitest';
import { renderBookCover } from '../../../../src/formats/image/book-cover.ts';
import { readLanguage } from '../../../../src/series/text/language.ts';
import { temporaryFolder } from '../../../setup/temporary-folder.ts';

const cache = temporaryFolder('book-covers');
const draw = (...authors: string[]) =>
  renderBookCover(
    {
      ...{ title: 'Briefe', subtitle: 'Vier Texte', authors, numbers: [1, 2], lit: [2], medium: 'screen' },
      ...{ language: readLanguage('de'), colours },
    },
    cache,
  );
const colours = { paper: '#ffffff', ink: '#000000', soft: '#555555', signal: '#aa0000', hairline: '#cccccc' };

test('a name that no typeface can draw is left out, and the comma behind it', async () => {
  const alone = await draw('Anna Öl');
  expect((await draw('ليلى', 'Anna Öl', '山田')).equals(alone)).toBe(true);
  expect((await draw('Berta', 'Anna Öl')).equals(alone)).toBe(false);
});
