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

/** Names of sidecars. */
export const sidecarNames: ReadonlySet<string> = new Set([
  socialImageFile,
  ...Object.values(citationFiles),
  ...Object.values(feedFiles),
]);

/**
 * Every sidecar of every page.
 *
 * @param imageCacheDir folder for social images that were rendered before
 */
export function listSidecars(site: Site, imageCacheDir: string): Sidecar[] {
  return [...listSocialImages(site, imageCacheDir), ...listCitations(site), ...listFeeds(site)];
}

function listSocialImages(site: Site, imageCacheDir: string): Sidecar[] {
  const { series, addresses, essays } = site;
  const written = new Map(essays.map((essay) => [essay.id, writtenIn(essay)]));
  return listPages(site)
    .filter(hasSocialImage)
    .flatMap((page) => {
      const languages = page.kind === 'essay' ? (written.get(page.id) ?? []) : series.languages;
      return languages.map((language) => ({
        path: `${addresses.path(page, language)}${socialImageFile}`,
        type: socialImageType,
        make: async () =>
          renderSocialImage(getSocialImage(page, presenterFor(site, language)), imageCacheDir),
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
