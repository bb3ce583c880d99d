import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import { messages, searchMessages } from '../../src/i18n/index.ts';
import { analyzeBody } from '../../src/markdown/analysis/analyze.ts';
import { completeBody } from '../../src/markdown/analysis/passages.ts';
import type { ResolvedLink } from '../../src/series/model/link.ts';
import { type SearchDocument, sectionsOf } from '../../src/series/search/search-document.ts';
import type { Language } from '../../src/series/text/language.ts';
import { fixture } from './site.ts';

const resolve = (): ResolvedLink => ({
  parsed: { kind: 'external' },
  destination: undefined,
  rendered: undefined,
});

const frontmatter = z.object({ title: z.string(), description: z.string().default('') });

/**
 * The documents of a real documentation, read as essays are; what it says of its components are entries of a glossary.
 */
export function readDocs(language: Language): SearchDocument[] {
  const folder = join(fixture('starlight-docs'), language);
  return globSync('**/*.{md,mdx}', { cwd: folder })
    .sort()
    .map((file): SearchDocument => {
      const [, head = '', source = ''] =
        /^---\n(.*?)\n---\n(.*)$/s.exec(readFileSync(join(folder, file), 'utf8')) ?? [];
      const { title, description } = frontmatter.parse(parse(head));
      const t = messages(language);
      // Plain Markdown may hold comments, and braces and brackets that mean nothing.
      const body = file.endsWith('.mdx') ? source : asMdx(source);
      const analysis = analyzeBody(body, { format: 'mdx', language, labels: t, resolve, sources: [] });
      const { passages } = completeBody(analysis, t);
      const kind = file.startsWith('components/') ? 'term' : 'essay';
      return {
        kind,
        kindName: searchMessages(language).kinds[kind],
        language,
        path: `/${file.replace(/\.mdx?$/, '')}/`,
        fragment: undefined,
        title,
        numbers: [],
        date: '2026-01-01',
        filters: { part: [], topic: [], author: [], year: ['2026'] },
        keywords: [],
        // The page has HTML there.
        sections: sectionsOf(description.replaceAll('&shy;', '\u00ad'), passages),
      };
    });
}

function asMdx(markdown: string): string {
  const code = /```.*?```|`[^`]*`/gs;
  const escaped = (text: string) => text.replace(/<!--.*?-->/gs, '').replace(/[{}<]/g, '\\$&');
  let result = '';
  let at = 0;
  for (const { 0: kept, index } of markdown.matchAll(code)) {
    result += escaped(markdown.slice(at, index)) + kept;
    at = index + kept.length;
  }
  return result + escaped(markdown.slice(at));
}
