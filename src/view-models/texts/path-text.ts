import { memoize } from '../../memoize.ts';
import type { Term } from '../../series/model/entry.ts';
import type { Page } from '../../series/routes/url.ts';
import { findById } from '../find-by-id.ts';
import { videoFrames } from '../layout/frames.ts';
import type { Presenter } from '../presenter.ts';
import { besideOthers } from './text.ts';

/** The pages on which all texts of a reading path stand. */
export const listPathTextPages = memoize(({ site }: Presenter): Page[] =>
  site.paths.map(({ id }) => ({ kind: 'path-text', id })),
);

/** All the texts of a reading path, one behind the other. */
export function getPathTextView(id: string, presenter: Presenter) {
  const { site, t, language } = presenter;
  const path = findById(site.paths, id);
  const steps = presenter.steps(path).map((step, index) => {
    const { target } = step;
    const beside = { prefix: `${index + 1}-`, lower: 1 };
    const entry: Parameters<typeof besideOthers>[0] | undefined =
      target.kind === 'essay'
        ? presenter.findEssay(target.id)
        : target.kind === 'term'
          ? findById<Term>(site.terms, target.id)
          : undefined;
    return {
      ...step,
      id: `stop-${index + 1}`,
      text: step.text,
      whole: entry && besideOthers(entry, presenter, beside),
    };
  });
  const texts = steps.flatMap(({ whole }) => whole ?? []);
  return {
    t,
    path: { href: site.addresses.href({ kind: 'path', id }, language), text: path.title[language] },
    summary: path.summary[language],
    steps,
    components: [...new Set(texts.flatMap(({ components }) => components))],
    frames: videoFrames(texts.flatMap(({ videos }) => videos)),
    // Its words stand on the pages of its texts: those are to be found.
    layout: {
      ...presenter.layoutProps(
        { kind: 'path-text', id },
        { title: t.pathTextTitle(path.title[language]), description: path.summary[language] },
      ),
      noindex: true,
    },
  };
}
