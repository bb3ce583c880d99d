import { join } from 'node:path';
import { citationTypes, toBibtex, toCsl } from '../../formats/citation.ts';
import { renderSocialImage, socialImageType } from '../../formats/image/social-image.ts';
import { writtenIn } from '../../series/model/entry.ts';
import { hasSocialImage, listPages } from '../../series/routes/pages.ts';
import { citationFiles, feedFiles, socialImageFile } from '../../series/routes/url.ts';
import type { Site } from '../../site.ts';
import { presenterFor } from '../presenter.ts';
import { citationOf } from '../texts/citation.ts';
import { listFeeds } from './feeds.ts';
import type { Sidecar } from './sidecar.ts';
import { getSocialImage } from './social-image.ts';

/** What companions are called. */
export const sidecarNames: ReadonlySet<string> = new Set([
  socialImageFile,
  ...Object.values(citationFiles),
  ...Object.values(feedFiles),
]);

/** Every companion of every page. */
export function listSidecars(site: Site): Sidecar[] {
  return [...listCards(site), ...listCitations(site), ...listFeeds(site)];
}

const cardCache = join(process.cwd(), 'node_modules/.cache/cards');

function listCards(site: Site): Sidecar[] {
  const { series, addresses, essays } = site;
  const written = new Map(essays.map((essay) => [essay.id, writtenIn(essay)]));
  return listPages(site)
    .filter(hasSocialImage)
    .flatMap((page) => {
      const languages = page.kind === 'essay' ? (written.get(page.id) ?? []) : series.languages;
      return languages.map((language) => ({
        path: `${addresses.path(page, language)}${socialImageFile}`,
        type: socialImageType,
        make: async () => renderSocialImage(getSocialImage(page, presenterFor(site, language)), cardCache),
      }));
    });
}

function listCitations(site: Site): Sidecar[] {
  const { essays, addresses } = site;
  return essays.flatMap((essay) =>
    writtenIn(essay).flatMap((language) => {
      const folder = addresses.path({ kind: 'essay', id: essay.id }, language);
      const citation = () => citationOf(essay, presenterFor(site, language));
      return [
        {
          path: `${folder}${citationFiles.bibtex}`,
          type: citationTypes.bibtex,
          make: async () => toBibtex(citation()),
        },
        {
          path: `${folder}${citationFiles.csl}`,
          type: citationTypes.csl,
          make: async () => toCsl(citation()),
        },
      ];
    }),
  );
}
