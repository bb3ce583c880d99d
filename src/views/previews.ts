import { embedJson } from '../formats/jsonld.ts';
import type { Essay, Term, Translation } from '../series/entry.ts';
import { translationFor } from '../series/entry.ts';
import { parseLink, type TargetKey, targetKey } from '../series/reference.ts';
import type { View } from './view.ts';

/** A small card about the target of a link. */
interface PreviewValue {
  /** "These 12", "Handbuch". */
  label: string;
  title: string;
  /** The gist of an item, the standfirst of an essay, the definition of a term. */
  text: string;
  lang: string;
}

/** The previews of all links of a text into the series, by the path of their target; nothing where there are none. */
export function previewData(
  source: TargetKey,
  { file, language: spoken, body }: Translation<unknown>,
  view: View,
): string | undefined {
  const { catalogue, links, addresses } = view.library;
  const previews: Record<string, PreviewValue> = {};
  for (const { href } of body.links) {
    const found = catalogue.find(parseLink(href, { ...links, file }), spoken);
    if (!found?.item.published || targetKey(found.item.target) === source) continue;
    const { target } = found.item;
    const path = addresses.href(target, found.language);
    previews[path] ??=
      target.kind === 'thesis' ? itemPreview(target.number, view) : textPreview(targetKey(target), view);
  }
  return Object.keys(previews).length === 0 ? undefined : embedJson(previews);
}

function itemPreview(number: number, view: View): PreviewValue {
  const { name, gist } = view.item(number);
  const part = view.partOf(number)?.title[view.language] ?? '';
  return { label: name, title: part, text: gist, lang: view.language };
}

function textPreview(key: TargetKey, view: View): PreviewValue {
  const entry: Essay | Term | undefined = view.findEntry(key);
  if (!entry) throw new Error(`there is no ${key}`);
  if (entry.kind === 'essay') {
    const { meta, language } = translationFor(entry, view.language);
    const label = view.itemNames(meta.theses) || view.say.essay;
    return { label, title: meta.title, text: meta.standfirst, lang: language };
  }
  const { meta, language } = translationFor(entry, view.language);
  return { label: view.say.glossary, title: meta.title, text: meta.definition, lang: language };
}
