import { imagePattern, listFiles } from '../files.ts';
import { messages } from '../i18n/index.ts';
import { checkReading, syntaxProblem } from '../markdown/problems.ts';
import { readBody } from '../markdown/read.ts';
import type { Author } from '../series/author.ts';
import type { Body } from '../series/body.ts';
import type { Catalogue } from '../series/catalogue.ts';
import { checkAddresses, checkLinks, type Surroundings } from '../series/check.ts';
import { type Day, dayIn } from '../series/date.ts';
import { type Entry, type Essay, essaySchema, type Term, termSchema } from '../series/entry.ts';
import type { Language } from '../series/language.ts';
import type { Path } from '../series/path.ts';
import type { Problem } from '../series/problem.ts';
import { type LinkContext, parseLink } from '../series/reference.ts';
import type { Series } from '../series/series.ts';
import type { Thesis } from '../series/thesis.ts';
import type { Addresses } from '../series/url.ts';
import type { Settings } from '../settings.ts';
import { buildCatalogue } from './catalogue.ts';
import { readData } from './data.ts';
import { checkEssay } from './essays.ts';
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
  const files = await listFiles(contentDir);
  const data = await readData(contentDir, files);
  const { languages, series, theses, authors, paths } = data;
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
  const { bodies, problems } = readBodies([...essayFiles.texts, ...termFiles.texts], files, surroundings);
  const essays = toEntries('essay', essayFiles.texts, { bodies, languages });
  const terms = toEntries('term', termFiles.texts, { bodies, languages });
  const entries = [...essays, ...terms];
  problems.push(
    ...data.problems,
    ...data.checkPaths(surroundings),
    ...essayFiles.problems,
    ...termFiles.problems,
    ...essayFiles.texts.flatMap((text) => checkEssay(text, { theses, authors, files })),
    ...checkLinks(entries, surroundings),
    ...checkAddresses(entries, languages, addresses),
  );

  const failed = problems.some(({ severity }) => severity === 'error');
  const complete = series && theses && authors && paths && !failed;
  return {
    content: complete
      ? { series, theses, authors, paths, essays, terms, addresses, catalogue, links }
      : undefined,
    // A catalogue that could not be read makes every link to it look dead; one problem is enough.
    problems: theses ? problems : problems.filter(({ id }) => id !== 'unknown-thesis'),
  };
}

/** Reads the bodies of all texts, by file. */
function readBodies(
  texts: readonly TextFile<unknown>[],
  files: readonly string[],
  { catalogue, links }: Surroundings,
): { bodies: Map<string, Body>; problems: Problem[] } {
  const images = files.filter((file) => imagePattern.test(file));
  const components = files.flatMap((file) => /^components\/(\w+)\.astro$/.exec(file)?.[1] ?? []);
  const bodies = new Map<string, Body>();
  const problems: Problem[] = [];
  for (const { file, language, source } of texts) {
    try {
      const resolve = (href: string) => {
        const found = catalogue.find(parseLink(href, { ...links, file }), language);
        return found && { href, title: found.title };
      };
      const reading = readBody(source, { language, labels: messages[language], resolve });
      bodies.set(file, reading.body);
      problems.push(...checkReading(reading, { file, images, components }));
    } catch (error) {
      problems.push(syntaxProblem(error, file));
    }
  }
  return { bodies, problems };
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
