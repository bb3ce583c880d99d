import { copyFileSync, mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { loadContentOnce } from '../loader/load-once.ts';
import { attachmentPath, isAttachable } from '../series/links/attachments.ts';
import { isPublished } from '../series/model/entry.ts';
import { serveFiles } from '../serve-files.ts';
import type { Settings } from '../settings.ts';

/** Publishes the files beside texts that a link of a published text leads to, and no others. */
export function attachments(settings: Settings): AstroIntegration {
  const { contentDir, base } = settings;
  return {
    name: 'attachments',
    hooks: {
      'astro:build:generated': async ({ dir }) => {
        for (const [path, file] of await listPublished(settings)) {
          const target = join(fileURLToPath(dir), attachmentPath(path));
          mkdirSync(dirname(target), { recursive: true });
          copyFileSync(join(contentDir, file), target);
        }
      },
      'astro:server:setup': ({ server }) => {
        const files = serveFiles(contentDir, (response) => void response.writeHead(404).end());
        const folder = `${base}${attachmentPath('')}`;
        server.middlewares.use((request, response, next) => {
          const { url = '' } = request;
          const path = url.startsWith(folder) ? url.slice(folder.length).replace(/[?#].*$/, '') : undefined;
          if (path === undefined || !isAttachable(path)) return next();
          request.url = `/${path}`;
          files(request, response);
        });
      },
    },
  };
}

/** The files by the path that names them. */
async function listPublished(settings: Settings): Promise<Map<string, string>> {
  const { content } = await loadContentOnce(settings);
  const published = new Map<string, string>();
  if (!content) return published;
  const { essays, terms, pages, seenOn, attachments: there } = content;
  for (const { translations } of [...essays, ...terms, ...pages])
    for (const { meta, body } of translations)
      for (const { parsed } of isPublished(meta, seenOn) ? body.links : []) {
        const attachment = parsed.kind === 'file' ? there.get(parsed.path) : undefined;
        if (parsed.kind === 'file' && attachment) published.set(parsed.path, attachment.file);
      }
  return published;
}
