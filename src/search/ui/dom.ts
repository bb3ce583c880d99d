import { englishAttributes, splitUntranslated } from '../../i18n/untranslated.ts';
import type { ExcerptPiece } from '../worker/excerpts.ts';

type Child = Node | string | undefined | false;

/** Makes an element with attributes and children; text stays text, whatever it holds. */
export function element<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  attributes: Readonly<Record<string, string | undefined>> = {},
  ...children: readonly Child[]
): HTMLElementTagNameMap[Name] {
  const made = document.createElement(name);
  for (const [attribute, value] of Object.entries(attributes)) {
    if (value !== undefined) made.setAttribute(attribute, value);
  }
  made.append(
    ...children
      .filter((child) => child !== undefined && child !== false)
      .flatMap((child) => (typeof child === 'string' ? wordNodes(child) : child)),
  );
  return made;
}

/** A text, in which English that stands for a missing word says its language. */
function wordNodes(text: string): (Node | string)[] {
  return splitUntranslated(text).map((piece, index) => {
    if (index % 2 === 0) return piece;
    return Object.assign(document.createElement('span'), { ...englishAttributes, textContent: piece });
  });
}

/** A text with its marks. */
export function marked(pieces: readonly ExcerptPiece[]): (HTMLElement | string)[] {
  return pieces.map(({ text, hit }) => (hit ? element('mark', {}, text) : text));
}

/** A button that does something. */
export function button(text: string, act: () => void, attributes: Readonly<Record<string, string>> = {}) {
  const made = element('button', { type: 'button', ...attributes }, text);
  made.addEventListener('click', act);
  return made;
}
