import type { TextPlace } from '../../series/model/body.ts';
import { type Essay, translationFor } from '../../series/model/entry.ts';
import type { Page } from '../../series/routes/url.ts';
import type { Language } from '../../series/text/language.ts';
import { videoFrames } from '../layout/frames.ts';
import { type Presenter, presenterFor } from '../presenter.ts';
import { besideOthers } from './text.ts';

/** The other version that an essay stands beside, seen from a language. */
export function otherVersion(essay: Essay, language: Language): Language | undefined {
  const own = essay.translations.find((text) => text.language === language);
  // On one page no two things can have one name.
  const isApart = ({ body }: Essay['translations'][number]) =>
    body.exports.every((name) => !own?.body.exports.includes(name));
  return own && essay.translations.find((text) => text.language !== language && isApart(text))?.language;
}

/** The pages on which two versions of an essay stand side by side. */
export function listParallelPages({ site, language }: Presenter): Page[] {
  return site.essays.flatMap((essay): Page[] =>
    otherVersion(essay, language) ? [{ kind: 'parallel', id: essay.id }] : [],
  );
}

/** An essay in two languages side by side, that of the page on the left. Throws where there is only one. */
export function getParallelView(id: string, presenter: Presenter) {
  const { site, t, language } = presenter;
  const essay = presenter.findEssay(id);
  const other = otherVersion(essay, language);
  if (!other) throw new Error(`the essay “${id}” exists in one language only`);
  const left = besideOthers(essay, presenter, { prefix: '', lower: 0 });
  const right = besideOthers(essay, presenterFor(site, other), { prefix: `${other}-`, lower: 0 });
  return {
    t,
    left,
    right,
    other,
    back: site.addresses.href({ kind: 'essay', id }, language),
    components: [...new Set([...left.components, ...right.components])],
    frames: videoFrames([...left.videos, ...right.videos]),
    // Its words stand on the pages of the two versions: those are to be found.
    layout: {
      ...presenter.layoutProps(
        { kind: 'parallel', id },
        {
          title: t.sideBySideTitle(left.title.text, t.languageName(language), t.languageName(other)),
          description: left.lead.text,
        },
      ),
      noindex: true,
    },
  };
}

/**
 * The ids of the headings and paragraphs of another version, in their order, if it has the same as the one in `language`:
 * the language switch keeps the place by them. Separated by spaces, with one in front: before the first there is none.
 */
export function pairedPlaces(essay: Essay, language: Language, other: Language): string | undefined {
  const [own, theirs] = [language, other].map((each) => translationFor(essay, each));
  if (!own || !theirs || own.language !== language || theirs.language !== other) return undefined;
  const [ours, others] = [own.body.places, theirs.body.places];
  const isAlike = (place: TextPlace, index: number) => place.isHeading === others[index]?.isHeading;
  return ours.length === others.length && ours.every(isAlike)
    ? ['', ...others.map(({ id }) => id)].join(' ')
    : undefined;
}
