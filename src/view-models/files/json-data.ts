import {
  authorOf,
  type Contribution,
  contributionAddress,
  contributionText,
  dateOf,
  kindOf,
  provenanceOf,
} from '../../series/comments/contribution.ts';
import { type SubjectKey, subjectKey, targetKey } from '../../series/model/target.ts';
import { pageConversationOf, subjectsOf } from '../comments/page-conversation.ts';
import type { Presenter } from '../presenter.ts';

/**
 * The link graph of a series in a language, for others to build on: `/graph.json`. Version 1 of its schema, to which
 * keys are added without a new number (`relation` came later):
 *
 * - `version`, `language`, `series` (`title`, `url`)
 * - `nodes`: every published essay, item and entry of the glossary, and each free page that one of them links to: `id`
 *   (`essay:…`, `thesis:12`, `term:…`, `page:…`), `kind`,
 *   `title`, `url`, `language` of its text, `date` (of essays and entries), `theses` (numbers, of essays), `inbound` (how
 *   many texts link to it)
 * - `links`: every link, oldest source first: `source` and `target` (ids of nodes), `section` of the target or `null`,
 *   `relation` (what it does: `contradicts`, `extends`, `supports`, `questions`, or `null`), `language` of the source,
 *   `url` of the paragraph that holds it, `excerpt` (`before`, `text`, `after` and whether
 *   text was cut: `cutBefore`, `cutAfter`)
 * - `mentions`: every page elsewhere that links here and is shown: `source` (address), `target` (id of a node, or `home`
 *   for the home page), `section` of the target or `null`, `via` (`webmention`, `pingback` or `trackback`), `author`
 *   (`name`, `url`) or `null`, `title` or `null`, `text`, `date` (ISO 8601)
 */
export function graphData(presenter: Presenter) {
  const { site, language } = presenter;
  const { graph, addresses, linkTargets, series, items, essays, terms, pages } = site;
  const home = { kind: 'home' } as const;
  const node = (id: string) => {
    const found = linkTargets.get(id, language);
    if (!found) throw new Error(`there is no ${id}`);
    const { linkTarget, title, language: shown } = found;
    const { target } = linkTarget;
    const url = addresses.url(target, shown);
    const inbound = graph.trackbacks(targetKey(target), language).length;
    return { id, kind: target.kind, title, url, language: shown, inbound };
  };
  const textNode = (entry: (typeof essays)[number] | (typeof terms)[number]) => {
    const known = node(targetKey(entry));
    const meta = entry.translations.find((text) => text.language === known.language)?.meta;
    const numbers = meta && 'theses' in meta ? { theses: meta.theses } : {};
    return { ...known, date: meta?.date, ...numbers };
  };
  return {
    version: 1,
    language,
    series: { title: series.title[language], url: addresses.url(home, language) },
    nodes: [
      ...items.map(({ number }) => node(`thesis:${number}`)),
      ...essays.map(textNode),
      ...terms.map(textNode),
      ...pages.map((page) => node(targetKey(page))).filter(({ inbound }) => inbound > 0),
    ],
    links: graph.links(language).map((link) => {
      const { mark, ...around } = graph.excerpt(link);
      const found = linkTargets.get(link.source, language);
      return {
        source: link.source,
        target: link.target,
        section: link.section ?? null,
        relation: link.link.relation ?? null,
        language: link.language,
        url: found && addresses.url(found.linkTarget.target, link.language, link.anchor),
        excerpt: { ...around, text: mark },
      };
    }),
    mentions: subjectsOf(site).flatMap((subject) =>
      pageConversationOf(subject, presenter)
        .all.filter((contribution) => kindOf(contribution) === 'mention')
        .map((mention) => mentionData(mention, subjectKey(subject))),
    ),
  };
}

function mentionData(mention: Contribution, target: SubjectKey) {
  const author = authorOf(mention);
  const provenance = provenanceOf(mention);
  return {
    source: contributionAddress(mention),
    target,
    section: 'section' in mention ? mention.section : null,
    via: provenance.kind === 'imported' ? provenance.as : provenance.kind,
    author: author ? { name: author.name, url: author.url } : null,
    title: 'title' in mention ? mention.title : null,
    text: contributionText(mention),
    date: dateOf(mention),
  };
}

/**
 * The register of a series in a language, for others to build on: `/theses.json`. Version 1 of its schema:
 *
 * - `version`, `language`, `series` (`title`, `url`), `source` (`title`, `authors`, `year`, `url`, `rights`)
 * - `theses`: `number`, `name`, `gist`, `part`, `url`, `essays` about it (`id`, `title`, `url`), `inbound` (how many
 *   texts link to it)
 */
export function itemsData(presenter: Presenter) {
  const { site, language } = presenter;
  const { series, addresses } = site;
  const { authors, year, url } = series.source;
  return {
    version: 1,
    language,
    series: { title: series.title[language], url: addresses.url({ kind: 'home' }, language) },
    source: {
      title: series.source.title[language],
      authors,
      year,
      url,
      rights: series.source.rights[language],
    },
    theses: presenter.register().flatMap(({ part, items }) =>
      items.map(({ item, trackbacks }) => ({
        number: item.number,
        name: item.name,
        gist: item.gist,
        part: part.title[language],
        url: addresses.url({ kind: 'thesis', number: item.number }, language),
        essays: presenter.writtenAbout(item.number).map((essay) => ({
          id: essay.id,
          title: presenter.essay(essay).title.text,
          url: addresses.url({ kind: 'essay', id: essay.id }, language),
        })),
        inbound: trackbacks,
      })),
    ),
  };
}
