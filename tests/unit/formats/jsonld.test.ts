import fc from 'fast-check';
import { expect, test } from 'vitest';
import { toJsonLd } from '../../../src/formats/jsonld.ts';

test('JSON-LD names its vocabulary, reads back as it was, and holds nothing that could end its script', () => {
  fc.assert(
    fc.property(fc.oneof(fc.jsonValue(), fc.constant('</script><!-- <script>')), (name) => {
      const text = toJsonLd({ '@type': 'Thing', name });
      expect(text).not.toContain('<');
      expect(JSON.parse(text)).toEqual({
        '@context': 'https://schema.org',
        '@type': 'Thing',
        name: JSON.parse(JSON.stringify(name)),
      });
    }),
  );
});
