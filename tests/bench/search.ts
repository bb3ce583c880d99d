import { execFileSync } from 'node:child_process';
import { globSync, readFileSync } from 'node:fs';
import { cp, mkdir, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { gunzipSync } from 'node:zlib';
import { close, createIndex } from 'pagefind';
import { chromium } from 'playwright';
import { launchOptions } from '../setup/launch-options.ts';
import { serveSlowly } from './slow.ts';

/** What another search brings: its page, and the files beside it. */
type Peer = Readonly<Record<string, string>>;

interface Text {
  url: string;
  title: string;
  text: string;
}

const root = resolve(import.meta.dirname, '../..');
const folder = join(root, 'node_modules/.cache/bench-search');
/** Runs of each search, of which the one in the middle counts. */
const runs = 5;

/**
 * Lets a reader with an empty cache search a built site: with its own search, with Pagefind's own interface on the same
 * index, and with MiniSearch and FlexSearch on the same texts. Each is loaded when the reader first asks for it.
 *
 * @param site the built site, with its search index
 */
export async function compareSearches(site: string, query: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, 'package.json'), '{"private":true}');
  execFileSync('npm', ['install', '--no-audit', '--no-fund', '--silent', 'minisearch@7', 'flexsearch@0.8'], {
    cwd: folder,
  });
  const texts = readTexts(join(site, 'pagefind'));
  const peers = {
    pagefind: await pagefind(site),
    minisearch: await miniSearch(texts),
    flexsearch: await flexSearch(texts),
  };
  for (const [name, files] of Object.entries(peers)) {
    await mkdir(join(folder, name), { recursive: true });
    for (const [file, content] of Object.entries(files)) await writeFile(join(folder, name, file), content);
  }
  const server = await serveSlowly([site, folder]);
  const browser = await chromium.launch(await launchOptions());
  console.log(`„${query}“ in ${texts.length} texts, ${server.description}`);
  const own = {
    page: '/thesen/',
    open: '.search-open',
    input: '.search-dialog input',
    hit: '.search-result:not([aria-hidden])',
  };
  const peer = (name: string, hit: string) => ({ page: `/${name}/`, open: 'button', input: 'input', hit });
  const contenders = {
    'this site': own,
    'Pagefind’s interface': peer('pagefind', '.pagefind-ui__result-title'),
    MiniSearch: peer('minisearch', 'li'),
    FlexSearch: peer('flexsearch', 'li'),
  };
  for (const [name, { page: path, open, input, hit }] of Object.entries(contenders)) {
    const times: number[] = [];
    let weight = { bytes: 0, requests: 0 };
    for (let run = 0; run < runs; run++) {
      const context = await browser.newContext();
      const page = await context.newPage();
      await page.goto(server.address + path, { waitUntil: 'networkidle' });
      server.reset();
      times.push(await page.evaluate(search, { open, input, hit, query }));
      await page.waitForLoadState('networkidle');
      weight = server.weight();
      await context.close();
    }
    const [middle = 0] = times.sort((a, b) => a - b).slice(Math.floor(runs / 2));
    console.log(
      `  ${name}: ${(weight.bytes / 1024).toFixed(0)} KiB in ${weight.requests} requests, first result after ${middle.toFixed(0)} ms`,
    );
  }
  await browser.close();
  server.close();
}

/** Opens the search, enters the query as soon as there is a field, and waits for the first result. Runs in the page. */
async function search({ open, input, hit, query }: Record<'open' | 'input' | 'hit' | 'query', string>) {
  const appears = <Found extends Element>(selector: string) =>
    new Promise<Found>((done) => {
      const look = () => {
        const found = document.querySelector<Found>(selector);
        if (found?.checkVisibility() && found.textContent !== null) done(found);
        else requestAnimationFrame(look);
      };
      look();
    });
  const began = performance.now();
  document.querySelector<HTMLElement>(open)?.click();
  const field = await appears<HTMLInputElement>(input);
  field.value = query;
  field.dispatchEvent(new Event('input', { bubbles: true }));
  await appears(hit);
  return performance.now() - began;
}

/** The texts of the index in the language that has most. */
function readTexts(index: string): Text[] {
  const byLanguage = Map.groupBy(globSync('fragment/*', { cwd: index }).sort(), (file) => file.split('_')[0]);
  const [files = []] = [...byLanguage.values()].sort((a, b) => b.length - a.length);
  return files.map((file) => {
    const fragment = gunzipSync(readFileSync(join(index, file))).toString('utf8');
    const { url, content, meta } = JSON.parse(fragment.slice('pagefind_dcd'.length));
    return { url, title: meta.title, text: content };
  });
}

function page(script: string, body = '<input><ol></ol>'): string {
  return `<!doctype html><html lang="de"><title>x</title><button>Suche</button><div hidden>${body}</div><script type="module">
document.querySelector('button').onclick = async () => { document.querySelector('div').hidden = false; ${script} };
</script>`;
}

async function pagefind(site: string): Promise<Peer> {
  const { index } = await createIndex();
  const written = await index?.getFiles();
  await close();
  const target = join(folder, 'pagefind');
  await cp(join(site, 'pagefind'), target, { recursive: true });
  const own = (written?.files ?? []).filter(({ path }) =>
    /^pagefind(?:-ui|-worker)?\.(?:js|css)$/.test(path),
  );
  const files = own.map(({ path, content }) => [path, new TextDecoder().decode(content)] as const);
  const script = `for (const [tag, more] of [['link', { rel: 'stylesheet', href: 'pagefind-ui.css' }], ['script', { src: 'pagefind-ui.js' }]])
  await new Promise((done) => document.head.append(Object.assign(document.createElement(tag), more, { onload: done })));
new PagefindUI({ element: 'div', showImages: false, bundlePath: '/pagefind/' });`;
  return { ...Object.fromEntries(files), 'index.html': page(script, '') };
}

async function miniSearch(texts: readonly Text[]): Promise<Peer> {
  const code = join(folder, 'node_modules/minisearch/dist/es/index.js');
  const { default: MiniSearch } = await import(pathToFileURL(code).href);
  const options = { idField: 'url', fields: ['title', 'text'], storeFields: ['title', 'start'] };
  const index = new MiniSearch(options);
  index.addAll(texts.map((each) => ({ ...each, start: each.text.slice(0, 160) })));
  const script = `const input = document.querySelector('input');
const [{ default: MiniSearch }, text] = await Promise.all([import('./minisearch.js'), fetch('./index.json').then((it) => it.text())]);
const index = MiniSearch.loadJSON(text, ${JSON.stringify(options)});
const find = () => document.querySelector('ol').replaceChildren(...index.search(input.value, { prefix: true, fuzzy: 0.2, boost: { title: 2 } }).slice(0, 5).map((hit) => Object.assign(document.createElement('li'), { textContent: hit.title + hit.start })));
input.oninput = find; find();`;
  return {
    'minisearch.js': readFileSync(code, 'utf8'),
    'index.json': JSON.stringify(index),
    'index.html': page(script),
  };
}

async function flexSearch(texts: readonly Text[]): Promise<Peer> {
  const code = join(folder, 'node_modules/flexsearch/dist/flexsearch.bundle.module.min.mjs');
  const { Index } = await import(pathToFileURL(code).href);
  const index = new Index({ tokenize: 'forward' });
  for (const [at, { title, text }] of texts.entries()) index.add(at, `${title} ${text}`);
  const parts: [string, string][] = [];
  await index.export((key: string, data: string) => void parts.push([key, data]));
  const shown = texts.map(({ url, title, text }) => ({ url, title, start: text.slice(0, 160) }));
  const script = `const input = document.querySelector('input');
const [{ Index }, { parts, shown }] = await Promise.all([import('./flexsearch.js'), fetch('./index.json').then((it) => it.json())]);
const index = new Index({ tokenize: 'forward' });
for (const [key, data] of parts) await index.import(key, data);
const find = () => document.querySelector('ol').replaceChildren(...index.search(input.value, 5).map((at) => Object.assign(document.createElement('li'), { textContent: shown[at].title + shown[at].start })));
input.oninput = find; find();`;
  return {
    'flexsearch.js': readFileSync(code, 'utf8'),
    'index.json': JSON.stringify({ parts, shown }),
    'index.html': page(script),
  };
}
