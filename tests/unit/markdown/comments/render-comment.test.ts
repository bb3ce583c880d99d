import { expect, test } from 'vitest';
import { renderComment } from '../../../../src/markdown/comments/render-comment.ts';

const render = (body: string) =>
  renderComment(body, {
    ...{ prefix: 'in-r-1:', image: 'Bild', table: 'Tabelle' },
    ...{ footnotes: 'Anmerkungen', backToReference: 'Zurück zu {reference}' },
  }).html;

test('no id stands twice in a comment, and each begins with that of the comment', () => {
  expect(render('<p id="a">eins</p><p id="a">zwei</p><p id="b">drei</p>')).toBe(
    '<p id="in-r-1:a">eins</p><p>zwei</p><p id="in-r-1:b">drei</p>',
  );
  // The browser repeats an open element in the next paragraph, with its id.
  expect(render('<p><b id="a">eins<p>zwei</p>').match(/id="in-r-1:a"/g)).toHaveLength(1);
});

test('an element is described only by what is there', () => {
  expect(render('<a href="https://x.example" aria-describedby="a">x</a>')).not.toContain('describedby');
});
