import { join } from 'node:path';
import mdx from '@astrojs/mdx';
import { defineConfig } from 'astro/config';
import { pagePolicy } from './src/formats/security/csp.ts';
import { attachments } from './src/integrations/attachments.ts';
import { content } from './src/integrations/content.ts';
import { directions } from './src/integrations/directions.ts';
import { headers } from './src/integrations/headers.ts';
import { offline } from './src/integrations/offline/offline.ts';
import { pages } from './src/integrations/pages.ts';
import { pictures } from './src/integrations/pictures/pictures.ts';
import { publicFiles } from './src/integrations/public-files.ts';
import { search } from './src/integrations/search/search.ts';
import { sidecars } from './src/integrations/sidecars.ts';
import { untranslated } from './src/integrations/untranslated.ts';
import { packagePath } from './src/package-paths.ts';
import { settings } from './src/settings.ts';

export default defineConfig({
  srcDir: packagePath('src'),
  publicDir: packagePath('public'),
  site: settings.site,
  base: settings.base,
  outDir: settings.outDir,
  cacheDir: settings.cacheDir,
  trailingSlash: 'always',
  build: { inlineStylesheets: 'always', assets: 'assets', concurrency: 8 },
  compressHTML: true,
  devToolbar: { enabled: false },
  experimental: { incrementalBuild: true },
  security: { csp: pagePolicy },
  // Code is not coloured; the policy would not allow what Astro does for it.
  markdown: { syntaxHighlight: false },
  // What pages load when a reader asks for it: found out only then, the development server would reload the page.
  vite: {
    cacheDir: join(settings.root, 'node_modules/.cache/vite'),
    optimizeDeps: { include: ['giscus', 'leven'] },
  },
  integrations: [
    mdx(),
    pages(),
    content(settings),
    pictures(settings),
    untranslated(),
    directions(),
    sidecars(settings),
    attachments(settings),
    publicFiles(settings),
    search(settings),
    offline(settings),
    headers(settings),
  ],
});
