import fc from 'fast-check';
import { expect, test } from 'vitest';
import { embedJson, toJsonLd } from '../../../src/formats/jsonld.ts';

test('JSON in a page reads back as it was, and holds nothing that could end its script', () => {
  fc.assert(
    fc.property(fc.oneof(fc.jsonValue(), fc.constant('</script><!-- <script>')), (value) => {
      const text = embedJson(value);
      expect(text).not.toContain('<');
      expect(JSON.parse(text)).toEqual(JSON.parse(JSON.stringify(value)));
    }),
  );
});

test('JSON-LD names its vocabulary', () => {
  expect(JSON.parse(toJsonLd({ '@type': 'Thing' }))).toEqual({
    '@context': 'https://schema.org',
    '@type': 'Thing',
  });
});
