import { existsSync } from 'node:fs';
import { imagePattern, listFiles } from '../files.ts';
import type { Author } from '../series/author.ts';
import type { Body } from '../series/body.ts';
import type { Catalogue } from '../series/catalogue.ts';
import {
  checkAddresses,
  checkLinks,
  checkPaths,
  type LinkedText,
  type Surroundings,
} from '../series/check.ts';
import { type Day, dayIn } from '../series/date.ts';
import { type Entry, type Essay, essaySchema, type Term, termSchema } from '../series/entry.ts';
import type { Language } from '../series/language.ts';
import type { Path } from '../series/path.ts';
import { type Problem, problem } from '../series/problem.ts';
import type { LinkContext } from '../series/reference.ts';
import type { Series } from '../series/series.ts';
import type { Thesis } from '../series/thesis.ts';
import type { Addresses } from '../series/url.ts';
import type { Settings } from '../settings.ts';
import { claimAddresses } from './addresses.ts';
import { readBodies } from './bodies.ts';
import { buildCatalogue } from './catalogue.ts';
import { readData } from './data.ts';
import { checkEssay, checkIntroduction } from './essays.ts';
import { checkImages } from './images.ts';
import { checkNames } from './strays.ts';
import { readTexts, type TextFile } from './texts.ts';

/** A whole content folder, read and understood. Drafts and scheduled texts are included. */
export interface Content {
  series: Series;
  theses: readonly Thesis[];
  authors: readonly Author[];
  paths: readonly Path[];
  essays: readonly Essay[];
  terms: readonly Term[];
  addresses: Addresses;
  catalogue: Catalogue;
  /** What is needed to understand a link, but for the file it stands in. */
  links: Omit<LinkContext, 'file'>;
}

/** Everything that was found in a content folder; `content` is there only when it has no errors. */
export interface Loaded {
  content: Content | undefined;
  problems: Problem[];
}

type LoadSettings = Pick<Settings, 'contentDir' | 'site' | 'base'> & { today?: Day | undefined };

/** Reads a content folder and finds everything that is wrong with it, in one run. */
export async function loadContent({ contentDir, site, base, today }: LoadSettings): Promise<Loaded> {
  if (!existsSync(contentDir)) {
    const place = { file: contentDir };
    const what = 'the content folder (CONTENT_DIR)';
    return { content: undefined, problems: [problem('missing-file', place, { what })] };
  }
  const files = await listFiles(contentDir);
  const data = await readData(contentDir, files);
  const { languages, series, theses, authors, paths } = data;
  const images = files.filter((file) => imagePattern.test(file));
  const essayFiles = await readTexts(contentDir, files, 'essays', essaySchema, languages);
  const termFiles = await readTexts(contentDir, files, 'glossary', termSchema, languages);
  const origin = site ?? series?.site ?? 'http://localhost';
  const hosts = [origin, series?.site ?? origin].map((address) => new URL(address).host);
  const links = { hosts: [...new Set(hosts)], base };
  const { addresses, catalogue } = buildCatalogue(
    data,
    { essays: essayFiles.texts, terms: termFiles.texts },
    { origin, base, today: today ?? dayIn(series?.timeZone ?? 'UTC', new Date()) },
  );

  const surroundings: Surroundings = { catalogue, links };
  const { bodies, problems } = await readBodies(
    [...essayFiles.texts, ...termFiles.texts],
    { files, images },
    surroundings,
  );
  problems.push(
    ...checkNames(files, languages),
    ...(await checkImages(contentDir, images)),
    ...data.problems,
    ...checkPaths(paths ?? [], surroundings, languages[0] ?? 'de', data.at.paths),
    ...checkIntroduction(data.introduction, essayFiles.texts, data.at.series),
    ...essayFiles.problems,
    ...termFiles.problems,
    ...essayFiles.texts.flatMap((text) => checkEssay(text, { ...data, images })),
    ...checkLinks(
      [...linked('essay', essayFiles.texts, bodies), ...linked('term', termFiles.texts, bodies)],
      surroundings,
    ),
    ...checkAddresses(
      claimAddresses({ ...data, essays: essayFiles.texts, terms: termFiles.texts }, addresses),
    ),
  );

  const failed = problems.some(({ severity }) => severity === 'error');
  const complete = series && theses && authors && paths && !failed;
  return {
    content: complete
      ? {
          series,
          theses,
          authors,
          paths,
          essays: toEntries('essay', essayFiles.texts, { bodies, languages }),
          terms: toEntries('term', termFiles.texts, { bodies, languages }),
          addresses,
          catalogue,
          links,
        }
      : undefined,
    // A file that could not be read makes links look dead that are not; one problem is enough.
    problems: problems.filter(
      ({ id }) => (data.numbers || id !== 'unknown-thesis') && (data.isReadable || id !== 'dead-link'),
    ),
  };
}

function linked(
  kind: 'essay' | 'term',
  texts: readonly TextFile<unknown>[],
  bodies: ReadonlyMap<string, Body>,
): LinkedText[] {
  return texts.flatMap(({ id, language, file }) => {
    const body = bodies.get(file);
    return body ? [{ key: `${kind}:${id}` as const, language, file, body }] : [];
  });
}

function toEntries<Kind extends 'essay' | 'term', Meta>(
  kind: Kind,
  texts: readonly TextFile<Meta>[],
  { bodies, languages }: { bodies: ReadonlyMap<string, Body>; languages: readonly Language[] },
): Entry<Kind, Meta>[] {
  const rank = ({ language }: { language: Language }) => languages.indexOf(language);
  return [...Map.groupBy(texts, ({ id }) => id)].flatMap(([id, versions]) => {
    const translations = versions
      .toSorted((a, b) => rank(a) - rank(b))
      .flatMap(({ language, file, meta }) => {
        const body = bodies.get(file);
        return meta && body ? [{ language, file, meta, body }] : [];
      });
    return translations.length > 0 ? [{ kind, id, translations }] : [];
  });
}
