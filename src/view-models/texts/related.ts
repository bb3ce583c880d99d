import type { RelatedProps } from '../../components/props.ts';
import { memoize, memoizeBy } from '../../memoize.ts';
import { countFeatures, featureNumber } from '../../series/essays/features.ts';
import { type Profile, type Relation, relate } from '../../series/essays/related.ts';
import { countStems } from '../../series/essays/stem.ts';
import type { Body } from '../../series/model/body.ts';
import { type Essay, translationFor } from '../../series/model/entry.ts';
import { targetKey } from '../../series/model/target.ts';
import type { Language } from '../../series/text/language.ts';
import type { Site } from '../../site.ts';
import type { Presenter } from '../presenter.ts';

/** Related essays that a page shows. */
const shown = 4;
/** Things in common that a reason names. */
const named = 3;

const relationsIn = memoize(({ site, language }: Presenter) =>
  relate(site.essays.map((each) => profileOf(each, site, language))),
);

/** Counted once for each text that is read, also where others around it change. */
const stemsOf = memoize(({ passages }: Body) =>
  memoizeBy(
    (language: Language) => language,
    (language) => {
      const texts = passages.flatMap(({ heading, blocks }) => (heading ? [heading.text, ...blocks] : blocks));
      return countStems(texts.join('\n'), language);
    },
  ),
);

/** Asked for twice: for the key of a page, and for the page. */
const relatedIn = memoize((presenter: Presenter) =>
  memoizeBy(
    ({ id }: Essay) => id,
    (essay) => findRelated(essay, presenter),
  ),
);

/** The essays related to one, each with the reason; none that the page has already as neighbour or trackback. */
export function relatedProps(essay: Essay, presenter: Presenter): readonly RelatedProps[] {
  return relatedIn(presenter)(essay);
}

function findRelated(essay: Essay, presenter: Presenter): readonly RelatedProps[] {
  const { site, language } = presenter;
  const inbound = site.graph.trackbacks(targetKey(essay), language).map(({ source }) => source);
  const listed = new Set([
    ...inbound.flatMap((key) => (key.startsWith('essay:') ? [key.slice('essay:'.length)] : [])),
    ...presenter.neighboursOf(essay.id).map(({ essay: { id } }) => id),
  ]);
  return relationsIn(presenter)
    .of(essay.id, listed, shown)
    .map((relation) => {
      const { href, title, items } = presenter.essay(presenter.findEssay(relation.id));
      return { href, title, number: items[0]?.number, reason: reasonFor(relation, presenter) };
    });
}

function profileOf(essay: Essay, { graph }: Site, language: Language): Profile {
  const translation = translationFor(essay, language);
  const { meta, body } = translation;
  const once = (names: readonly string[]) => countFeatures(new Set(names.map(featureNumber)));
  return {
    id: essay.id,
    theses: once(meta.theses.map(String)),
    targets: once(graph.outgoing(targetKey(essay), language).map(({ target }) => target)),
    tags: once(meta.tags),
    text: stemsOf(body)(translation.language),
  };
}

function reasonFor({ reason, shared }: Relation, presenter: Presenter): string {
  const { t, itemNames, site, language } = presenter;
  const some = shared.slice(0, named);
  const list = (names: readonly string[]) => new Intl.ListFormat(t.locale).format(names);
  switch (reason) {
    case 'theses':
      return t.reasons.theses(itemNames(some.map(Number).sort((a, b) => a - b)));
    case 'targets':
      return t.reasons.targets(list(some.map((key) => nameOf(key, presenter))));
    case 'tags':
      return t.reasons.tags(list(some.map((tag) => site.series.tags[tag]?.[language] ?? tag)));
    default:
      return t.reasons.text;
  }
}

/** A target as it is named in a sentence: essays in quotation marks. */
function nameOf(key: string, { t, site, language }: Presenter): string {
  const title = site.linkTargets.get(key, language)?.title ?? key;
  return key.startsWith('essay:') ? t.quote(title) : title;
}
