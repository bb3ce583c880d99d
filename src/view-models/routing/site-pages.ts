import { memoize } from '../../memoize.ts';
import { listPages } from '../../series/routes/pages.ts';
import type { Page } from '../../series/routes/url.ts';
import type { Language } from '../../series/text/language.ts';
import type { Site } from '../../site.ts';
import { listConversationPages } from '../comments/conversation.ts';
import { presenterFor } from '../presenter.ts';

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
    [...listPages(site), ...listConversationPages(presenterFor(site, language))].map((page) => ({
      page,
      language,
      path: site.addresses.path(page, language),
    })),
  ),
);
