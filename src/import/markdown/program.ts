import { z } from 'astro/zod';
import { parseTomlText, parseYamlFrontmatter } from './frontmatter.ts';
import { namesOf, recordValue, textValue } from './values.ts';

/** A program that makes a site of a folder of Markdown, or none of those that are known. */
export interface Program {
  name: 'Hugo' | 'Jekyll' | 'Astro' | 'Markdown';
  /** Folders of texts. */
  texts: RegExp;
  /** What of the path of a text is none of its address. */
  base: RegExp;
  /** Says whether a text is a page, not a post. */
  isPage: (file: string, facts: { sections: readonly string[] }) => boolean;
  /** Folders of files that are published as they lie. */
  files: readonly string[];
  config: RegExp;
  /** How addresses are made where neither text nor configuration says so. */
  address: string;
}

/** The programs, in the order in which a folder is tried. */
export const programs: readonly Program[] = [
  {
    name: 'Jekyll',
    texts: /^(?!_(?:layouts|includes|sass|data|site|plugins)\/)/,
    base: /^(?:.*\/)?_(?:posts|drafts)\/|^_(?=[^/]+\/)/,
    isPage: (file) => !/(?:^|\/)_[^/]+\//.test(file),
    files: ['', 'assets', 'static'],
    config: /^_config\.ya?ml$/,
    address: '/:categories/:year/:month/:day/:title.html',
  },
  {
    name: 'Hugo',
    texts: /^content\//,
    base: /^content\//,
    isPage: (_, { sections }) => sections.length === 0,
    files: ['static', 'assets', 'content'],
    config: /^(?:config\/_default\/)?(?:hugo|config)\.(?:toml|ya?ml|json)$/,
    address: '/:sections/:slug/',
  },
  {
    name: 'Astro',
    texts: /^(?:src\/)?content\/|^src\/pages\//,
    base: /^(?:src\/)?content\/|^src\/pages\//,
    isPage: (file) => file.startsWith('src/pages/'),
    files: ['public', 'src', 'src/assets'],
    config: /^astro\.config\.\w+$/,
    address: '/:sections/:slug/',
  },
];

/** A folder that no program is known of. */
export const plainFolder: Program = {
  name: 'Markdown',
  texts: /^/,
  base: /^/,
  isPage: (file) => /^(?:readme|changelog|contributing|licen[cs]e|code_of_conduct)\.\w+$/i.test(file),
  files: ['static', 'public', 'assets', 'images', 'attachments'],
  config: /^$/,
  address: '',
};

/** What the configuration of a site says. */
export interface SiteConfig {
  title: string;
  tagline: string;
  language: string;
  /** Languages that folders are named after. */
  languages: string[];
  url: string | undefined;
  timeZone: string | undefined;
  author: string | undefined;
  /** Patterns of addresses by section; `''` is for all. */
  permalinks: ReadonlyMap<string, string>;
}

const configSchema = z.looseObject({
  ...{ title: textValue, tagline: textValue, description: textValue, baseURL: textValue, url: textValue },
  ...{ languageCode: textValue, defaultContentLanguage: textValue, lang: textValue, locale: textValue },
  ...{ timeZone: textValue, timezone: textValue, permalink: textValue },
  author: z.unknown().optional(),
  params: recordValue,
  languages: recordValue,
  permalinks: recordValue,
});

/**
 * Reads the configuration of a site.
 *
 * @param named languages that its folders are named after, whatever the configuration says
 * @param source text of the file; empty where there is none
 * @throws ExportError with file, line and column where it cannot be read
 */
export function readConfig(
  { name }: Program,
  source: string,
  file: string,
  named: readonly string[],
): SiteConfig {
  const raw = name === 'Astro' ? readScript(source) : parse(source, file);
  const config = configSchema.parse(raw);
  const { title, params, languages, permalinks } = config;
  const language = config.defaultContentLanguage || config.languageCode || config.lang || config.locale;
  const url = config.baseURL || config.url;
  const zone = config.timeZone || config.timezone;
  const nested = recordValue.parse(permalinks.page);
  return {
    title,
    tagline: config.tagline || config.description || textValue.parse(params.description),
    language,
    languages: [...new Set([...named, ...Object.keys(languages).map((key) => key.toLowerCase())])],
    url: /^https?:\/\//.test(url) && URL.canParse(url) ? url : undefined,
    timeZone: Intl.supportedValuesOf('timeZone').includes(zone) ? zone : undefined,
    author: [...namesOf(config.author), ...namesOf(params.author)][0],
    permalinks: new Map([
      ...Object.entries({ ...permalinks, ...nested }).map(
        ([section, pattern]) => [section, textValue.parse(pattern)] as const,
      ),
      ...(config.permalink === '' ? [] : [['', config.permalink] as const]),
    ]),
  };
}

function parse(source: string, file: string): Record<string, unknown> {
  return file.endsWith('.toml')
    ? parseTomlText(source, { file, before: 0 })
    : parseYamlFrontmatter(source, { file, before: 0 });
}

/** A configuration that is a program is not run; only what it says in so many words is read. */
function readScript(source: string): Record<string, unknown> {
  return {
    url: /^\s*site:\s*['"]([^'"\n]+)['"]/m.exec(source)?.[1],
    defaultContentLanguage: /^\s*defaultLocale:\s*['"](\w+)['"]/m.exec(source)?.[1],
  };
}
