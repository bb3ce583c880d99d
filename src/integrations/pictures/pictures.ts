import type { AstroIntegration, AstroIntegrationLogger } from 'astro';
import { encodedPictures } from '../../build-progress.ts';
import { imagePattern, listContentFiles } from '../../files.ts';
import { oldestFormat, type PictureOffer, widthsOf } from '../../formats/image/encode-picture.ts';
import { type Dimensions, readDimensions } from '../../loader/files/images.ts';
import { cleanSvg } from '../../loader/files/svg.ts';
import { imagesOf } from '../../loader/texts/unpublished.ts';
import { packageModule, slashed } from '../../package-paths.ts';
import type { Settings } from '../../settings.ts';
import { exportImports } from '../export-imports.ts';
import { publishedTexts } from '../published-texts.ts';
import { encodePictures, type TextPicture } from './encode-pictures.ts';

/** Module of the images beside the texts, by path relative to the content folder; it exists only while the site is built. */
export const imagesModule = 'virtual:series/images';

/** Name of the module that makes copies. Astro puts a hash of it into their addresses: they are the same wherever it lies. */
const serviceModule = 'virtual:series/image-service';

/** Hands the images of texts to the bundler, and makes their copies: in a build before the pages, in development when asked for. */
export function pictures(settings: Settings): AstroIntegration {
  return {
    name: 'pictures',
    hooks: {
      'astro:config:setup': ({ command, updateConfig, logger }) => {
        updateConfig({
          image: { service: { entrypoint: serviceModule, config: { cache: settings.imageCacheDir } } },
          vite: { plugins: [images(settings, command === 'build' ? logger : undefined)] },
        });
      },
    },
  };
}

/**
 * A Vite plugin: its type comes with the configuration it is put into.
 *
 * @param logger of a build, in which copies of pictures are made ahead
 */
function images(settings: Settings, logger: AstroIntegrationLogger | undefined) {
  const { contentDir } = settings;
  return {
    name: 'series:images',
    resolveId(id: string) {
      if (id === serviceModule) return slashed(packageModule('src/integrations/pictures/image-service'));
      return id === imagesModule ? `\0${id}` : undefined;
    },
    async load(id: string) {
      if (id !== `\0${imagesModule}`) return undefined;
      const files = await (logger ? publishedImages(settings) : allImages(contentDir));
      const read = await Promise.all(
        files.map(async (file) => ({ file, dimensions: await readDimensions(contentDir, file) })),
      );
      // In development an image may be damaged; the problems of the text that shows it stand in its place.
      const found = read.flatMap(({ file, dimensions }) => (dimensions ? [{ file, dimensions }] : []));
      const formats = logger && (await encodeAll(found, settings, logger));
      const entries = found.map(({ file, dimensions }) => ({
        ...{ name: file.normalize('NFC'), file },
        value: { ...dimensions, ...offer(dimensions, formats?.get(file)) },
      }));
      return exportImports(entries, contentDir);
    },
    generateBundle(
      _: unknown,
      bundle: Record<string, { type: string; fileName: string; source?: string | Uint8Array }>,
    ) {
      for (const file of Object.values(bundle)) {
        const { type, fileName, source } = file;
        if (type === 'asset' && fileName.endsWith('.svg'))
          file.source = cleanSvg(typeof source === 'string' ? source : Buffer.from(source ?? []).toString());
      }
    },
  };
}

function offer(
  { format, width }: Dimensions,
  formats: PictureOffer['formats'] = ['avif', 'webp'],
): PictureOffer {
  return { widths: widthsOf(width), formats, oldestFormat: oldestFormat(format) };
}

/** Makes all copies of pictures, and says how long it took. */
async function encodeAll(
  found: readonly TextPicture[],
  { contentDir, imageCacheDir }: Settings,
  logger: AstroIntegrationLogger,
): Promise<Map<string, PictureOffer['formats']>> {
  const started = performance.now();
  const progress = logger.fork('copies');
  const formats = await encodePictures(contentDir, found, imageCacheDir, (file) => progress.info(file));
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  if (found.length > 0) logger.info(`${encodedPictures.total} copies of pictures (${seconds} s)`);
  return formats;
}

/** While somebody writes, an image may be used that no text named when the server was started. */
async function allImages(contentDir: string): Promise<string[]> {
  return (await listContentFiles(contentDir)).filter((file) => imagePattern.test(file));
}

/** The images of published texts: an image that goes through the bundler is published, whoever uses it. */
async function publishedImages(settings: Settings): Promise<string[]> {
  const named = new Set((await publishedTexts(settings)).flatMap((text) => imagesOf(text, text.body)));
  if (named.size === 0) return [];
  return (await allImages(settings.contentDir)).filter((file) => named.has(file.normalize('NFC')));
}
