import { closeSync, openSync, readSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { listFiles } from '../files.ts';
import { hostFiles } from '../formats/hosts/index.ts';
import { type Head, readHead } from '../formats/inline.ts';
import { securityHeaders, uniteNeeds } from '../formats/security/csp.ts';
import type { Settings } from '../settings.ts';
import { getSite } from '../site.ts';
import { addPolicies } from './drawing.ts';

/** Writes beside the built pages how each host has to serve them: headers, caching, redirects. */
export function headers({ base }: Settings): AstroIntegration {
  return {
    name: 'headers',
    hooks: {
      'astro:build:start': ({ setPrerenderer }) => setPrerenderer(addPolicies),
      'astro:build:done': async ({ dir, logger }) => {
        const folder = fileURLToPath(dir);
        const pages = (await listFiles(folder)).filter((file) => file.endsWith('.html'));
        const heads = readHeads(folder, pages);
        const needs = uniteNeeds([...heads.values()].flatMap((head) => head.needs ?? []));
        const redirects = [...heads].flatMap(([page, { redirect: to }]) =>
          to === undefined ? [] : [{ from: `${base}${page.replace(/index\.html$/, '')}`, to }],
        );
        const { series } = await getSite();
        const files = hostFiles({
          base,
          languages: series.languages,
          headers: securityHeaders(needs),
          redirects,
        });
        for (const [file, text] of Object.entries(files)) {
          await mkdir(dirname(join(folder, file)), { recursive: true });
          await writeFile(join(folder, file), text);
        }
        const inline = needs.scripts.length + needs.styles.length;
        logger.info(`${pages.length} pages guarded; ${inline} inline scripts and styles allowed by hash`);
      },
    },
  };
}

/** How much of a page is read: its policy stands at the very beginning. */
const headBytes = 16_384;

function readHeads(folder: string, pages: readonly string[]): Map<string, Head> {
  const buffer = Buffer.alloc(headBytes);
  const heads = new Map<string, Head>();
  for (const page of pages) {
    const file = openSync(join(folder, page), 'r');
    try {
      const bytes = readSync(file, buffer, 0, headBytes, 0);
      heads.set(page, readHead(buffer.toString('utf8', 0, bytes)));
    } finally {
      closeSync(file);
    }
  }
  return heads;
}
