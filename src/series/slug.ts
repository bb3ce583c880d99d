import { z } from 'astro/zod';

/** A permanent id: lower-case letters, digits and hyphens; it is part of URLs and of file names. */
export const idSchema = z
  .string()
  .regex(/^[\p{Ll}\p{N}]+(?:-[\p{Ll}\p{N}]+)*$/u, 'use lower-case letters, digits and single hyphens');

/** A web address of the open web. */
export const webAddressSchema = z
  .string()
  .refine(
    (text) => URL.canParse(text) && /^https?:$/.test(new URL(text).protocol),
    'write a full http(s) address',
  );
