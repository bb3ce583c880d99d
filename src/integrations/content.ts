import { existsSync } from 'node:fs';
import { join, relative } from 'node:path';
import type { AstroIntegration } from 'astro';
import { imagePattern, listContentFiles, readText } from '../files.ts';
import { usesComponent } from '../loader/files/own-components.ts';
import { contentChanged } from '../loader/load-once.ts';
import { packageModule, packagePath, slashed } from '../package-paths.ts';
import { componentFile, themeFile } from '../series/model/content-paths.ts';
import type { Settings } from '../settings.ts';
import { exportImports } from './export-imports.ts';
import { externalize } from './externalize.ts';
import { farComponents } from './far-components.ts';
import { inlineScripts } from './inline-scripts.ts';
import { ownModules, ownPackages } from './own-modules.ts';
import { imagesModule } from './pictures/pictures.ts';
import { publishedTexts } from './published-texts.ts';
import { shippedFiles } from './shipped-files.ts';

/** Modules that exist only while the site is built: what of the content folder has to go through the bundler. */
const modules = {
  /** The series' own components, by name. */
  components: 'virtual:series/components',
  /** The style sheet of the series, in a layer of its own; empty where it has none. */
  theme: 'virtual:series/theme',
};

/**
 * Ties the content folder to the build: hands its own components and style sheet to the bundler, and reloads the pages of the
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
              contentModules(contentDir, () =>
                isBuild ? publishedComponents(settings) : listContentFiles(contentDir, 'components'),
              ),
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
              ? [imagesModule, ...Object.values(modules)].map((id) => `\0${id}`)
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
function contentModules(contentDir: string, findComponents: () => Promise<string[]>) {
  return {
    name: 'series-content',
    resolveId: (id: string) => (Object.values(modules).includes(id) ? `\0${id}` : undefined),
    async load(id: string) {
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
  };
}
