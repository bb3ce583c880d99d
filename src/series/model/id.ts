import { z } from 'astro/zod';

/** Form of an id. */
export const idPattern = /^[\p{Ll}\p{Lo}\p{M}\p{N}]+(?:-[\p{Ll}\p{Lo}\p{M}\p{N}]+)*$/u;

/** A permanent id: lower-case letters, digits and hyphens; it is part of URLs and of file names. */
export const idSchema = z.string().regex(idPattern, 'use lower-case letters, digits and single hyphens');

/** The id nearest to a name; empty where the name has no letter and no digit. */
export function toId(name: string): string {
  return name
    .normalize('NFC')
    .toLowerCase()
    .split(/[^\p{Ll}\p{Lo}\p{M}\p{N}]+/u)
    .filter(Boolean)
    .join('-');
}

/** A web address of the open web. */
export const webAddressSchema = z
  .string()
  .refine(
    (text) => URL.canParse(text) && /^https?:$/.test(new URL(text).protocol),
    'write a full http(s) address',
  );
