import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { writeText } from '../../files.ts';
import { pagesOfPlaces } from '../../formats/print/pdf-file.ts';
import { removeAtExit, temporaryName } from '../../temporary.ts';

/** Switches of a browser: no traffic of its own; its sandbox refuses to start for root, as whom containers run. */
export const browserSwitches = [
  ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** How often a book is printed at most until its contents name the pages that they stand on themselves. */
const attempts = 4;

/**
 * Prints a book, tagged and with an outline. Browsers know no `target-counter` (CSS Generated Content for Paged Media):
 * the first print says on which page each place stands, and the next one has the numbers.
 *
 * @param html the book as one file
 * @param browser the program of a Chromium
 * @throws Error if the numbers of pages do not come to rest
 */
export async function printPdf(html: string, browser: string): Promise<Uint8Array> {
  const { chromium } = await import('playwright-core');
  const file = join(tmpdir(), `${temporaryName('book').slice(0, -'.tmp'.length)}.html`);
  const forget = removeAtExit(file);
  await writeText(file, html);
  const running = await chromium.launch({ executablePath: browser, args: browserSwitches });
  try {
    const context = await running.newContext({ offline: true });
    const page = await context.newPage();
    page.setDefaultTimeout(0);
    await page.emulateMedia({ media: 'print' });
    await page.goto(pathToFileURL(file).href);
    await page.evaluate(loadTypefaces);
    await page.evaluate(removeUnusedHyphens);
    let known = new Map<string, number>();
    for (let attempt = 0; attempt < attempts; attempt++) {
      await page.evaluate(writePageNumbers, Object.fromEntries(known));
      // The first print is for the numbers: without tags it takes half the time.
      const isForReaders = attempt > 0;
      const pdf = await page.pdf({
        ...{ preferCSSPageSize: true, printBackground: true },
        ...{ tagged: isForReaders, outline: isForReaders },
      });
      const found = pagesOfPlaces(pdf);
      if (isForReaders && isSame(known, found)) return pdf;
      known = found;
    }
    throw new Error('The numbers of the pages do not come to rest.');
  } finally {
    await running.close();
    await rm(file, { force: true });
    forget();
  }
}

function isSame(known: ReadonlyMap<string, number>, found: ReadonlyMap<string, number>): boolean {
  return known.size === found.size && [...known].every(([name, page]) => found.get(name) === page);
}

/** Runs in the browser: also those of the margins, which only a print shows. */
async function loadTypefaces(): Promise<void> {
  await Promise.all(Array.from(document.fonts, (face) => face.load()));
  await document.fonts.ready;
  await Promise.all(Array.from(document.images, (image) => image.decode().catch(() => undefined)));
}

/** Runs in the browser: a place that is not known yet has the room of its number. */
function writePageNumbers(pages: Record<string, number>): void {
  for (const place of document.querySelectorAll<HTMLElement>('[data-page]'))
    place.textContent = String(pages[place.dataset.page ?? ''] ?? '000');
}

/**
 * Runs in the browser: takes away soft hyphens at which no line ends. A PDF would keep them as letters, and nobody would
 * find the words. The lines are those of the print: the text is as wide as on paper.
 */
function removeUnusedHyphens(): void {
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const range = document.createRange();
  const changes: [node: Text, text: string][] = [];
  const bottomOf = (node: Text, index: number) => {
    range.setStart(node, index);
    range.setEnd(node, index + 1);
    return range.getBoundingClientRect().bottom;
  };
  for (let node = walker.nextNode(); node instanceof Text; node = walker.nextNode()) {
    const { data } = node;
    if (!data.includes('\u00ad')) continue;
    let text = '';
    let from = 0;
    for (let at = data.indexOf('\u00ad'); at >= 0; at = data.indexOf('\u00ad', at + 1)) {
      const isLineEnd = at > 0 && bottomOf(node, at - 1) < bottomOf(node, at + 1) - 1;
      text += data.slice(from, isLineEnd ? at + 1 : at);
      from = at + 1;
    }
    changes.push([node, text + data.slice(from)]);
  }
  for (const [node, text] of changes) node.data = text;
}
