import type { RelatedValue } from '../../components/props.ts';
import { memoize } from '../../memoize.ts';
import { type Relation, relate } from '../../series/essays/related.ts';
import { countStems } from '../../series/essays/stem.ts';
import { targetKey } from '../../series/links/link.ts';
import { type Essay, translationFor } from '../../series/model/entry.ts';
import type { Language } from '../../series/text/language.ts';
import type { Site } from '../../site.ts';
import type { View } from '../presenter.ts';

/** Related essays that a page shows. */
const shown = 4;
/** Things in common that a reason names. */
const named = 3;

const relationsIn = memoize(({ site, language }: View) =>
  relate(site.essays.map((each) => profileOf(each, site, language))),
);

/** The essays related to one, each with the reason; none that the page has already as neighbour or trackback. */
export function relatedValues(essay: Essay, view: View): RelatedValue[] {
  const { site, language } = view;
  const inbound = site.graph.trackbacks(targetKey(essay), language).map(({ source }) => source);
  const listed = new Set([
    ...inbound.flatMap((key) => (key.startsWith('essay:') ? [key.slice('essay:'.length)] : [])),
    ...view.neighboursOf(essay.id).map(({ essay: { id } }) => id),
  ]);
  return relationsIn(view)
    .of(essay.id, listed, shown)
    .map((relation) => {
      const { href, title, items } = view.essay(view.findEssay(relation.id));
      return { href, title, number: items[0]?.number, reason: reasonFor(relation, view) };
    });
}

function profileOf(essay: Essay, { graph }: Site, language: Language) {
  const { language: written, meta, body } = translationFor(essay, language);
  const once = (names: readonly string[]) => new Map(names.map((name) => [name, 1]));
  return {
    id: essay.id,
    theses: once(meta.theses.map(String)),
    targets: once(graph.outgoing(targetKey(essay), language).map(({ target }) => target)),
    tags: once(meta.tags),
    text: countStems(body.text, written),
  };
}

function reasonFor({ reason, shared }: Relation, view: View): string {
  const { say, itemNames, site, language } = view;
  const some = shared.slice(0, named);
  const list = (names: readonly string[]) => new Intl.ListFormat(say.locale).format(names);
  switch (reason) {
    case 'theses':
      return say.reasons.theses(itemNames(some.map(Number).sort((a, b) => a - b)));
    case 'targets':
      return say.reasons.targets(list(some.map((key) => nameOf(key, view))));
    case 'tags':
      return say.reasons.tags(list(some.map((tag) => site.series.tags[tag]?.[language] ?? tag)));
    default:
      return say.reasons.text;
  }
}

/** A target as it is named in a sentence: essays in quotation marks. */
function nameOf(key: string, { say, site, language }: View): string {
  const title = site.catalogue.lookUp(key, language)?.title ?? key;
  return key.startsWith('essay:') ? `${say.openQuote}${title}${say.closeQuote}` : title;
}
