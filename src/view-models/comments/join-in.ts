import type { JoinInProps } from '../../components/comments/props.ts';
import { addressThread, findThread, giscusLanguages } from '../../series/comments/giscus.ts';
import { type Essay, isClosed, translationFor } from '../../series/model/entry.ts';
import type { Presenter } from '../presenter.ts';

/** How readers can answer an essay. */
export function joinInProps(essay: Essay, { site, language, t }: Presenter): JoinInProps {
  const { series, threads, addresses } = site;
  const { giscus, email } = series;
  const shown = translationFor(essay, language);
  const own = addresses.url({ kind: 'essay', id: essay.id }, shown.language);
  const thread = findThread(giscus, essay.id, shown.language, threads);
  const address = giscus && addressThread({ id: series.id, giscus }, essay.id, shown.language, thread);
  const closed = isClosed(essay) || (thread !== undefined && thread.state !== 'open');
  return {
    state: closed ? 'closed' : giscus ? 'open' : 'off',
    settings:
      giscus && address && !closed
        ? {
            host: giscus.host,
            repo: giscus.repo,
            repoid: giscus.repoId,
            category: giscus.category,
            categoryid: giscus.categoryId,
            ...address,
            strict: '1',
            reactionsenabled: giscus.reactions ? '1' : '0',
            emitmetadata: '1',
            inputposition: 'bottom',
            lang: giscusLanguages[language],
          }
        : undefined,
    host: new URL(giscus?.host ?? 'https://giscus.app').host,
    github: thread?.url ?? (giscus && `https://github.com/${giscus.repo}/discussions`),
    mail: email && `mailto:${email}?subject=${encodeURIComponent(`${t.conversation}: ${shown.meta.title}`)}`,
    own,
  };
}
