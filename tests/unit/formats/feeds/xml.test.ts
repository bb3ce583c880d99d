import { expect, test } from 'vitest';
import { x } from 'xastscript';
import { writeXml } from '../../../../src/formats/feeds/xml.ts';

const head = '<?xml version="1.0" encoding="utf-8"?>\n';

test('what is written as XML is escaped where it would be read as XML', () => {
  expect(writeXml(x('a', { b: '"<&>' }, 'c & <d> ]]>'))).toBe(
    `${head}<a b="&quot;&lt;&amp;>">c &amp; &lt;d&gt; ]]&gt;</a>\n`,
  );
});

test('an element without content is closed at once, an attribute without a value is left out', () => {
  expect(writeXml(x('a', { b: null, c: '' }, [x('d'), '']), 'html')).toBe(
    `${head}<!DOCTYPE html><a c=""><d /></a>\n`,
  );
});

test('what XML forbids is left out: controls, halves of characters, no characters', () => {
  expect(writeXml(x('a', 'b\u0000\u0008\u001b\u0085\ufffe\n\t\rc 😀'))).toBe(`${head}<a>b\n\t\rc 😀</a>\n`);
  expect(writeXml(x('a', 'b\ud800c\udc00 😀'))).toBe(`${head}<a>bc 😀</a>\n`);
});
