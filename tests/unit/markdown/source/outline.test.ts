import { expect, test } from 'vitest';
import { readOutline } from '../../../../src/markdown/source/outline.ts';

test('the outline of a text is its sections and images, as they are written, in order', () => {
  const source = [
    '## Erstes {/* so */}',
    'Text mit [Link](thesis:1) und ![Bild](./bild.png "Titel").',
    '<Figure src="./karte.svg" alt="Karte">',
    '  Worum es geht.',
    '</Figure>',
    '<Figure src="./leer.svg" alt="Leer" />',
    '<Stat value="3">drei</Stat>',
    '### Zweites',
    '[^eins]: Anmerkung mit ![Bild](./nicht.png).',
  ].join('\n\n');
  expect(readOutline(source, 'mdx')).toEqual([
    { kind: 'heading', source: '## Erstes {/* so */}' },
    { kind: 'image', source: '![Bild](./bild.png "Titel")' },
    { kind: 'figure', source: '<Figure src="./karte.svg" alt="Karte">', end: '</Figure>' },
    { kind: 'image', source: '<Figure src="./leer.svg" alt="Leer" />' },
    { kind: 'heading', source: '### Zweites' },
  ]);
});

test('a fragment has no image of its own, but those inside', () => {
  expect(readOutline('<>\n\n![Bild](./bild.png)\n\n</>', 'mdx')).toEqual([
    { kind: 'image', source: '![Bild](./bild.png)' },
  ]);
});
