/**
 * Looks at the kinds of pages as Lighthouse does, on a phone: compressed, with the headers that the build wrote, three
 * times each, of which the best counts. What is not full marks is named. Lighthouse is fetched when it is first needed.
 *
 *     npm run lighthouse
 */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { findBrowser } from '../../src/cli/browser.mjs';
import { buildSite } from '../../src/cli/build.ts';
import { serveWithNginx } from '../e2e/nginx.ts';

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
if ((await buildSite(site, { compress: true })) !== 0) process.exit(1);
const browser = await findBrowser();
const nginx = await serveWithNginx(site);
for (const path of paths) {
  const reports = [1, 2, 3].map(() => look(nginx.address + path));
  const best = reports.reduce((a, b) => (sum(b) > sum(a) ? b : a));
  console.log(path);
  for (const { id, score, auditRefs } of Object.values(best.categories)) {
    console.log(`  ${String(Math.round(score * 100)).padStart(3)} ${id}`);
    for (const { id: name, weight } of auditRefs) {
      const { score: part, title, displayValue = '' } = best.audits[name] ?? { score: null, title: name };
      if (weight > 0 && part !== null && part < 0.9) console.log(`      ${part} ${title} ${displayValue}`);
    }
  }
}
await nginx.stop();

function look(address: string): Report {
  const file = join(folder, 'report.json');
  const flags = ['--headless=new', '--disable-gpu', ...(process.getuid?.() === 0 ? ['--no-sandbox'] : [])];
  const options = [
    address,
    '--quiet',
    '--output=json',
    `--output-path=${file}`,
    `--chrome-flags=${flags.join(' ')}`,
  ];
  run(process.execPath, [program, ...options], { CHROME_PATH: browser });
  return JSON.parse(readFileSync(file, 'utf8'));
}

function sum({ categories }: Report): number {
  return Object.values(categories).reduce((total, { score }) => total + score, 0);
}

function run(command: string, options: string[], environment: NodeJS.ProcessEnv = {}): void {
  const { status } = spawnSync(command, options, {
    stdio: 'inherit',
    env: { ...process.env, ...environment },
  });
  if (status !== 0) process.exit(status ?? 1);
}
