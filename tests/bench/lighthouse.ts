/**
 * Looks at the kinds of pages as Lighthouse does, on a phone: compressed, with the headers that the build wrote, five
 * times each, of which the median in speed counts. What is not full marks is named. Lighthouse is fetched when it is
 * first needed.
 *
 *     npm run lighthouse
 */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { buildSite } from '../../src/cli/commands/build.ts';
import { settings } from '../../src/settings.ts';
import { serveWithNginx } from '../e2e/nginx.ts';
import { findBrowser } from '../setup/browser.mjs';

const root = resolve(import.meta.dirname, '../..');
const folder = join(root, 'node_modules/.cache/lighthouse');
const site = join(folder, 'site');
const program = join(folder, 'node_modules/lighthouse/cli/index.js');
const version = '12.8.2';
const paths = ['/', '/essays/einleitung/', '/thesen/12/', '/thesen/', '/suche/'];

/** What Lighthouse reports, as far as it is read here. */
interface Report {
  categories: Record<string, { id: string; score: number; auditRefs: { id: string; weight: number }[] }>;
  audits: Record<string, { score: number | null; title: string; displayValue?: string }>;
}

await mkdir(folder, { recursive: true });
if (!existsSync(program))
  run('npm', ['install', '--prefix', folder, '--no-audit', '--no-fund', `lighthouse@${version}`]);
if (
  (await buildSite(
    { settings: { ...settings, outDir: site }, environment: process.env },
    { compress: true },
  )) !== 0
)
  process.exit(1);
const browser = await findBrowser();
const nginx = await serveWithNginx(site);
try {
  for (const path of paths)
    show(
      path,
      [1, 2, 3, 4, 5].flatMap(() => look(nginx.address + path)),
    );
} finally {
  await nginx.stop();
}

/** Prints the median of several reports, by their speed, and what costs points in it. */
function show(path: string, reports: readonly Report[]): void {
  console.log(path);
  const median = reports.toSorted((a, b) => speedOf(a) - speedOf(b))[Math.floor(reports.length / 2)];
  if (!median) console.log('  could not be looked at');
  for (const { id, score, auditRefs } of Object.values(median?.categories ?? {})) {
    console.log(`  ${String(Math.round(score * 100)).padStart(3)} ${id}`);
    for (const { id: name, weight } of auditRefs) {
      const { score: part = null, title = name, displayValue = '' } = median?.audits[name] ?? {};
      if (weight > 0 && part !== null && part < 0.9) console.log(`      ${part} ${title} ${displayValue}`);
    }
  }
}

/** Nothing where Lighthouse itself failed, as it does now and then on a busy machine. */
function look(address: string): Report[] {
  const file = join(folder, 'report.json');
  const flags = ['--headless=new', '--disable-gpu', ...(process.getuid?.() === 0 ? ['--no-sandbox'] : [])];
  const options = [
    address,
    '--quiet',
    '--output=json',
    `--output-path=${file}`,
    `--chrome-flags=${flags.join(' ')}`,
  ];
  const done = run(process.execPath, [program, ...options], { CHROME_PATH: browser });
  return done ? [JSON.parse(readFileSync(file, 'utf8'))] : [];
}

function speedOf({ categories }: Report): number {
  return categories.performance?.score ?? 0;
}

function run(command: string, options: string[], environment: NodeJS.ProcessEnv = {}): boolean {
  return (
    spawnSync(command, options, { stdio: 'inherit', env: { ...process.env, ...environment } }).status === 0
  );
}
