import { memoize } from '../../memoize.ts';
import { listPages } from '../../series/routes/pages.ts';
import type { Page } from '../../series/routes/url.ts';
import type { Language } from '../../series/text/language.ts';
import type { Site } from '../../site.ts';
import { listArgumentPages } from '../comments/argument.ts';
import { listConversationPages } from '../comments/conversation.ts';
import { listEssayListPages } from '../essay-lists.ts';
import { presenterFor } from '../presenter.ts';
import { listParallelPages } from '../texts/parallel.ts';
import { listPathTextPages } from '../texts/path-text.ts';

/** A page of the site in one language. */
export interface SitePage {
  page: Page;
  language: Language;
  /** From the root of the site, decoded: `/essays/on-markets/`. */
  path: string;
}

/** Every page of the site in each of its languages; listed once. */
export const listSitePages = memoize((site: Site): readonly SitePage[] =>
  site.series.languages.flatMap((language) =>
    [
      ...listPages(site),
      ...listParallelPages(presenterFor(site, language)),
      ...listPathTextPages(presenterFor(site, language)),
      ...listArgumentPages(presenterFor(site, language)),
      ...listConversationPages(presenterFor(site, language)),
      ...listEssayListPages(presenterFor(site, language)),
    ].map((page) => ({ page, language, path: site.addresses.path(page, language) })),
  ),
);
