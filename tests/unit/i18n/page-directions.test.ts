import { expect, test } from 'vitest';
import { addDirections } from '../../../src/i18n/page-directions.ts';

test('a text in a language that runs the other way says its direction, and what stands in it says its own', () => {
  expect(
    addDirections(
      '<!doctype html><html lang="ar" dir="rtl"><head><meta charset="utf-8"><title>1 < 2</title></head><body><h3 class="a" lang="de"><a href="/?a&amp;b">Titel (neu).</a> <b lang="ar">جديد</b></h3><p>نص<br><i lang="fa">متن</i></body></html>',
    ),
  ).toBe(
    '<!doctype html><html lang="ar" dir="rtl"><head><meta charset="utf-8"><title>1 < 2</title></head><body><h3 dir="ltr" class="a" lang="de"><a href="/?a&amp;b">Titel (neu).</a> <b dir="rtl" lang="ar">جديد</b></h3><p>نص<br><i lang="fa">متن</i></body></html>',
  );
  expect(addDirections('<html lang="de"><p lang="he">טקסט<p>Text <q lang="en">text</q></html>')).toBe(
    '<html lang="de"><p dir="rtl" lang="he">טקסט<p>Text <q lang="en">text</q></html>',
  );
});

test('what says its direction keeps it, and a language nobody knows has none', () => {
  const html = '<html lang="de"><p lang="ar" dir="ltr">a</p><p dir="auto">b</p><p lang="x<">c</p></html>';
  expect(addDirections(html)).toBe(html);
});
