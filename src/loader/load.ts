import { existsSync } from 'node:fs';
import { imagePattern, listContentFiles, sizesOf } from '../files.ts';
import { messages } from '../i18n/index.ts';
import { acceptancesOf, checkAcceptances, findUnmet, isAccepted } from '../series/checks/acceptances.ts';
import { checkAddresses } from '../series/checks/check-duplicates.ts';
import { checkFirstIds } from '../series/checks/check-first-ids.ts';
import { checkLinks } from '../series/checks/check-links.ts';
import { problem } from '../series/diagnostics/problem.ts';
import { loadStemmers } from '../series/essays/stem.ts';
import type { LinkResolution } from '../series/links/resolve-link.ts';
import { findWaiting } from '../series/mentions/find-waiting.ts';
import { essaySchema, pageSchema, previewDay, termSchema } from '../series/model/entry.ts';
import { type Day, dayIn } from '../series/text/date.ts';
import { byLanguage, defaultLanguage } from '../series/text/language.ts';
import type { Settings } from '../settings.ts';
import { checkPortability, claimAddresses } from './addresses.ts';
import { readAnnounced } from './archives/announced.ts';
import { readArchives } from './archives/archives.ts';
import { checkBook, hasHeavyPictures } from './book.ts';
import { buildLinkTargets } from './build-link-targets.ts';
import type { Content, Loaded } from './content.ts';
import { readData } from './data/data.ts';
import { loadTheme } from './data/theme.ts';
import { checkWords } from './data/words.ts';
import { checkImages } from './files/images.ts';
import { findStoppedImages } from './files/moving-images.ts';
import { checkComponents } from './files/own-components.ts';
import { findPhotoPositions } from './files/photo-positions.ts';
import { checkPublicFiles, listPublicFiles, publicPath } from './files/public-files.ts';
import { checkNames } from './files/unexpected-files.ts';
import { findUndrawable } from './social-images.ts';
import { tellsCause } from './tells-cause.ts';
import { readBodies } from './texts/bodies.ts';
import { checkEssay, checkIntroduction } from './texts/essays.ts';
import {
  checkSources,
  checkSteps,
  findAttachments,
  linkedTexts,
  resolvePaths,
} from './texts/linked-texts.ts';
import { checkPlaceholders } from './texts/placeholders.ts';
import { type ShownAs, selectTexts } from './texts/select-texts.ts';
import { createTextReader } from './texts/text-files.ts';
import { findUnpublishedFiles } from './texts/unpublished.ts';
import { createExaminer, findWarnings } from './warnings.ts';

type LoadSettings = Pick<Settings, 'contentDir' | 'site' | 'base'> & {
  preview?: boolean | undefined;
  today?: Day | undefined;
  /** Whether to find warnings, too. */
  warnings?: boolean | undefined;
};

const readEssays = createTextReader('essay', essaySchema);
const readTerms = createTextReader('term', termSchema);
const readPages = createTextReader('page', pageSchema);

/** Loads a content folder, with all of its problems in one run. */
export async function loadContent(settings: LoadSettings): Promise<Loaded> {
  const { contentDir, site, base } = settings;
  if (!existsSync(contentDir)) {
    const location = { file: contentDir };
    const what = 'the content folder (CONTENT_DIR)';
    return {
      content: undefined,
      readable: undefined,
      partial: undefined,
      tolerant: undefined,
      unpublished: new Set(),
      isAccepted: () => false,
      problems: [problem('missing-file', location, { what })],
    };
  }
  const files = await listContentFiles(contentDir);
  const data = readData(contentDir, files);
  const { languages, series, items, authors } = data;
  await loadStemmers(languages);
  const images = files.filter((file) => imagePattern.test(file));
  const isHeavy = hasHeavyPictures(contentDir, images);
  const essayFiles = readEssays(contentDir, files, languages);
  const termFiles = readTerms(contentDir, files, languages);
  const pageFiles = readPages(contentDir, files, languages);
  const texts = [...essayFiles.texts, ...termFiles.texts, ...pageFiles.texts];
  const byKind = { essays: essayFiles.texts, terms: termFiles.texts, pages: pageFiles.texts };
  const today = settings.today ?? dayIn(series?.timeZone ?? 'UTC', new Date());
  const seenOn = settings.preview ? previewDay : today;
  const origin = site ?? series?.site ?? 'http://localhost';
  const hosts = [origin, series?.site ?? origin].map((address) => new URL(address).host);
  const ownSite = { hosts: [...new Set(hosts)], base };
  const publicFiles = await listPublicFiles(contentDir);
  const theme = loadTheme(contentDir, files);
  const { addresses, linkTargets } = buildLinkTargets(data, byKind, {
    origin,
    base,
    today: seenOn,
    publicPaths: publicFiles.map(publicPath),
  });

  const { problems: archiveProblems, ...archives } = readArchives(
    contentDir,
    files,
    { essays: idsOf(essayFiles.texts), terms: idsOf(termFiles.texts), numbers: data.numbers ?? [] },
    series?.giscus,
  );

  const ledger = readAnnounced(contentDir, files, { site: addresses.fileUrl(''), today });
  const attachments = findAttachments(contentDir, files);
  const resolution: LinkResolution = {
    ...{ linkTargets, addresses, ownSite, attachments },
    unpublished: byLanguage(languages, (language) => messages(language).unpublished),
  };
  const paths = data.paths && resolvePaths(data.paths, resolution, defaultLanguage(languages));
  const examine = settings.warnings ? createExaminer(languages, today) : () => [];
  const { bodies, problems } = await readBodies(texts, {
    ...{ files, images, resolution, examinedWith: `${today} ${settings.warnings}` },
    examine: (text, analysis) => [
      ...checkPlaceholders(text, analysis, today),
      ...(analysis ? examine(text, analysis) : []),
    ],
  });
  const claims = claimAddresses(
    { ...data, ...byKind, today, publicFiles, hasHeavyPictures: isHeavy },
    addresses,
  );
  problems.push(
    ...checkNames(contentDir, files, languages),
    ...checkWords(contentDir, files, languages),
    ...(await checkImages(contentDir, images)),
    ...checkComponents(contentDir, files),
    ...data.problems,
    ...checkSteps(data, resolution),
    ...checkIntroduction(data.introduction, essayFiles.texts, data.locate.series),
    ...checkBook(data, images),
    ...essayFiles.problems,
    ...termFiles.problems,
    ...pageFiles.problems,
    ...texts.flatMap((text) => checkSources(text, bodies.get(text.file))),
    ...essayFiles.texts.flatMap((text) => checkEssay(text, { ...data, files, images })),
    ...checkLinks(
      [
        ...linkedTexts('essay', essayFiles.texts, bodies),
        ...linkedTexts('term', termFiles.texts, bodies),
        ...linkedTexts('page', pageFiles.texts, bodies),
      ],
      linkTargets,
      attachments,
      // Old links to comments lead to them where they came over; taking one down breaks no link.
      (key, id) => /^comment-\d+$/.test(id) && archives.imported.has(key.replace(/^essay:/, '')),
    ),
    ...checkFirstIds(essayFiles.texts),
    ...checkFirstIds(termFiles.texts),
    ...theme.problems,
    ...checkPublicFiles(contentDir, publicFiles),
    ...checkAddresses(claims),
    ...archiveProblems,
    ...ledger.problems,
  );
  const acceptances = [...data.acceptances, ...texts.flatMap(acceptancesOf)];
  problems.push(...checkAcceptances(acceptances));
  const isTold = tellsCause(data, problems);
  const errors = Map.groupBy(
    problems.filter((each) => each.severity === 'error' && isTold(each)),
    ({ location }) => location.file,
  );
  const select = (shownAs: (file: string) => ShownAs) => {
    const context = { numbers: data.numbers ?? [], authorIds: data.authorIds ?? [], today };
    return selectTexts({ ...byKind, bodies, languages, problems: errors, context }, shownAs);
  };
  const { essays, terms, pages } = select(() => 'text');
  if (settings.warnings && series) {
    const sizes = sizesOf(contentDir, images);
    problems.push(
      ...findWarnings({ essays, terms, pages, texts, data, bodies, images, sizes, today }),
      ...(await findStoppedImages(contentDir, images)),
      ...(await findPhotoPositions(
        contentDir,
        [...bodies].map(([file, { links }]) => ({ file, links })),
        { attachments, publicFiles, images },
      )),
      ...findUndrawable(data, essayFiles.texts),
      ...checkPortability(files, claims),
      ...findWaiting(archives.mentions),
    );
    problems.push(...findUnmet(problems, acceptances));
  }

  const partial: Content | undefined = series && {
    ...{ series, items: items ?? [], authors: authors ?? [], paths: paths ?? [], essays, terms, pages },
    ...{ addresses, linkTargets, attachments, publicFiles, colours: theme.colours, today, seenOn, ownSite },
    hasHeavyPictures: isHeavy,
    ...archives,
    announced: ledger.paths,
  };
  const readable = items && authors && paths ? partial : undefined;
  const unpublished = findUnpublishedFiles({ ...byKind, files, bodies, today });
  const instead = settings.preview ? 'problems' : 'nothing';
  return {
    content: [...errors.keys()].every((file) => unpublished.has(file))
      ? readable && { ...readable, ...select((file) => (errors.has(file) ? instead : 'text')) }
      : undefined,
    readable,
    partial,
    tolerant: items &&
      authors &&
      partial && {
        ...partial,
        paths: partial.paths.filter(({ steps }) => steps.every(({ destination }) => destination)),
        ...select((file) => (errors.has(file) ? 'problems' : 'text')),
      },
    problems: problems.filter(tellsCause(data, problems)).filter((each) => !isAccepted(each, acceptances)),
    isAccepted: acceptedBy(acceptances),
    unpublished,
  };
}

/** Made outside: what is kept of a build would keep all that was local to its reading, such as the sources of all texts. */
function acceptedBy(acceptances: Parameters<typeof isAccepted>[1]): Loaded['isAccepted'] {
  return (found) => isAccepted(found, acceptances);
}

function idsOf(texts: readonly { id: string }[]): string[] {
  return [...new Set(texts.map(({ id }) => id))];
}
