import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { messages } from '../../i18n/index.ts';
import { type ListedFile, type OfflineList, sizeOf } from '../../offline/offline-list.ts';
import { offlineList, previewFile } from '../../series/routes/url.ts';
import type { Language } from '../../series/text/language.ts';
import { decodePath } from '../../series/text/strings.ts';
import type { Settings } from '../../settings.ts';
import { getSite, type Site } from '../../site.ts';
import { listKeptFiles, listKeptPages } from '../../view-models/files/offline-list.ts';
import { sizePlaceholder } from '../../view-models/layout/offline.ts';
import { indexFiles } from '../search/index-files.ts';
import { bundledFiles, noteBundledFiles } from './bundled-files.ts';
import { type PagePicture, picturesOf } from './page-pictures.ts';

/** Lists what a reader keeps in each language, once all of it is built, and says on pages how much that is. */
export function offline({ base }: Settings): AstroIntegration {
  return {
    name: 'offline',
    hooks: {
      'astro:config:setup': ({ command, updateConfig }) => {
        if (command === 'build') updateConfig({ vite: { plugins: [noteBundledFiles] } });
      },
      'astro:build:done': async ({ dir, logger }) => {
        const site = await getSite();
        if (!site.offersOffline) return;
        const folder = fileURLToPath(dir);
        for (const language of site.series.languages) {
          const list = listAll(site, language, { base, folder });
          writeFileSync(join(folder, offlineList(language)), JSON.stringify(list));
          logger.info(
            `${list.files.length} files to keep in ${language}, ${formatSize(sizeOf(list), language)}`,
          );
        }
      },
    },
  };
}

interface BuiltSite {
  base: string;
  /** Where it lies. */
  folder: string;
}

function listAll(site: Site, language: Language, built: BuiltSite): OfflineList {
  const pages = listKeptPages(site, language);
  const hrefOf = ({ page }: (typeof pages)[number]) => site.addresses.href(page, language);
  const others = [
    ...listKeptFiles(site, language),
    // Of a link within what is kept.
    ...pages.map((page) => hrefOf(page) + previewFile),
    ...[...bundledFiles, ...(indexFiles.get(language) ?? [])].map((path) => built.base + encodeURI(path)),
  ];
  const standsFor = new Map<string, Set<string>>();
  for (const page of pages) {
    for (const { address, standsFor: sizes } of picturesOf(read(hrefOf(page), built).toString())) {
      const known = standsFor.get(address) ?? new Set();
      for (const size of sizes) known.add(size);
      standsFor.set(address, known);
    }
  }
  const pictures = [...standsFor].map(
    ([address, sizes]): PagePicture => ({ address, standsFor: [...sizes] }),
  );
  const listed = listFiles([...pages.map(hrefOf), ...others], pictures, built);
  const size = formatSize(sizeOf({ files: listed }), language);
  const saying = pages.filter(({ page: { kind } }) => kind === 'home' || kind === 'offline').map(hrefOf);
  for (const address of saying) {
    const path = fileOf(address, built);
    writeFileSync(path, readFileSync(path, 'utf8').replaceAll(sizePlaceholder, size));
  }
  const files = listed.map((file) => (saying.includes(file[0]) ? listFile(file[0], built) : file));
  const instead = site.addresses.href({ kind: 'offline' }, language);
  const version = hashOf(JSON.stringify(files));
  return { version, series: site.series.id, instead, files };
}

function listFiles(
  addresses: readonly string[],
  pictures: readonly PagePicture[],
  built: BuiltSite,
): ListedFile[] {
  const own = pictures.filter(({ address }) => address.startsWith(built.base));
  return [
    ...[...new Set(addresses)].map((address) => ({ address, standsFor: [] })),
    ...own.filter(({ address }) => !addresses.includes(address)),
  ].flatMap(({ address, standsFor }) => {
    // Not every page has a card; the bundler also names what only the server needs, and what Astro takes away again.
    if (!existsSync(fileOf(address, built))) return [];
    const file = listFile(address, built);
    return [standsFor.length === 0 ? file : ([...file, standsFor] as const)];
  });
}

function listFile(address: string, built: BuiltSite): readonly [path: string, hash: string, bytes: number] {
  const content = read(address, built);
  return [address, hashOf(content), content.length];
}

function read(address: string, built: BuiltSite): Buffer {
  return readFileSync(fileOf(address, built));
}

function fileOf(address: string, { base, folder }: BuiltSite): string {
  const path = decodePath(address.slice(base.length));
  return join(folder, path === '' || path.endsWith('/') ? `${path}index.html` : path);
}

function hashOf(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('hex').slice(0, 16);
}

/** `2.3 MB`, as it is written in a language. */
function formatSize(bytes: number, language: Language): string {
  const options = { style: 'unit', unit: 'megabyte', maximumFractionDigits: 1 } as const;
  return new Intl.NumberFormat(messages(language).locale, options).format(Math.max(bytes / 1_000_000, 0.1));
}
