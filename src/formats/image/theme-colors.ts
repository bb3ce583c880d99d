import { readFileSync } from 'node:fs';
import { own } from '../../own.ts';

let tokens: string | undefined;

/** Colour of the light theme by its name in `tokens.css`, for images, which style sheets do not reach. */
export function lightColour(name: string): string {
  tokens ??= readFileSync(own('src/styles/tokens.css'), 'utf8');
  const [, colour] = new RegExp(`--${name}:\\s*light-dark\\(\\s*(#[0-9a-f]{3,8})`, 'i').exec(tokens) ?? [];
  if (colour === undefined) throw new Error(`tokens.css has no colour --${name}: light-dark(…)`);
  return colour;
}
