import { readFile, rename } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { defineCommand } from 'citty';
import { type Staged, stage } from '../../files.ts';
import { settlePdf } from '../../formats/print/pdf-file.ts';
import { writePrint } from '../../formats/print/write-print.ts';
import { directionOf } from '../../series/languages/index.ts';
import { command } from '../../series/text/command.ts';
import type { Language } from '../../series/text/language.ts';
import { type Project, type Settings, SettingsError } from '../../settings.ts';
import { getSite } from '../../site.ts';
import { makePrintedBook } from '../../view-models/book/books.ts';
import { articleIn } from '../../view-models/sidecar.ts';
import { findBrowser } from '../book/browser.mjs';
import { printPdf } from '../book/print-pdf.ts';
import { openOutput } from '../site/output-folder.ts';
import { renderSite } from '../site/render-site.ts';
import { followLinks } from '../site/replaceable-folder.ts';
import { CommandError, fail, print, printError, printReport, usageError } from '../terminal/output.ts';
import { checkContent } from './check.ts';

/** The command for a project. */
export default function subCommand(project: Project) {
  const { settings, environment } = project;
  return defineCommand({
    meta: {
      name: 'book',
      description:
        'Makes a PDF of the series in each language, book.<language>.pdf; needs Chromium or Chrome',
    },
    args: {
      out: { type: 'string', description: 'the folder to write into', default: '.' },
      lang: {
        type: 'string',
        description: 'the only language to make a book in; default: each of the series',
      },
      html: {
        type: 'boolean',
        description:
          'writes book.<language>.html instead, one file that any browser prints; needs no browser',
      },
    },
    run: async ({ args }) => {
      if (settings.preview)
        throw new SettingsError('PREVIEW is “1”, and books have no drafts: leave it out.');
      const { report, failed } = await checkContent(project, process.stderr);
      if (report) printReport(report, 'stderr');
      if (failed) return fail('No book was made.');
      const { languages } = (await getSite()).series;
      const wanted = args.lang === undefined ? languages : languages.filter((each) => each === args.lang);
      if (wanted.length === 0)
        return usageError(
          `The series has no “${args.lang}”; it has ${languages.join(', ')}.`,
          command('book --lang …'),
        );
      if (/\.(?:pdf|html)$/i.test(args.out))
        return usageError(
          `--out is “${args.out}”: write a folder; the files in it are called ${wanted.map((each) => nameOf(each, args.html)).join(', ')}.`,
          command('book --out …'),
        );
      // Whoever lacks a browser hears it before the long part.
      const browser = args.html ? undefined : await browserOf(environment);
      const files = await makeBooks(settings, wanted, browser);
      if (!files) return fail('No book was made.');
      const folder = resolve(args.out);
      await writeBooks(folder, files);
      for (const name of files.keys()) print(join(folder, name));
    },
  });
}

/** Writes all books, or none where the disk is full: the old ones are replaced once all new ones are there. */
async function writeBooks(folder: string, files: ReadonlyMap<string, string | Uint8Array>): Promise<void> {
  const staged: (Staged & { path: string })[] = [];
  for (const [name, content] of files) {
    const path = join(folder, name);
    staged.push({ ...(await stage(path, content)), path });
  }
  for (const { temporary, path, keep } of staged) {
    await rename(temporary, path);
    keep();
  }
}

function nameOf(language: Language, isHtml = false): string {
  return `book.${language}.${isHtml ? 'html' : 'pdf'}`;
}

/** @throws CommandError where there is none */
async function browserOf({ PATH }: NodeJS.ProcessEnv): Promise<string> {
  const browser = await findBrowser(PATH);
  if (browser !== undefined) return browser;
  throw new CommandError(
    'There is no Chromium that starts, and it takes one to make a PDF. Put Chromium or Google Chrome on the PATH, or run ' +
      '“npx playwright-core install --with-deps chromium”. Without one, ' +
      `“${command('book --html')}” writes a file that you can print with any browser.`,
  );
}

/**
 * Renders the site beside the one that stands, since books take their texts from its pages, and makes books of it.
 *
 * @param browser the program of a Chromium; without one, files are HTML
 * @returns files by name; nothing where the site could not be rendered, which is reported
 */
async function makeBooks(
  settings: Settings,
  languages: readonly Language[],
  browser: string | undefined,
): Promise<Map<string, string | Uint8Array> | undefined> {
  const { outDir, root, contentDir, imageCacheDir } = settings;
  const output = await openOutput(followLinks(outDir), root, printError);
  try {
    const rendered = await renderSite(settings);
    if (rendered === undefined) return undefined;
    const sources = {
      cache: imageCacheDir,
      readContent: (path: string) => readFile(join(contentDir, path)),
    };
    const readArticle = async (path: string) => articleIn(await readFile(join(rendered, path, 'index.html')));
    const readShown = (address: string) => readFile(join(rendered, decodeURI(address)));
    const site = await getSite();
    const files = new Map<string, string | Uint8Array>();
    for (const language of languages) {
      const book = await makePrintedBook({ language, site, sources }, readArticle, readShown);
      if (browser === undefined) {
        files.set(nameOf(language, true), writePrint(book));
        continue;
      }
      const { title, description, creators, edition } = book;
      const pdf = await printPdf(writePrint(book, { isForPdf: true }), browser);
      const facts = {
        ...{ title, author: creators.join(', '), subject: description, day: edition },
        direction: directionOf(language),
      };
      files.set(nameOf(language), settlePdf(pdf, facts));
    }
    return files;
  } finally {
    await output.close();
  }
}
