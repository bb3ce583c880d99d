import { describe, expect, test } from 'vitest';
import { toDrawable } from '../../src/fonts.ts';

describe('a text for a picture', () => {
  test.each([
    ['Größe, „so“ – 5 €', 'Größe, „so“ – 5 €'],
    ['CO₂ → ∞, α ≠ Я, № 5 ✓ ★', 'CO₂ → ∞, α ≠ Я, № 5 ✓ ★'],
    ['U\u0308ber A\u030A', 'Über Å'],
    ['⅓ der ﬁnalen', '1⁄3 der finalen'],
  ])('is drawn as it is, or as what it stands for: %s', (text, drawn) => {
    expect(toDrawable(text)).toEqual({ text: drawn, missing: [] });
  });

  test('leaves out what no font has, and says so', () => {
    expect(toDrawable('Ja 👍🏽 und 👩‍💻 nein ✔')).toEqual({
      text: 'Ja und nein ✔',
      missing: ['👍🏽', '👩‍💻'],
    });
    expect(toDrawable('Von 读书 und 한글 lesen')).toEqual({
      text: 'Von und lesen',
      missing: ['读', '书', '한', '글'],
    });
  });

  test.each(['السوق مكان للكلام', 'ردّ على السوق Market', 'שוק', '市場は会話 (IT)'])(
    'has nothing left where it would be mutilated: %s',
    (title) => {
      const { text, missing } = toDrawable(title);
      expect(text).toBe('');
      expect(missing.length).toBeGreaterThan(2);
    },
  );

  test.each(['Η αγορά είναι συζήτηση', 'Рынок – это разговор'])(
    'is drawn in another alphabet: %s',
    (title) => {
      expect(toDrawable(title)).toEqual({ text: title, missing: [] });
    },
  );
});
