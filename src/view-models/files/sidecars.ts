import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { citationTypes, toBibtex, toCsl } from '../../formats/citation.ts';
import { renderSocialImage, socialImageType } from '../../formats/image/social-image.ts';
import { writtenIn } from '../../series/model/entry.ts';
import { hasSocialImage, listPages } from '../../series/routes/pages.ts';
import {
  bookEnding,
  citationFiles,
  feedFiles,
  previewFile,
  socialImageFile,
} from '../../series/routes/url.ts';
import type { Site } from '../../site.ts';
import { listBooks } from '../book/books.ts';
import { presenterFor } from '../presenter.ts';
import type { Sidecar } from '../sidecar.ts';
import { citationOf } from '../texts/citation.ts';
import { listFeeds } from './feeds.ts';
import { listPreviews } from './previews.ts';
import { getSocialImage } from './social-image.ts';

/** Whether a file may be a sidecar, by its name. */
export function isSidecarName(name: string): boolean {
  return names.has(name) || name.endsWith(bookEnding);
}

const names: ReadonlySet<string> = new Set([
  socialImageFile,
  previewFile,
  ...Object.values(citationFiles),
  ...Object.values(feedFiles),
]);

/**
 * Every sidecar of every page.
 *
 * @param folders where pictures lie: those that were rendered before, and those of the content folder
 */
export function listSidecars(
  site: Site,
  { imageCacheDir, contentDir }: { imageCacheDir: string; contentDir: string },
): Sidecar[] {
  const readContent = (path: string) => readFile(join(contentDir, path));
  return [
    ...listSocialImages(site, imageCacheDir),
    ...listCitations(site),
    ...listFeeds(site),
    ...listPreviews(site),
    ...listBooks(site, { cache: imageCacheDir, readContent }),
  ];
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
