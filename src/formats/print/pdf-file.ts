import type { Day } from '../../series/text/date.ts';

/** What a PDF says about itself. */
interface PdfFacts {
  title: string;
  author: string;
  subject: string;
  /** The side on which its first page lies is the other one where it is read from right to left. */
  direction: 'ltr' | 'rtl';
  /** Stands for the time at which it was made. */
  day: Day;
}

/** A PDF as Chromium writes it (Skia): PDF 1.4, with a table of its objects, and none of them compressed. */
interface PdfFile {
  /** By byte: Latin-1. */
  text: string;
  /** Where each object begins, by its number. */
  offsets: ReadonlyMap<number, number>;
  trailer: string;
}

/**
 * The number of the page of each place that links of a PDF lead to, from 1.
 *
 * @throws Error if it is not written as Chromium does
 */
export function pagesOfPlaces(bytes: Uint8Array): Map<string, number> {
  const file = openPdf(bytes);
  const catalog = objectIn(file, referenceIn(file.trailer, 'Root'));
  const pages = new Map(
    pagesBelow(file, referenceIn(catalog, 'Pages')).map((number, index) => [number, index + 1]),
  );
  if (!/\/Dests \d/.test(catalog)) return new Map();
  const places = objectIn(file, referenceIn(catalog, 'Dests'));
  return new Map(
    [...places.matchAll(/\/([^\s/[\]<>()]+) \[(\d+) 0 R /g)].flatMap(([, name = '', page]) => {
      const number = pages.get(Number(page));
      return number === undefined ? [] : [[name, number] as const];
    }),
  );
}

/**
 * Makes a PDF the same whenever it was written, and says in it what it is: what it says of the browser and of the hour is
 * blanked, and facts are added behind it (ISO 32000-1, 7.5.6).
 *
 * @throws Error if it is not written as Chromium does
 */
export function settlePdf(bytes: Uint8Array, facts: PdfFacts): Uint8Array {
  const { text, offsets, trailer } = openPdf(bytes);
  const information = referenceIn(trailer, 'Info');
  const root = referenceIn(trailer, 'Root');
  const former = objectIn({ text, offsets, trailer }, information);
  const [, producer = ''] = /\/Producer \(([^)]*)\)/.exec(former) ?? [];
  const begin = offsets.get(information) ?? 0;
  const blank = text.slice(0, begin) + former.replace(/<<.*>>/s, blanked) + text.slice(begin + former.length);
  const time = `(D:${facts.day.replaceAll('-', '')}000000Z)`;
  const entries = [
    `/Title ${textString(facts.title)}`,
    `/Author ${textString(facts.author)}`,
    `/Subject ${textString(facts.subject)}`,
    `/Producer (${producer})`,
    `/CreationDate ${time}`,
    `/ModDate ${time}`,
  ];
  const [layout, order] = facts.direction === 'rtl' ? ['TwoPageLeft', 'R2L'] : ['TwoPageRight', 'L2R'];
  const catalog = objectIn({ text, offsets, trailer }, root)
    .replace('<<', `<</PageLayout /${layout}\n`)
    .replace('/ViewerPreferences <<', `/ViewerPreferences <</Direction /${order}\n`);
  const added = [
    { number: information, object: `${information} 0 obj\n<<${entries.join('\n')}>>\nendobj\n` },
    { number: root, object: `${catalog}endobj\n` },
  ];
  let offset = blank.length;
  const table = added.map(({ number, object }) => {
    const line = `${number} 1\n${String(offset).padStart(10, '0')} 00000 n \n`;
    offset += object.length;
    return line;
  });
  const [, previous = ''] = /startxref\s+(\d+)\s+%%EOF\s*$/.exec(text) ?? [];
  const end = `xref\n${table.join('')}trailer\n${trailer.replace('>>', `\n/Prev ${previous}>>`)}startxref\n${offset}\n%%EOF\n`;
  return Buffer.from(blank + added.map(({ object }) => object).join('') + end, 'latin1');
}

function blanked(dictionary: string): string {
  return `<<${' '.repeat(dictionary.length - 4)}>>`;
}

/** Text of any script (ISO 32000-1, 7.9.2.2): UTF-16 with its mark, in hexadecimal. */
function textString(text: string): string {
  return `<feff${Buffer.from(text, 'utf16le').swap16().toString('hex')}>`;
}

function openPdf(bytes: Uint8Array): PdfFile {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
  const [, start] = /startxref\s+(\d+)\s+%%EOF\s*$/.exec(text.slice(-64)) ?? [];
  const table = /^xref\n0 \d+\n((?:\d{10} \d{5} [nf] \n)+)trailer\n(<<.*?>>)/s.exec(
    text.slice(start === undefined ? text.length : Number(start)),
  );
  if (!table) throw new Error('The browser wrote a PDF that cannot be read.');
  const [, lines = '', trailer = ''] = table;
  const offsets = lines.split('\n').map((line, number) => [number, Number(line.slice(0, 10))] as const);
  return { text, trailer: `${trailer}\n`, offsets: new Map(offsets) };
}

/** An object up to its end, without the word that marks it. */
function objectIn({ text, offsets }: PdfFile, number: number): string {
  const begin = offsets.get(number) ?? text.length;
  return text.slice(begin, text.indexOf('endobj', begin));
}

function referenceIn(dictionary: string, key: string): number {
  const [, number] = new RegExp(`/${key} (\\d+) 0 R`).exec(dictionary) ?? [];
  if (number === undefined) throw new Error(`The browser wrote a PDF without ${key}.`);
  return Number(number);
}

/** Numbers of the objects that are pages, in reading order: a node of their tree lists those below it. */
function pagesBelow(file: PdfFile, node: number): number[] {
  const object = objectIn(file, node);
  if (!/\/Type \/Pages\b/.test(object)) return [node];
  const [, kids = ''] = /\/Kids \[([^\]]*)\]/.exec(object) ?? [];
  return [...kids.matchAll(/(\d+) 0 R/g)].flatMap(([, kid]) => pagesBelow(file, Number(kid)));
}
