import type { Day } from '../../series/text/date.ts';
import type { Program, SiteConfig } from './program.ts';

/** What an address is made of. */
interface AddressParts {
  sections: readonly string[];
  /** As the text or its file is called. */
  slug: string;
  title: string;
  categories: readonly string[];
  date: Day | undefined;
  /** Segment of a language that is not the first. */
  language: string | undefined;
}

/** Names of patterns in Jekyll. */
const jekyllStyles: Readonly<Record<string, string>> = {
  date: '/:categories/:year/:month/:day/:title.html',
  pretty: '/:categories/:year/:month/:day/:title/',
  ordinal: '/:categories/:year/:y_day/:title.html',
  none: '/:categories/:title.html',
};

/** The address that a program gives a text; nothing where it gives none. */
export function addressOf(program: Program, config: SiteConfig, parts: AddressParts): string | undefined {
  const [section = ''] = parts.sections;
  const named = config.permalinks.get(section) || config.permalinks.get('');
  const pattern = (named && (jekyllStyles[named] ?? named)) || program.address;
  if (pattern === '') return undefined;
  const [year = '', month = '', day = ''] = parts.date?.split('-') ?? [];
  const values: Readonly<Record<string, string>> = {
    ...{ year, month, day, slug: parts.slug, section, filename: parts.slug, contentbasename: parts.slug },
    ...{ slugorfilename: parts.slug, slugorcontentbasename: parts.slug, output_ext: '.html' },
    title: program.name === 'Jekyll' ? parts.slug : slugOf(parts.title),
    sections: parts.sections.join('/'),
    categories: parts.categories.map(slugOf).join('/'),
    short_year: year.slice(2),
    i_month: String(Number(month)),
    i_day: String(Number(day)),
  };
  let isWhole = true;
  const path = pattern.replace(/:(\w+)/g, (_, name: string) => {
    const value = values[name];
    // An unknown pattern, or a text without a date: no address is better than a wrong one.
    if (value === undefined || (value === '' && !/^(?:categories|sections?)$/.test(name))) isWhole = false;
    return value ?? '';
  });
  return isWhole ? `/${parts.language ?? ''}/${path}`.replace(/\/{2,}/g, '/') : undefined;
}

function slugOf(text: string): string {
  return text
    .toLowerCase()
    .split(/[^\p{L}\p{N}_]+/u)
    .filter(Boolean)
    .join('-');
}
