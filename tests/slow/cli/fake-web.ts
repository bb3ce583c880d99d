import type { GuardedFetch, GuardedRequest } from '../../../src/remote/guarded-request.ts';
import { linkedPages } from '../../../src/series/mentions/outgoing-page.ts';
import type { Site } from '../../../src/site.ts';

/** Answer of a page of the fake web. */
interface FakeAnswer {
  status?: number;
  headers?: Readonly<Record<string, string | string[]>>;
  body?: string;
  /** Where a redirect has led. */
  url?: string;
}

/** A web of a few pages in memory; each request is kept. Whatever it does not have is not found. */
export function fakeWeb() {
  const pages = new Map<string, (request: GuardedRequest) => FakeAnswer>();
  const requests: string[] = [];
  const ask: GuardedFetch = async (address, request = {}) => {
    const { method = 'GET' } = request;
    requests.push(`${method} ${address}`);
    const {
      status = 200,
      headers = {},
      body = '',
      url = address,
    } = pages.get(address)?.(request) ?? {
      status: 404,
    };
    const lower = new Map(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]));
    return {
      kind: 'answer',
      status,
      url,
      header: (name) => [lower.get(name.toLowerCase()) ?? []].flat(),
      body: Buffer.from(body),
      isCut: false,
    };
  };
  /** Puts the texts of a site on the web, as far as their links go. */
  const deploy = (site: Site) => {
    for (const { kind, id, translations } of [...site.essays, ...site.terms])
      for (const text of translations) {
        const { targets, quiet } = linkedPages(text, () => false);
        const body = [...targets, ...quiet].map((href) => `<a href="${href}">link</a>`).join('');
        pages.set(site.addresses.url({ kind, id }, text.language), () => ({ body }));
      }
  };
  return { pages, requests, ask, deploy };
}

/** Source and target of a webmention. */
export function readMention({ body }: GuardedRequest): { source: string; target: string } {
  const form = new URLSearchParams(body);
  return { source: form.get('source') ?? '', target: form.get('target') ?? '' };
}
