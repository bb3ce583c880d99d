import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'astro/zod';
import { readText, writeText } from '../files.ts';
import type { Content } from '../loader/content.ts';
import { locationsIn } from '../loader/texts/text-files.ts';
import { findArchived, isCutOff, type LinkCheckOptions, requestAll } from '../remote/external-links.ts';
import type { SourceLocation } from '../series/diagnostics/location.ts';
import { type Problem, problem } from '../series/diagnostics/problem.ts';
import type { Essay, FreePage, Term } from '../series/model/entry.ts';
import type { Settings } from '../settings.ts';

/** Time at which each address was last alive (milliseconds since 1970). */
const cacheSchema = z.record(z.string(), z.number());

const week = 7 * 24 * 60 * 60 * 1000;

/** Result of checking all external links. */
interface ExternalLinkReport {
  problems: Problem[];
  asked: number;
  /** Whether no server was reached, so that nothing is known of any link. */
  isCutOff: boolean;
  /** Addresses whose server gave no clear answer. */
  unsure: readonly { address: string; reason: string }[];
}

/** Checks every external link of a series that was not alive within the last week. */
export async function checkExternal(
  content: Content,
  { contentDir, cacheDir }: Pick<Settings, 'contentDir' | 'cacheDir'>,
  options: LinkCheckOptions,
): Promise<ExternalLinkReport> {
  const links = externalLinks(content, contentDir);
  const file = join(cacheDir, 'outside-links.json');
  // Without a valid cache file, every link is requested again.
  const known = await readFile(file, 'utf8')
    .then((text) => cacheSchema.parse(JSON.parse(text)))
    .catch(() => ({}));
  const now = Date.now();
  const fresh = Object.entries(known).filter(([, seen]) => now - seen < week);
  const seen = new Set(fresh.map(([address]) => address));
  const asked = [...new Set(links.map(({ address }) => address))].filter((address) => !seen.has(address));
  const answers = await requestAll(asked, options);
  if (isCutOff(answers)) return { problems: [], asked: answers.size, isCutOff: true, unsure: [] };
  const alive = [...answers].filter(([, answer]) => answer.alive).map(([address]) => [address, now] as const);
  await writeText(file, `${JSON.stringify(Object.fromEntries([...fresh, ...alive]), null, 2)}\n`);

  const problems: Problem[] = [];
  const copies = new Map<string, string | undefined>();
  for (const { address, archived, location } of links) {
    const answer = answers.get(address);
    if (answer?.alive !== false) continue;
    if (!copies.has(address)) copies.set(address, archived ?? (await findArchived(address, options)));
    const details = { url: address, reason: answer.reason, archived: copies.get(address) };
    problems.push(problem('dead-external-link', location, details));
  }
  const unsure = [...answers].flatMap(([address, answer]) =>
    answer.alive === undefined ? [{ address, reason: answer.reason }] : [],
  );
  return { problems, asked: asked.length, isCutOff: false, unsure };
}

interface ExternalLink {
  /** Without the fragment, which is not sent to servers. */
  address: string;
  /** Archived copy from the frontmatter. */
  archived: string | undefined;
  location: SourceLocation;
}

function externalLinks({ essays, terms, pages }: Content, contentDir: string): ExternalLink[] {
  const texts = [...essays, ...terms, ...pages].flatMap(
    ({ translations }): (Essay | Term | FreePage)['translations'][number][] => [...translations],
  );
  return texts.flatMap(({ file, meta, body }): ExternalLink[] => {
    const noted = new Map(
      meta.sources.flatMap(({ url, archived }) =>
        url === undefined ? [] : [[withoutFragment(url), archived] as const],
      ),
    );
    const inText = body.links
      .filter(({ href }) => /^https?:/i.test(href) && URL.canParse(href))
      .filter(({ parsed }) => parsed.kind === 'external')
      .map(({ href, line, column }) => ({
        address: withoutFragment(href),
        location: { file, line, column },
      }));
    const locate = meta.sources.length > 0 ? locationsIn(readText(contentDir, file), file) : () => ({ file });
    const sources = meta.sources.flatMap(({ url }, index) =>
      url === undefined
        ? []
        : [{ address: withoutFragment(url), location: locate(['sources', index, 'url']) }],
    );
    return [...inText, ...sources].map((link) => ({ ...link, archived: noted.get(link.address) }));
  });
}

function withoutFragment(address: string): string {
  return address.replace(/#.*$/, '');
}
