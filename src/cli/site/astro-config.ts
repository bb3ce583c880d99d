import type { AstroInlineConfig } from 'astro';

/** Configuration of Astro for a series: the project of the series is its root, the pages are ours. */
export async function readAstroConfig(root: string): Promise<AstroInlineConfig> {
  const { default: config } = await import('../../../astro.config.mjs');
  return { ...config, configFile: false, root };
}
