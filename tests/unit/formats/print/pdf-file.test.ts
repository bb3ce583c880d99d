import { describe, expect, test } from 'vitest';
import { pagesOfPlaces, settlePdf } from '../../../../src/formats/print/pdf-file.ts';

/** A file as Chromium writes it, with nothing on its pages. */
function writePdf({ time = '20260101120000', places = '', binary = '' } = {}): Buffer {
  const objects = [
    `<</Title (a)\n/Creator (Mozilla/5.0 \\(X11\\) HeadlessChrome/1)\n/Producer (Skia/PDF m1)\n/CreationDate (D:${time}+00'00')\n/ModDate (D:${time}+00'00')>>`,
    '<</Type /Catalog\n/Pages 3 0 R\n/Dests 8 0 R\n/Lang (de)>>',
    '<</Type /Pages\n/Count 3\n/Kids [4 0 R 5 0 R]>>',
    '<</Type /Pages\n/Count 2\n/Kids [7 0 R 6 0 R]>>',
    ...Array.from({ length: 3 }, () => '<</Type /Page\n/Parent 3 0 R>>'),
    `<<${places}>>`,
    `<</Length ${binary.length}>>\nstream\n${binary}\nendstream`,
  ];
  let text = '%PDF-1.4\n';
  const table = objects.map((object, index) => {
    const offset = text.length;
    text += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return `${String(offset).padStart(10, '0')} 00000 n \n`;
  });
  const end = `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table.join('')}trailer\n<</Size ${objects.length + 1}\n/Root 2 0 R\n/Info 1 0 R>>\nstartxref\n${text.length}\n%%EOF\n`;
  return Buffer.from(text + end, 'latin1');
}

const facts = { title: 'Öl', author: '山田', subject: '', direction: 'ltr', day: '2026-02-01' } as const;
const places =
  '/t0 [7 0 R /XYZ 6 579.2 0]\n/t1-2 [6 0 R /XYZ 6 1 0]\n/t2 [5 0 R /XYZ 0 0 0]\n/gone [9 0 R /XYZ 0 0 0]';

describe('the places of a PDF', () => {
  test('stand on pages, which are counted in the order of their tree', () => {
    const file = writePdf({ places, binary: '4 0 obj\n<</Type /Page>>\nendobj\nxref\n0 1' });
    expect([...pagesOfPlaces(file)]).toEqual([
      ['t0', 1],
      ['t1-2', 2],
      ['t2', 3],
    ]);
  });

  test('are none where nothing is linked', () => {
    expect(pagesOfPlaces(writePdf()).size).toBe(0);
  });

  test.each(['', 'no PDF', '%PDF-1.7\nstartxref\n12\n%%EOF'])(
    'of “%s” cannot be read, and that is an error',
    (text) => {
      expect(() => pagesOfPlaces(Buffer.from(text))).toThrow('cannot be read');
    },
  );
});

describe('a settled PDF', () => {
  const settled = settlePdf(writePdf({ places }), facts);
  const text = Buffer.from(settled).toString('latin1');

  test('has the same bytes at whatever hour it was printed', () => {
    expect(settlePdf(writePdf({ places, time: '20270102030405' }), facts)).toEqual(settled);
    expect(text).toContain('/PageLayout /TwoPageRight');
    const arabic = settlePdf(writePdf({ places }), { ...facts, direction: 'rtl' });
    expect(Buffer.from(arabic).toString('latin1')).toContain('/PageLayout /TwoPageLeft');
  });

  test('names title, author and edition in any script, and no browser', () => {
    expect(text).not.toContain('HeadlessChrome');
    expect(text.match(/\/CreationDate/g)).toHaveLength(1);
    expect(text).toContain('/Title <feff00d6006c>');
    expect(text).toContain('/Author <feff5c71' + '7530>');
    expect(text).toContain('/CreationDate (D:20260201000000Z)');
    expect(text).toContain('/Producer (Skia/PDF m1)');
  });

  test('keeps what stood in it: tables of objects lead from one to the other', () => {
    const [, last = ''] = /startxref\n(\d+)\n%%EOF\n$/.exec(text) ?? [];
    const update = text.slice(Number(last));
    expect(update).toMatch(/^xref\n1 1\n\d{10} 00000 n \n2 1\n\d{10} 00000 n \ntrailer\n<<\/Size 10\n/);
    const [, previous = ''] = /\/Prev (\d+)>>/.exec(update) ?? [];
    expect(text.slice(Number(previous))).toMatch(/^xref\n0 10\n/);
    const offsets = [...update.matchAll(/(\d{10}) 00000 n/g)].map(([, offset]) => Number(offset));
    expect(offsets.map((offset) => text.slice(offset, offset + 7))).toEqual(['1 0 obj', '2 0 obj']);
    expect(text.slice(offsets[1])).toMatch(/^2 0 obj\n<<\/PageLayout \/TwoPageRight\n\/Type \/Catalog/);
  });
});
