import { readdirSync } from 'node:fs';
import sharp from 'sharp';
import { expect, test } from 'vitest';
import service from '../../../../src/integrations/pictures/image-service.ts';
import { temporaryFolder } from '../../../setup/temporary-folder.ts';

test('a copy that was asked for twice, as in development, is encoded once', async () => {
  const cache = temporaryFolder('image-service');
  const original = await sharp({ create: { width: 9, height: 3, channels: 3, background: 'teal' } })
    .png()
    .toBuffer();
  const ask = async () => {
    // As an address has them: https://docs.astro.build/en/reference/image-service-reference/
    const copy = { src: '/foto.png', width: '6', height: '2', format: 'webp' };
    const logger = Object.assign(console, { options: {} });
    const settings = {
      ...{ endpoint: { route: '/_image' }, service: { entrypoint: '', config: { cache } } },
      ...{ dangerouslyProcessSVG: false, domains: [], remotePatterns: [], responsiveStyles: false },
    };
    return service.transform(original, copy, settings, logger);
  };
  const { data, format } = await ask();
  const metadata = await sharp(data).metadata();
  expect([format, metadata.format, metadata.width, metadata.height]).toEqual(['webp', 'webp', 6, 2]);
  expect((await ask()).data).toEqual(data);
  expect(readdirSync(cache)).toHaveLength(1);
});
