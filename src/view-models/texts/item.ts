import { formTargets, joinInProps } from '../comments/join-in.ts';
import { conversationOf } from '../comments/page-conversation.ts';
import { prepared } from '../prepared.ts';
import type { Presenter } from '../presenter.ts';

/** Everything the page of an item shows, as finished values. */
export const { prepare: prepareItemView, take: getItemView } = prepared(makeItemView);

function makeItemView(number: number, presenter: Presenter) {
  const { site, language, t } = presenter;
  const { series, items } = site;
  const item = presenter.item(number);
  const join = joinInProps({ kind: 'thesis', number }, presenter);
  const title = `${item.name}${t.colon} ${presenter.partOf(number)?.title[language] ?? ''}`;
  return {
    t,
    item,
    total: items.length,
    source: { href: series.source.url, text: series.source.title[language] },
    map: presenter.strip(number),
    essays: presenter.essaysAbout(number),
    conversation: conversationOf({ kind: 'thesis', number }, presenter),
    join,
    forms: formTargets(join),
    seats: presenter.seats({ kind: 'thesis', number }),
    neighbours: presenter.itemNeighbours(number),
    layout: presenter.layoutProps({ kind: 'thesis', number }, { title, description: item.gist }),
  };
}
