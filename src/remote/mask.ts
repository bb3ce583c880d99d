/** Format of GitHub's tokens (github.blog, “Behind GitHub's new authentication token formats”). */
const tokens = /\b(?:gh[pousr]_\w{16,}|github_pat_\w{16,})/g;

/** Replacement of a secret. */
const stars = '***';

/** Minimum length of a secret; a shorter one would mask ordinary words. */
const shortest = 4;

/**
 * Creates a function that masks a secret in a text: verbatim, percent-encoded, in base64 (at any offset, as in an
 * `Authorization` header) or hexadecimal, JSON-escaped, in upper or lower case; and anything in the format of GitHub's
 * tokens.
 */
export function maskOf(secret: string): (text: string) => string {
  const forms = secret.length < shortest ? [] : formsOf(secret).toSorted((a, b) => b.length - a.length);
  const pattern = new RegExp(forms.map(literally).join('|') || '(?!)', 'gi');
  return (text) => text.replace(pattern, stars).replace(tokens, stars);
}

function literally(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&');
}

function formsOf(secret: string): string[] {
  const bytes = Buffer.from(secret);
  const escaped = [...secret]
    .map((sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`)
    .join('');
  const percent = [...bytes].map((byte) => `%${byte.toString(16).padStart(2, '0')}`).join('');
  const encoded = [0, 1, 2].map((offset) => inBase64(bytes, offset));
  return [
    ...[secret, encodeURIComponent(secret), percent, escaped, JSON.stringify(secret).slice(1, -1)],
    ...[bytes.toString('hex'), ...encoded, ...encoded.map(toUrlSafe)],
  ].filter((form) => form.length >= shortest);
}

/** The part of the encoding that depends on the bytes alone, for bytes at one of three offsets. */
function inBase64(bytes: Buffer, offset: number): string {
  const text = Buffer.concat([Buffer.alloc(offset), bytes])
    .toString('base64')
    .replace(/=+$/, '');
  const start = offset === 0 ? 0 : offset + 1;
  const isCut = (offset + bytes.length) % 3 !== 0;
  return text.slice(start, isCut ? -1 : undefined);
}

function toUrlSafe(text: string): string {
  return text.replaceAll('+', '-').replaceAll('/', '_');
}
