import { createHash } from 'node:crypto';
import type { CheerioAPI } from 'cheerio';

/** The policy of a page by directive, as its `<meta>` has it; nothing where it has none. */
export function policyOf($: CheerioAPI): ReadonlyMap<string, readonly string[]> {
  const policy = $('meta[http-equiv=content-security-policy]').attr('content') ?? '';
  const directives = policy.split(';').map((directive) => directive.trim().split(/\s+/));
  return new Map(directives.flatMap(([name = '', ...sources]) => (name === '' ? [] : [[name, sources]])));
}

/** What is wrong with the policy of a page: it allows the inline scripts and styles of this page, and no others. */
export function faultsOfPolicy($: CheerioAPI): string[] {
  const policy = policyOf($);
  const listed = (name: string) =>
    (policy.get(name) ?? []).filter((source) => source.startsWith("'sha")).sort();
  const hashes = (selector: string) =>
    [
      ...new Set(
        $(selector)
          .toArray()
          .map((element) => hash($(element).text())),
      ),
    ].sort();
  const faults: string[] = [];
  const compare = (name: string, selector: string) => {
    const [allowed, there] = [listed(name), hashes(selector)];
    if (String(allowed) !== String(there)) faults.push(`${name} lists ${allowed}, the page has ${there}`);
  };
  compare('script-src', 'script:not([src], [type="application/ld+json"])');
  compare('style-src', 'style');
  if (!$('head > :nth-child(2)').is('meta[http-equiv=content-security-policy]'))
    faults.push('it does not stand behind the character set at once');
  return faults;
}

function hash(text: string): string {
  return `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
}
