import { type Description, toJsonLd } from '../../formats/jsonld.ts';
import { type Essay, lastChange, type Term, translationFor } from '../../series/model/entry.ts';
import type { Source } from '../../series/model/source.ts';
import { type TargetKey, targetKey } from '../../series/model/target.ts';
import { findById } from '../find-by-id.ts';
import type { Presenter } from '../presenter.ts';

/** What an essay is, for machines: a posting of the series, what it mentions and what it rests on. */
export function essayData(essay: Essay, presenter: Presenter): string {
  const { site, language: pageLanguage } = presenter;
  const { series, addresses, authors } = site;
  const { language, meta, body } = translationFor(essay, pageLanguage);
  const url = addresses.url({ kind: 'essay', id: essay.id }, language);
  return toJsonLd({
    '@type': 'BlogPosting',
    '@id': url,
    url,
    headline: meta.title,
    description: meta.standfirst,
    inLanguage: language,
    datePublished: meta.date,
    dateModified: lastChange(meta),
    author: meta.authors.map((id) => {
      const { name, kind } = findById(authors, id);
      return {
        '@type': kind === 'organization' ? 'Organization' : 'Person',
        name: name[language],
        url: addresses.url({ kind: 'author', id }, language),
      };
    }),
    keywords: meta.tags.map((tag) => series.tags[tag]?.[language] ?? tag),
    wordCount: body.words,
    license: series.licence.url,
    position: presenter.positionOf(essay.id),
    isPartOf: {
      '@type': 'CreativeWorkSeries',
      '@id': addresses.url({ kind: 'home' }, language),
      url: addresses.url({ kind: 'home' }, language),
      name: series.title[language],
    },
    mentions: mentionsOf(targetKey(essay), presenter),
    citation: meta.sources.map(citationOf),
  });
}

/** What an entry of the glossary is, for machines. */
export function termData(term: Term, presenter: Presenter): string {
  const { site, language: pageLanguage, t } = presenter;
  const { language, meta } = translationFor(term, pageLanguage);
  const { addresses } = site;
  const url = addresses.url({ kind: 'term', id: term.id }, language);
  return toJsonLd({
    '@type': 'DefinedTerm',
    '@id': url,
    url,
    name: meta.title,
    description: meta.definition,
    inLanguage: language,
    inDefinedTermSet: {
      '@type': 'DefinedTermSet',
      '@id': addresses.url({ kind: 'glossary' }, language),
      url: addresses.url({ kind: 'glossary' }, language),
      name: t.glossary,
    },
    citation: meta.sources.map(citationOf),
  });
}

const types = { essay: 'BlogPosting', term: 'DefinedTerm', page: 'WebPage', thesis: 'CreativeWork' } as const;

/** Each text that the text links to, once, in the order of the links. */
function mentionsOf(source: TargetKey, { site, language }: Presenter): Description[] {
  const { graph, linkTargets, addresses } = site;
  const targets = new Set(graph.outgoing(source, language).map(({ target }) => target));
  return [...targets].flatMap((key) => {
    const found = linkTargets.get(key, language);
    if (!found) return [];
    const { target } = found.linkTarget;
    return [{ '@type': types[target.kind], url: addresses.url(target, found.language), name: found.title }];
  });
}

function citationOf({ title, url, date }: Source): Description {
  return {
    '@type': 'CreativeWork',
    name: title,
    ...(url !== undefined && { url }),
    ...(date !== undefined && { datePublished: date.replace('~', '') }),
  };
}
