import { existsSync, statSync } from 'node:fs';
import { mkdir, rmdir } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, relative, resolve } from 'node:path';
import { defineCommand } from 'citty';
import { formatProblems } from '../../formats/terminal/problems.ts';
import { shippedLanguages } from '../../i18n/words-files.ts';
import type { Blog } from '../../import/blog.ts';
import { type ImportPlan, type PlanOptions, planImport } from '../../import/plan/plan.ts';
import { readBlog } from '../../import/read.ts';
import { summarize, writeReport } from '../../import/report.ts';
import { loadContent } from '../../loader/load.ts';
import { command } from '../../series/text/command.ts';
import { isLanguage } from '../../series/text/language.ts';
import type { Project, Settings } from '../../settings.ts';
import { removeAtExit, temporaryName } from '../../temporary.ts';
import { changeContent, mendContent } from '../change-content.ts';
import { downloadImages } from '../import/download-images.ts';
import { readExisting } from '../import/import-existing.ts';
import { filesOf, summaryOf } from '../import/import-files.ts';
import { saveMemory } from '../import/save-memory.ts';
import { readUploads } from '../import/uploads.ts';
import { writeImport } from '../import/write-import.ts';
import { fail, print, printReport, reportErrors, usageError } from '../terminal/output.ts';

const usage = command('import <file or folder> [--into content] [--dry-run]');

/** The command for a project. */
export default function subCommand({ settings }: Project) {
  return defineCommand({
    meta: {
      name: 'import',
      description: 'Brings texts over from another system, with their conversation. Never overwrites',
    },
    args: {
      source: {
        type: 'positional',
        required: true,
        description:
          'an export of WordPress (WXR) or Ghost (JSON), or a folder of Markdown (Hugo, Jekyll, Astro)',
      },
      into: { type: 'string', description: 'the content folder; default: CONTENT_DIR', valueHint: 'folder' },
      language: { type: 'string', description: 'language of the texts; default: what the export says' },
      images: { type: 'string', description: 'the uploads folder of the old site', valueHint: 'folder' },
      download: { type: 'boolean', description: 'asks the old site for images, one a second' },
      items: {
        type: 'string',
        description: 'finds the number of an item in a title, as its first group',
        valueHint: 'expression',
      },
      pages: { type: 'boolean', description: 'also brings pages, not only posts' },
      anonymous: { type: 'boolean', description: 'names people who commented by their initials only' },
      'dry-run': { type: 'boolean', description: 'only shows what would come over' },
    },
    run: async ({ args }) => {
      const source = resolve(settings.root, args.source);
      const mistake = mistakeIn({ ...args, source });
      if (mistake !== undefined) return usageError(mistake, usage);
      saveMemory();
      const contentDir = resolve(settings.root, args.into ?? settings.contentDir);
      // What was read goes out of memory with this call: the check needs it for itself.
      if (await bringOver({ ...args, source, name: args.source, contentDir }, settings))
        await check({ ...settings, contentDir });
    },
  });
}

/** How an import was asked for. */
interface ImportArgs {
  /** Absolute path of the export. */
  source: string;
  /** The export, as it was named. */
  name: string;
  contentDir: string;
  language?: string | undefined;
  images?: string | undefined;
  download?: boolean | undefined;
  items?: string | undefined;
  pages?: boolean | undefined;
  anonymous?: boolean | undefined;
  'dry-run'?: boolean | undefined;
}

/** Reads an export and writes what it becomes. @returns whether anything was written */
async function bringOver(args: ImportArgs, settings: Settings): Promise<boolean> {
  const { source, name, contentDir } = args;
  const blog = await readBlog(source, { pages: args.pages ?? false });
  if (!blog) {
    usageError(`${name} is no export of WordPress or Ghost, and no folder of Markdown.`, usage);
    return false;
  }
  if (blog.posts.length === 0) {
    fail(`There is no post in ${name}. Nothing was changed.`);
    return false;
  }
  if (existsSync(contentDir)) await mendContent(contentDir);
  const { existing, problems } = await readExisting({ ...settings, contentDir });
  if (problems.length > 0) {
    reportErrors(problems, 'Mend these first; nothing was imported.');
    return false;
  }
  const images = args.images === undefined ? undefined : resolve(settings.root, args.images);
  const uploads = await readUploads(images, source);
  const items = args.items === undefined ? undefined : new RegExp(args.items, 'u');
  const language = shippedLanguages()
    .filter(isLanguage)
    .find((each) => each === args.language);
  const options = { language, items, uploads, existing, anonymous: args.anonymous ?? false };
  const isDry = args['dry-run'] ?? false;
  const planned = planImport(blog, options);
  const { missing } = planned;
  const asksFor = args.download === true ? missing.length : 0;
  if (asksFor > 0)
    print(`${isDry ? 'Would ask' : 'Asking'} the old site for ${asksFor} images, one a second.\n`);
  const plan = asksFor > 0 && !isDry ? await withDownloads(missing, blog, options) : planned;
  const { added, changed } = await filesOf(plan, { contentDir, existing });
  const summary = summaryOf(blog, plan, { source: name, added, changed });
  if (isDry || added.length + changed.length === 0) {
    print(summarize(summary, isDry));
    return false;
  }
  const report = reportName(contentDir);
  const text = writeReport({ ...summary, files: [...summary.files, report] });
  await inFolder(contentDir, () =>
    writeImport(contentDir, [...added, { file: report, content: { text: () => text } }], changed),
  );
  print(summarize(summary, isDry));
  print(`\nThe whole report: ${relative(settings.root, join(contentDir, report))}`);
  return true;
}

/** The plan with the images that the old site still has. */
async function withDownloads(
  missing: readonly string[],
  blog: Blog,
  options: PlanOptions,
): Promise<ImportPlan> {
  const folder = join(tmpdir(), temporaryName('import'));
  removeAtExit(folder);
  const { uploads, notices } = await downloadImages(missing, { folder });
  const plan = planImport(blog, { ...options, uploads: new Map([...options.uploads, ...uploads]) });
  return { ...plan, notices: [...plan.notices, ...notices] };
}

function mistakeIn(args: {
  source: string;
  language?: string | undefined;
  images?: string | undefined;
  items?: string | undefined;
}): string | undefined {
  if (!existsSync(args.source)) return `There is no “${args.source}”.`;
  if (args.language !== undefined && !shippedLanguages().includes(args.language))
    return `--language is “${args.language}”: the interface speaks ${shippedLanguages().join(', ')}.`;
  if (args.images !== undefined && !statSync(args.images, { throwIfNoEntry: false })?.isDirectory())
    return `--images is “${args.images}”: there is no such folder.`;
  if (args.items === undefined) return undefined;
  try {
    new RegExp(args.items, 'u');
    return /(?<!\\)\((?!\?)/.test(args.items)
      ? undefined
      : `--items is “${args.items}”: put the number in parentheses, as in 'Thesis (\\d+)'.`;
  } catch {
    return `--items is “${args.items}”: this is no regular expression.`;
  }
}

/** A report is never overwritten either. */
function reportName(contentDir: string): string {
  let name = 'import-report.md';
  for (let count = 2; existsSync(join(contentDir, name)); count++) name = `import-report-${count}.md`;
  return name;
}

/** Changes a folder that may have to be made; one that was made for nothing is removed. */
async function inFolder(contentDir: string, change: () => Promise<void>): Promise<void> {
  const made = await mkdir(contentDir, { recursive: true });
  try {
    await changeContent(contentDir, change);
  } catch (error) {
    if (made !== undefined) await rmdir(contentDir).catch(() => {});
    throw error;
  }
}

async function check(settings: Settings): Promise<void> {
  const { problems } = await loadContent(settings);
  const errors = problems.filter(({ severity }) => severity === 'error');
  if (errors.length === 0) return print('The check found no errors.');
  printReport(formatProblems(errors, { color: process.stdout.isTTY }));
  process.exitCode = 1;
}
