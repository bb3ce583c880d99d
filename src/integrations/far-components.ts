import { slashed } from '../package-paths.ts';
import type { Settings } from '../settings.ts';

/**
 * A Vite plugin that finds styles and scripts of components in a content folder with which the project has no folder in
 * common: Astro takes paths such as `/srv/content/components/Poll.astro?astro&type=style` for ones below the project,
 * unless they begin in Vite's way of naming a file of the system.
 */
export function farComponents({ contentDir, root }: Pick<Settings, 'contentDir' | 'root'>) {
  const isFar = topOf(contentDir) !== topOf(root);
  return {
    name: 'series:far-components',
    enforce: 'pre' as const,
    resolveId: (id: string) =>
      isFar && id.startsWith(`${slashed(contentDir)}/`) && id.includes('?astro&type=')
        ? `/@fs${id}`
        : undefined,
  };
}

function topOf(path: string): string | undefined {
  return slashed(path).split('/')[1];
}
