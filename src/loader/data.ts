import { readText } from '../files.ts';
import { type Author, authorsSchema } from '../series/author.ts';
import { checkPaths, checkUnique, type Surroundings } from '../series/check.ts';
import type { Language } from '../series/language.ts';
import { nearest } from '../series/nearest.ts';
import { type Path, pathsSchema } from '../series/path.ts';
import { type Problem, problem } from '../series/problem.ts';
import { type Series, seriesSchema, usedLanguagesSchema } from '../series/series.ts';
import { type Parsed, parseYaml } from '../series/source.ts';
import { checkCatalogue, type Thesis, thesesSchema } from '../series/thesis.ts';

/** The YAML files of a content folder. A file that has problems, or is missing where it is needed, has no value. */
export interface Data {
  languages: readonly Language[];
  series: Series | undefined;
  theses: readonly Thesis[] | undefined;
  authors: readonly Author[] | undefined;
  paths: readonly Path[] | undefined;
  problems: Problem[];
  /** What can only be checked once it is known what there is to link to. */
  checkPaths: (surroundings: Surroundings) => Problem[];
}

const dataFiles = ['series.yaml', 'theses.yaml', 'authors.yaml', 'paths.yaml'] as const;

/** Reads the YAML files of a content folder. */
export async function readData(contentDir: string, files: readonly string[]): Promise<Data> {
  const texts = new Map<string, string>();
  for (const file of dataFiles) if (files.includes(file)) texts.set(file, await readText(contentDir, file));
  const text = (file: (typeof dataFiles)[number]) => texts.get(file) ?? '[]';
  const needed = (file: 'series.yaml' | 'theses.yaml', what: string): Problem[] =>
    texts.has(file) ? [] : [problem('missing-file', { file }, { what })];

  const languages = parseYaml(text('series.yaml'), usedLanguagesSchema, 'series.yaml').value?.languages ?? [
    'de',
  ];
  const series = parseYaml(text('series.yaml'), seriesSchema(languages), 'series.yaml');
  const theses = parseYaml(text('theses.yaml'), thesesSchema(languages), 'theses.yaml');
  const authors = parseYaml(text('authors.yaml'), authorsSchema(languages), 'authors.yaml');
  const paths = parseYaml(text('paths.yaml'), pathsSchema(languages), 'paths.yaml');
  const problemsOf = (file: string, { problems }: Parsed<unknown>) => (texts.has(file) ? problems : []);
  return {
    languages,
    series: series.value,
    theses: theses.value,
    authors: authors.value,
    paths: paths.value,
    problems: [
      ...checkFileNames(files),
      ...needed('series.yaml', 'the description of the series'),
      ...needed('theses.yaml', 'the catalogue of the numbered text'),
      ...problemsOf('series.yaml', series),
      ...problemsOf('theses.yaml', theses),
      ...problemsOf('authors.yaml', authors),
      ...problemsOf('paths.yaml', paths),
      ...(theses.value && series.value ? checkCatalogue(theses.value, series.value.parts, theses.at) : []),
      ...checkUnique(authors.value ?? [], 'author', authors.at),
      ...checkUnique(paths.value ?? [], 'path', paths.at),
    ],
    checkPaths: (surroundings) => checkPaths(paths.value ?? [], surroundings, paths.at),
  };
}

function checkFileNames(files: readonly string[]): Problem[] {
  return files
    .filter((file) => /^[^/]+\.ya?ml$/.test(file) && !dataFiles.some((known) => known === file))
    .map((file) =>
      problem(
        'stray-file',
        { file },
        { name: file, expected: nearest(file, dataFiles) ?? dataFiles.join(', ') },
      ),
    );
}
