import { copyFileSync, existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { BuildFailure } from '../abort-build.ts';
import { listPublicFiles } from '../loader/files/public-files.ts';
import { publicFolder } from '../series/model/content-paths.ts';
import { replaceableFiles } from '../series/routes/site-files.ts';
import { decodePath } from '../series/text/strings.ts';
import { serveFiles } from '../serve-files.ts';
import type { Settings } from '../settings.ts';
import { readIcon } from '../site.ts';

/** Lays the files in `public/` of a series over those of the site, and draws our icon in its colours where it has none. */
export function publicFiles({ contentDir, base }: Settings): AstroIntegration {
  const folder = join(contentDir, publicFolder);
  return {
    name: 'public-files',
    hooks: {
      'astro:build:generated': async ({ dir }) => {
        writeFileSync(join(fileURLToPath(dir), 'favicon.svg'), await readIcon());
        for (const file of await listPublicFiles(contentDir)) {
          const target = join(fileURLToPath(dir), file);
          // What every build makes is known before; this is for all that it makes of this very series.
          if (existsSync(target) && !replaceableFiles.has(file))
            throw new BuildFailure(
              `${join(folder, file)} would replace what the build makes at /${file}. Give the file another name.`,
            );
          mkdirSync(dirname(target), { recursive: true });
          copyFileSync(join(folder, file), target);
        }
      },
      'astro:server:setup': ({ server }) => {
        const files = serveFiles(folder, (response) => void response.writeHead(404).end());
        server.middlewares.use((request, response, next) => {
          const { url = '' } = request;
          const path = url.startsWith(base) ? decodePath(url.slice(base.length).replace(/[?#].*$/s, '')) : '';
          if (path === '') return next();
          listPublicFiles(contentDir)
            .then((there) => {
              if (!there.includes(path) && !there.includes(`${path}index.html`)) return next();
              request.url = `/${url.slice(base.length)}`;
              files(request, response);
            })
            .catch(next);
        });
      },
    },
  };
}
