import { existsSync } from 'node:fs';
import { join, relative } from 'node:path';
import type { AstroIntegration } from 'astro';
import { imagePattern, listContentFiles, readText } from '../files.ts';
import { readDimensions } from '../loader/files/images.ts';
import { usesComponent } from '../loader/files/own-components.ts';
import { cleanSvg } from '../loader/files/svg.ts';
import { contentChanged, loadContentOnce } from '../loader/load-once.ts';
import { imagesOf } from '../loader/texts/unpublished.ts';
import { packageModule, packagePath, slashed } from '../package-paths.ts';
import { componentFile, themeFile } from '../series/model/content-paths.ts';
import { type Essay, type FreePage, isPublished, type Term } from '../series/model/entry.ts';
import type { Settings } from '../settings.ts';
import { externalize } from './externalize.ts';
import { farComponents } from './far-components.ts';
import { inlineScripts } from './inline-scripts.ts';
import { ownModules, ownPackages } from './own-modules.ts';
import { shippedFiles } from './shipped-files.ts';

/** Modules that exist only while the site is built: what of the content folder has to go through the bundler. */
const modules = {
  /** Images beside the texts, by path relative to the content folder. */
  images: 'virtual:series/images',
  /** The series' own components, by name. */
  components: 'virtual:series/components',
  /** The style sheet of the series, in a layer of its own; empty where it has none. */
  theme: 'virtual:series/theme',
};

/**
 * Ties the content folder to the build: hands its images and own components to the bundler, and reloads the pages of the
 * development server when something in it changes.
 */
export function content(settings: Settings): AstroIntegration {
  const { contentDir } = settings;
  return {
    name: 'content',
    hooks: {
      'astro:config:setup': ({ command, updateConfig }) => {
        const isBuild = command === 'build';
        updateConfig({
          vite: {
            plugins: [
              ownModules,
              ownPackages,
              inlineScripts,
              farComponents(settings),
              contentModules(contentDir, {
                findImages: () => (isBuild ? publishedImages(settings) : allImages(contentDir)),
                findComponents: () =>
                  isBuild ? publishedComponents(settings) : listContentFiles(contentDir, 'components'),
              }),
              ...(isBuild ? [externalize, shippedFiles(), sourceMaps(contentDir)] : []),
            ],
            // Scripts and fonts become files of the site, which the policy allows.
            build: {
              assetsInlineLimit: (file) => (/\.(?:js|woff2?|[ot]tf)$/.test(file) ? false : undefined),
            },
            server: { fs: { allow: ['.', contentDir, packagePath('.')] } },
          },
        });
      },
      'astro:server:setup': ({ server }) => {
        server.watcher.add(contentDir);
        server.watcher.on('all', (event, file) => {
          const path = relative(contentDir, file);
          if (path.startsWith('..') || /(?:^|[/\\])[._]/.test(path)) return;
          const bundled =
            event !== 'change' || imagePattern.test(path)
              ? Object.values(modules).map((id) => `\0${id}`)
              : [];
          for (const { hot, moduleGraph } of Object.values(server.environments)) {
            hot.send(contentChanged);
            const outdated = [...moduleGraph.fileToModulesMap].flatMap(([file, found]) =>
              isOutdated(file, path) ? [...found] : [],
            );
            const changed = [...outdated, ...bundled.flatMap((id) => moduleGraph.getModuleById(id) ?? [])];
            for (const module of withImporters(changed)) moduleGraph.invalidateModule(module);
          }
          server.ws.send({ type: 'full-reload' });
        });
      },
    },
  };
}

/** Whether a module has to be run again after a change: routes, since Astro keeps their lists of pages; of words all that speak. */
function isOutdated(module: string, changed: string): boolean {
  return (
    module.startsWith(slashed(packagePath('src/pages/'))) ||
    (changed.startsWith('words/') && module === slashed(packageModule('src/i18n/index')))
  );
}

/** Modules and everything that imports them, directly or not. */
function withImporters<Module extends { importers: Set<Module> }>(modules: readonly Module[]): Set<Module> {
  const found = new Set(modules);
  // A set that is walked through also hands out what is added on the way.
  for (const module of found) for (const importer of module.importers) found.add(importer);
  return found;
}

/** While somebody writes, an image may be used that no text named when the server was started. */
async function allImages(contentDir: string): Promise<string[]> {
  return (await listContentFiles(contentDir)).filter((file) => imagePattern.test(file));
}

/** The images of published texts: an image that goes through the bundler is published, whoever uses it. */
async function publishedImages(settings: Settings): Promise<string[]> {
  const named = new Set((await publishedTexts(settings)).flatMap((text) => imagesOf(text, text.body)));
  if (named.size === 0) return [];
  return (await allImages(settings.contentDir)).filter((file) => named.has(file.normalize('NFC')));
}

async function publishedTexts(settings: Settings) {
  const { content } = await loadContentOnce(settings);
  if (!content) return [];
  const { essays, terms, pages, seenOn } = content;
  return [...essays, ...terms, ...pages]
    .flatMap(({ translations }): (Essay | Term | FreePage)['translations'][number][] => [...translations])
    .filter(({ meta }) => isPublished(meta, seenOn));
}

/** The series' own components that a published text uses: one that is broken does no harm in a draft. */
async function publishedComponents(settings: Settings): Promise<string[]> {
  const { contentDir } = settings;
  const files = (await listContentFiles(contentDir, 'components')).filter(componentFile);
  if (files.length === 0) return [];
  const sources = (await publishedTexts(settings)).map(({ file }) => readText(contentDir, file));
  return files.filter((file) => sources.some((source) => usesComponent(source, file)));
}

/** A Vite plugin for builds: where a component of the series fails, its own line is named. */
function sourceMaps(contentDir: string) {
  return {
    name: 'series:source-maps',
    configEnvironment: (name: string) =>
      name === 'prerender' && existsSync(join(contentDir, 'components'))
        ? { build: { sourcemap: true } }
        : undefined,
  };
}

/** A Vite plugin: its type comes with the configuration it is put into. */
function contentModules(
  contentDir: string,
  { findImages, findComponents }: Record<'findImages' | 'findComponents', () => Promise<string[]>>,
) {
  return {
    name: 'series-content',
    resolveId: (id: string) => (Object.values(modules).includes(id) ? `\0${id}` : undefined),
    async load(id: string) {
      if (id === `\0${modules.images}`) {
        const images = await Promise.all(
          (await findImages()).map(async (file) => ({
            ...{ name: file.normalize('NFC'), file },
            value: await readDimensions(contentDir, file),
          })),
        );
        // In development an image may be damaged; the problems of the text that shows it stand in its place.
        return exportImports(
          images.filter(({ value }) => value),
          contentDir,
        );
      }
      if (id === `\0${modules.theme}`) {
        const sheet = slashed(`${contentDir}/${themeFile}`);
        if (!existsSync(sheet)) return "export default '';";
        return `import css from ${JSON.stringify(`${sheet}?inline`)};\nexport default \`@layer theme{\${css}}\`;`;
      }
      if (id === `\0${modules.components}`) {
        const files = await findComponents();
        return exportImports(
          files.flatMap((file) => {
            const name = componentFile(file);
            return name === undefined ? [] : [{ name, file }];
          }),
          contentDir,
        );
      }
      return undefined;
    },
    generateBundle(
      _: unknown,
      bundle: Record<string, { type: string; fileName: string; source?: string | Uint8Array }>,
    ) {
      for (const file of Object.values(bundle)) {
        const { type, fileName, source } = file;
        if (type === 'asset' && fileName.endsWith('.svg'))
          file.source = cleanSvg(typeof source === 'string' ? source : Buffer.from(source ?? []).toString());
      }
    },
  };
}

/** Source of a module that exports imported files by name: as they are, or as `source` of what is known about each. */
function exportImports(
  entries: readonly { name: string; file: string; value?: object | undefined }[],
  contentDir: string,
): string {
  const imports = entries.map(
    ({ file }, index) => `import i${index} from ${JSON.stringify(slashed(`${contentDir}/${file}`))};`,
  );
  const members = entries.map(({ name, value }, index) => {
    const member = value ? `{ ...${JSON.stringify(value)}, source: i${index} }` : `i${index}`;
    return `[${JSON.stringify(name)}, ${member}]`;
  });
  return `${imports.join('\n')}\nexport default new Map([${members.join(', ')}]);\n`;
}
