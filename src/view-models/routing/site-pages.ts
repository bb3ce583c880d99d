import { memoize } from '../../memoize.ts';
import { listPages } from '../../series/routes/pages.ts';
import type { Page } from '../../series/routes/url.ts';
import type { Language } from '../../series/text/language.ts';
import { getSite, type Site } from '../../site.ts';
import { listConversationPages } from '../comments/conversation.ts';

/** A page of the site in one language. */
export interface SitePage {
  page: Page;
  language: Language;
  /** From the root of the site, decoded: `/essays/on-markets/`. */
  path: string;
}

/** Every page of the site in each of its languages; listed once. */
export async function listSitePages(): Promise<readonly SitePage[]> {
  return listFor(await getSite());
}

const listFor = memoize(async (site: Site): Promise<readonly SitePage[]> => {
  const pages = await Promise.all(
    site.series.languages.map(async (language) =>
      [...listPages(site), ...(await listConversationPages(language))].map((page) => ({ page, language })),
    ),
  );
  return pages
    .flat()
    .map(({ page, language }) => ({ page, language, path: site.addresses.path(page, language) }));
});
