import { imagePattern, listFiles, readText } from './files.ts';
import { messages } from './i18n/index.ts';
import { checkImage, checkReading, syntaxProblem } from './markdown/problems.ts';
import { readBody } from './markdown/read.ts';
import { type Author, authorsSchema } from './series/author.ts';
import type { Body } from './series/body.ts';
import { type Catalogue, type CatalogueItem, createCatalogue } from './series/catalogue.ts';
import { checkAddresses, checkLinks, checkPaths, checkUnique, unknownThesis } from './series/check.ts';
import { type Day, dayIn } from './series/date.ts';
import { type Entry, type Essay, essaySchema, isPublished, type Term, termSchema } from './series/entry.ts';
import type { Language } from './series/language.ts';
import { nearest } from './series/nearest.ts';
import { listPages } from './series/pages.ts';
import { type Path, pathsSchema } from './series/path.ts';
import { type Problem, problem } from './series/problem.ts';
import { type LinkContext, parseLink } from './series/reference.ts';
import { type Series, seriesSchema, usedLanguagesSchema } from './series/series.ts';
import { type Parsed, parseYaml } from './series/source.ts';
import { checkCatalogue, type Thesis, thesesSchema } from './series/thesis.ts';
import { type Addresses, createAddresses } from './series/url.ts';
import type { Settings } from './settings.ts';
import { readTexts, type TextFile } from './texts.ts';

/** A whole content folder, read and understood. */
export interface Content {
  series: Series;
  theses: readonly Thesis[];
  authors: readonly Author[];
  paths: readonly Path[];
  /** Drafts and scheduled ones included. */
  essays: readonly Essay[];
  terms: readonly Term[];
  /** Paths of all images, relative to the content folder. */
  images: readonly string[];
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
  const files = await listFiles(contentDir);
  const problems: Problem[] = checkFileNames(files);
  const keep = <T>({ value, problems: found }: Parsed<T>): T | undefined => {
    problems.push(...found);
    return value;
  };
  const yaml = async (file: string, what: string | undefined): Promise<string> => {
    if (files.includes(file)) return readText(contentDir, file);
    if (what !== undefined) problems.push(problem('missing-file', { file }, { what }));
    return '[]';
  };

  const seriesText = await yaml('series.yaml', 'the description of the series (series.yaml)');
  const used = parseYaml(seriesText, usedLanguagesSchema, 'series.yaml').value?.languages ?? ['de'];
  const series = files.includes('series.yaml') ? keep(parseYaml(seriesText, seriesSchema(used), 'series.yaml')) : undefined;
  const thesesText = await yaml('theses.yaml', 'the catalogue (theses.yaml)');
  const parsedTheses = parseYaml(thesesText, thesesSchema(used), 'theses.yaml');
  const theses = files.includes('theses.yaml') ? keep(parsedTheses) : undefined;
  const parsedAuthors = parseYaml(await yaml('authors.yaml', undefined), authorsSchema(used), 'authors.yaml');
  const authors = files.includes('authors.yaml') ? keep(parsedAuthors) : [];
  const parsedPaths = parseYaml(await yaml('paths.yaml', undefined), pathsSchema(used), 'paths.yaml');
  const paths = keep(parsedPaths);
  const essayTexts = await readTexts(contentDir, files, 'essays', essaySchema, used);
  const termTexts = await readTexts(contentDir, files, 'glossary', termSchema, used);
  problems.push(...essayTexts.problems, ...termTexts.problems);

  const day = today ?? dayIn(series?.timeZone ?? 'UTC', new Date());
  const links = { origin: site ?? series?.site ?? 'http://localhost', base };
  const texts = [...essayTexts.texts, ...termTexts.texts];
  const slugOf = slugs(essayTexts.texts, termTexts.texts, paths ?? [], series?.tags ?? {});
  const addresses = createAddresses({
    ...links,
    languages: used,
    segments: { de: messages.de.segments, en: messages.en.segments },
    itemSegment: series?.item.segment ?? { de: 'items', en: 'items' },
    slug: slugOf,
  });
  const tags = [...new Set(essayTexts.texts.flatMap(({ meta }) => meta?.tags ?? []))];
  const catalogue = createCatalogue(
    [
      ...(theses ?? []).map((thesis): CatalogueItem => ({
        target: { kind: 'thesis', number: thesis.number },
        titles: series ? titlesOf(thesis, series) : {},
        published: true,
      })),
      ...catalogueItems('essay', essayTexts.texts, day),
      ...catalogueItems('term', termTexts.texts, day),
    ],
    { addresses, languages: used, pages: listPages({ theses: [], essays: [], terms: [], paths: paths ?? [], authors: authors ?? [], tags }) },
  );

  const images = files.filter((file) => imagePattern.test(file));
  const components = files.flatMap((file) => /^components\/(\w+)\.astro$/.exec(file)?.[1] ?? []);
  const bodies = new Map<string, Body>();
  for (const text of texts) {
    try {
      const reading = readBody(text.source, {
        language: text.language,
        labels: messages[text.language],
        resolve: (href) => {
          const found = catalogue.find(parseLink(href, { ...links, file: text.file }), text.language);
          return found && { href, title: found.title };
        },
      });
      bodies.set(text.file, reading.body);
      problems.push(...checkReading(reading, { file: text.file, images, components }));
    } catch (error) {
      problems.push(syntaxProblem(error, text.file));
    }
  }

  const essays = toEntries('essay', essayTexts.texts, bodies);
  const terms = toEntries('term', termTexts.texts, bodies);
  if (theses && series) problems.push(...checkCatalogue(theses, series.parts, parsedTheses.at));
  if (authors) problems.push(...checkUnique(authors.map(({ id }) => id), 'author', parsedAuthors.at));
  if (paths) {
    problems.push(...checkUnique(paths.map(({ id }) => id), 'path', parsedPaths.at));
    problems.push(...checkPaths(paths, catalogue, parsedPaths.at, links));
  }
  const numbers = theses?.map(({ number }) => number);
  for (const text of essayTexts.texts) problems.push(...checkEssay(text, { numbers, authors, images }));
  const dead = checkLinks([...essays, ...terms], catalogue, links);
  problems.push(...(theses ? dead : dead.filter(({ id }) => id !== 'unknown-thesis')));
  problems.push(...checkAddresses([...essays, ...terms], used, addresses));

  const failed = problems.some(({ severity }) => severity === 'error');
  if (failed || !series || !theses || !authors || !paths) return { content: undefined, problems };
  return { content: { series, theses, authors, paths, essays, terms, images, addresses, catalogue, links }, problems };
}

const topFiles = ['series.yaml', 'theses.yaml', 'authors.yaml', 'paths.yaml'];

function checkFileNames(files: readonly string[]): Problem[] {
  return files
    .filter((file) => /^[^/]+\.ya?ml$/.test(file) && !topFiles.includes(file))
    .map((file) => problem('stray-file', { file }, { name: file, expected: nearest(file, topFiles) ?? topFiles.join(', ') }));
}

/** What an item is called where a link to it has no text of its own: "These 12". */
function titlesOf({ number }: Thesis, { languages: used, item }: Series): CatalogueItem['titles'] {
  return Object.fromEntries(used.map((language) => [language, `${item.singular[language]}\u00a0${number}`]));
}

type Meta = { title: string; date: string; draft: boolean; slug?: string | undefined };

function catalogueItems(kind: 'essay' | 'term', texts: readonly TextFile<Meta>[], today: Day): CatalogueItem[] {
  return [...Map.groupBy(texts, ({ id }) => id)].map(([id, versions]) => ({
    target: { kind, id },
    titles: Object.fromEntries(versions.map(({ language, meta }) => [language, meta?.title ?? id])),
    published: versions.some(({ meta }) => meta === undefined || isPublished(meta, today)),
  }));
}

function slugs(
  essays: readonly TextFile<Meta>[],
  terms: readonly TextFile<Meta>[],
  paths: readonly Path[],
  tags: Series['tags'],
): Parameters<typeof createAddresses>[0]['slug'] {
  const bySlug = (texts: readonly TextFile<Meta>[]) => Map.groupBy(texts, ({ id }) => id);
  const texts = { essay: bySlug(essays), term: bySlug(terms) };
  return ({ kind, id }, language: Language) => {
    if (kind === 'path') return paths.find((path) => path.id === id)?.slug[language] ?? id;
    if (kind === 'topic') return tags[id]?.[language].toLocaleLowerCase(language).replace(/[^\p{L}\p{N}]+/gu, '-') ?? id;
    if (kind === 'author') return id;
    const versions = texts[kind].get(id);
    return (versions?.find((text) => text.language === language) ?? versions?.[0])?.meta?.slug ?? id;
  };
}

function toEntries<Kind extends 'essay' | 'term', M>(
  kind: Kind,
  texts: readonly TextFile<M>[],
  bodies: ReadonlyMap<string, Body>,
): Entry<Kind, M>[] {
  return [...Map.groupBy(texts, ({ id }) => id)].flatMap(([id, versions]) => {
    const translations = versions.flatMap(({ language, file, meta }) => {
      const body = bodies.get(file);
      return meta && body ? [{ language, file, meta, body }] : [];
    });
    return translations.length > 0 ? [{ kind, id, translations }] : [];
  });
}

interface EssaySurroundings {
  numbers: readonly number[] | undefined;
  authors: readonly Author[] | undefined;
  images: readonly string[];
}

function checkEssay({ file, meta, at }: TextFile<Essay['translations'][number]['meta']>, known: EssaySurroundings): Problem[] {
  if (!meta) return [];
  const { numbers, authors, images } = known;
  const ids = authors?.map(({ id }) => id);
  const cover = meta.cover === undefined ? [] : checkImage(meta.cover, at(['cover']), { file, images });
  return [
    ...(numbers ? meta.theses.filter((number) => !numbers.includes(number)) : []).map((number) =>
      unknownThesis(String(number), numbers ?? [], at(['theses', meta.theses.indexOf(number)])),
    ),
    ...(ids ? meta.authors.filter((id) => !ids.includes(id)) : []).map((id) =>
      problem('unknown-target', at(['authors', meta.authors.indexOf(id)]), { kind: 'author', name: id, known: ids ?? [] }),
    ),
    ...cover,
    ...(meta.cover !== undefined && meta.coverAlt === undefined
      ? [problem('missing-alt', at(['cover']), { what: 'the cover' })]
      : []),
  ];
}

