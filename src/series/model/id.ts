import { z } from 'astro/zod';

/** Form of an id. */
export const idPattern = /^[\p{Ll}\p{Lo}\p{M}\p{N}]+(?:-[\p{Ll}\p{Lo}\p{M}\p{N}]+)*$/u;

/** A permanent id: lower-case letters, digits and hyphens; it is part of URLs and of file names. */
export const idSchema = z.string().regex(idPattern, 'use lower-case letters, digits and single hyphens');

/** Names that Windows keeps for devices, with or without an ending. */
const deviceNames = /^(?:con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])(?:\.|$)/i;

/** Whether nothing can be called so on Windows. */
export function isDeviceName(name: string): boolean {
  return deviceNames.test(name);
}

/** A name that can stand on Windows, too: that of a device with a number behind it, `con-1`. */
export function portableName(name: string): string {
  return isDeviceName(name) ? name.replace(/^[^.]*/, '$&-1') : name;
}

/** The id nearest to a name; empty where the name has no letter and no digit. */
export function toId(name: string): string {
  return name
    .normalize('NFC')
    .toLowerCase()
    .split(/[^\p{Ll}\p{Lo}\p{M}\p{N}]+/u)
    .filter(Boolean)
    .join('-');
}

const noAddress = 'write a full http(s) address';

/** A web address of the open web. */
export const webAddressSchema = z
  .string({ error: noAddress })
  .refine((text) => URL.canParse(text) && /^https?:$/.test(new URL(text).protocol), {
    error: noAddress,
    params: { meant: toWebAddress },
  });

/** The address that was meant by one without its beginning, or with a misspelt one: `example.org`, `htp:/example.org`. */
export function toWebAddress(text: string): string | undefined {
  const rest = text.trim().replace(/^(?:[a-z]{3,5}:?)?\/{1,2}|^[a-z]{3,5}:/i, '');
  const isHost = /^(?:[\p{L}\p{N}](?:[\p{L}\p{N}-]*[\p{L}\p{N}])?\.)+\p{L}{2,}(?:[:/?#]\S*)?$/u.test(rest);
  return isHost && URL.canParse(`https://${rest}`) ? `https://${rest}` : undefined;
}
