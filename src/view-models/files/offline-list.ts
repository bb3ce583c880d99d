import { offlineDataName } from '../../i18n/index.ts';
import type { Language } from '../../series/text/language.ts';
import type { Site } from '../../site.ts';
import { presenterFor } from '../presenter.ts';
import { listSitePages, type SitePage } from '../routing/site-pages.ts';

/** Kinds of pages that are kept: texts, and what leads to them; not what grows with the number of items or of readers. */
const keptKinds: ReadonlySet<SitePage['page']['kind']> = new Set([
  ...(['home', 'register', 'essays', 'essay', 'glossary', 'term'] as const),
  ...(['paths', 'path', 'page', 'search', 'offline'] as const),
]);

/** The pages that a reader keeps in a language. */
export function listKeptPages(site: Site, language: Language): SitePage[] {
  return listSitePages(site).filter((each) => each.language === language && keptKinds.has(each.page.kind));
}

/** What the pages of a language load besides what the bundler made, their pictures and the index: addresses with base. */
export function listKeptFiles(site: Site, language: Language): string[] {
  const { search, deferredStyles, icon, headMeta } = presenterFor(site, language).layoutProps(
    { kind: 'home' },
    { title: '', description: '' },
  );
  const words = site.addresses.file(`assets/${offlineDataName(language)}.json`);
  return [deferredStyles, icon, headMeta.manifest, search.start, search.words, words];
}
