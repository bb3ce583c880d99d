import theme from 'virtual:series/theme';
import { declareInline, type InlineCode } from '../inline-code.ts';
import bar from '../styles/bar.css?inline';
import base from '../styles/base.css?inline';
import layers from '../styles/layers.css?inline';
import layout from '../styles/layout.css?inline';
import argument from '../styles/lists/argument.css?inline';
import home from '../styles/lists/home.css?inline';
import register from '../styles/lists/register.css?inline';
import lists from '../styles/lists/rows.css?inline';
import steps from '../styles/lists/steps.css?inline';
import map from '../styles/map/map.css?inline';
import mapNarrow from '../styles/map/narrow.css?inline';
import strip from '../styles/map/strip.css?inline';
import mapWide from '../styles/map/wide.css?inline';
import offline from '../styles/offline.css?inline';
import parts from '../styles/parts.css?inline';
import preview from '../styles/preview.css?inline';
import rightToLeft from '../styles/right-to-left.css?inline';
import standIns from '../styles/stand-ins.css?inline';
import item from '../styles/texts/item.css?inline';
import notes from '../styles/texts/notes.css?inline';
import parallel from '../styles/texts/parallel.css?inline';
import pathText from '../styles/texts/path-text.css?inline';
import prose from '../styles/texts/prose.css?inline';
import tokens from '../styles/tokens.css?inline';

// The order of the layers comes first.
const everywhere = layers + tokens + standIns + base + layout + bar + map + parts + theme;
const forTexts = declareInline('style', everywhere + strip + prose + notes);
const forLists = declareInline('style', everywhere + lists);
/** What some pages have besides. */
const forSheets = {
  home: declareInline('style', mapWide + mapNarrow + home),
  register: declareInline('style', mapWide + mapNarrow + register),
  argument: declareInline('style', argument),
  parallel: declareInline('style', parallel),
  pathText: declareInline('style', pathText),
  item: declareInline('style', strip + item),
  offline: declareInline('style', offline),
  steps: declareInline('style', steps),
} as const;
/** A kind of page with rules of its own. */
export type Sheet = keyof typeof forSheets;

const forRightToLeft = declareInline('style', rightToLeft);
const forPreviews = declareInline('style', preview);
const files = import.meta.glob<string>('../styles/user-components/*.css', {
  query: '?inline',
  import: 'default',
  eager: true,
});
const forComponents = new Map(
  Object.entries(files).map(([file, code]) => [/(\w+)\.css$/.exec(file)?.[1], declareInline('style', code)]),
);

/** Whether the series has a font of its own in the place of one of ours, which pages then need not fetch. */
export const replacedFonts = { serif: /--serif\s*:/.test(theme), sans: /--sans\s*:/.test(theme) };

/**
 * The style sheets of a page: it carries the rules of its own kind only.
 *
 * @param page `text` has the components that its text uses; pages without one are lists; `sheet` has rules of its own
 */
export function stylesFor(page: {
  text: { components: readonly string[] } | undefined;
  sheet: Sheet | undefined;
  isPreview: boolean;
  hasRightToLeft: boolean;
}): InlineCode[] {
  return [
    ...(page.text
      ? [forTexts, ...page.text.components.flatMap((name) => forComponents.get(name) ?? [])]
      : [forLists]),
    ...(page.sheet ? [forSheets[page.sheet]] : []),
    ...(page.hasRightToLeft ? [forRightToLeft] : []),
    ...(page.isPreview ? [forPreviews] : []),
  ];
}
