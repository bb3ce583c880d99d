import { readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { findPackageJSON } from 'node:module';
import { type Node, Renderer } from '@takumi-rs/core';
import { z } from 'astro/zod';
import { fontFiles } from '../../fonts.ts';
import { keepPicture } from './kept-pictures.ts';

/**
 * Renders a drawing as PNG, once per content: results are kept by the hash of everything they show.
 *
 * @param cache folder of rendered pictures
 */
export function renderPicture(
  node: Node,
  { width, height, language }: { width: number; height: number; language: string },
  cache: string,
): Promise<Buffer> {
  const key = JSON.stringify([version, node]);
  return keepPicture(cache, [key], async () => {
    renderer ??= createRenderer();
    return (await renderer).render(node, { width, height, format: 'png', lang: language });
  });
}

/** Version of the renderer, which decides what a picture looks like. */
const { version } = z
  .object({ version: z.string() })
  .parse(JSON.parse(readFileSync(findPackageJSON('@takumi-rs/core', import.meta.url) ?? '', 'utf8')));
let renderer: Promise<Renderer> | undefined;

async function createRenderer(): Promise<Renderer> {
  const created = new Renderer();
  for (const { family, path } of fontFiles)
    await created.registerFont({ name: family, data: await readFile(path) });
  return created;
}
