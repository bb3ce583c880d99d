import type { LocalImageService } from 'astro';
import { baseService } from 'astro/assets';
import { z } from 'astro/zod';
import { encodePicture } from '../../formats/image/encode-picture.ts';

const configurationSchema = z.object({ cache: z.string() });

const copySchema = z.object({
  width: z.coerce.number().int().positive(),
  format: z.enum(['avif', 'webp', 'jpg', 'png']),
});

/**
 * Makes the copies of pictures that pages ask for, in a build as in development:
 * https://docs.astro.build/en/reference/image-service-reference/. Astro's own service encodes a picture anew for each site,
 * and in development for each request.
 */
const service: LocalImageService = {
  ...baseService,
  async transform(original, copy, { service: { config } }) {
    const { width, format } = copySchema.parse(copy);
    const { cache } = configurationSchema.parse(config);
    return { data: await encodePicture(original, { width, format }, cache), format };
  },
};

export default service;
