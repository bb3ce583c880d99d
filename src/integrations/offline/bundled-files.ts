import { imagePattern } from '../../files.ts';

/** What the bundler made of this build that pages load: code, styles, fonts; paths from the root of the site. */
export const bundledFiles = new Set<string>();

/** A Vite plugin that notes what the bundler makes. Code of the server is none of it, and pictures belong to pages. */
export const noteBundledFiles = {
  name: 'series:bundled-files',
  writeBundle(
    this: { environment: { name: string } },
    _: unknown,
    bundle: Record<string, { type: 'asset' | 'chunk'; fileName: string }>,
  ) {
    for (const { type, fileName } of Object.values(bundle)) {
      const isLoaded = type === 'asset' || this.environment.name === 'client';
      if (isLoaded && !imagePattern.test(fileName)) bundledFiles.add(fileName);
    }
  },
};
