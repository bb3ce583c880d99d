import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { hostFiles } from '../formats/hosts/index.ts';
import { securityHeaders } from '../formats/security/csp.ts';
import { declaredHashes } from '../inline-code.ts';
import { endPhase } from '../phase-timer.ts';
import { webConfigOf } from '../series/model/web-config.ts';
import type { Settings } from '../settings.ts';
import { getSite } from '../site.ts';
import { allFrames } from '../view-models/layout/frames.ts';
import { listRedirects, listWithdrawn } from '../view-models/routing/redirects.ts';

/** Writes beside the built pages how each host has to serve them: headers, caching, redirects. */
export function headers({ base }: Settings): AstroIntegration {
  return {
    name: 'headers',
    hooks: {
      'astro:server:start': ({ logger }) => {
        logger.info('Only builds have the security policy: a script that it would block runs here.');
      },
      'astro:build:done': async ({ dir, logger }) => {
        const site = await getSite();
        const { scripts, styles } = declaredHashes();
        const { endpoint } = webConfigOf(site.series) ?? {};
        const files = hostFiles({
          base,
          languages: site.series.languages,
          headers: securityHeaders({
            scripts,
            styles,
            frames: allFrames(site),
            forms: endpoint === undefined ? [] : [new URL(endpoint).origin],
          }),
          redirects: listRedirects(site).map(({ from, href }) => ({ from: base + from.slice(1), to: href })),
          gone: listWithdrawn(site).map((path) => base + path.slice(1)),
        });
        const folder = fileURLToPath(dir);
        for (const [file, text] of Object.entries(files)) {
          await mkdir(dirname(join(folder, file)), { recursive: true });
          await writeFile(join(folder, file), text);
        }
        logger.info(
          `${scripts.length + styles.length} inline scripts and styles allowed by their hash (${endPhase()})`,
        );
      },
    },
  };
}
