import { messages } from '../../../src/i18n/index.ts';
import { type AnalysisOptions, analyzeBody } from '../../../src/markdown/analysis/analyze.ts';
import { textOf } from '../../../src/markdown/body/blocks.ts';
import type { CompileOptions } from '../../../src/markdown/body/compile.ts';
import { createBodyTree } from '../../../src/markdown/body/document.ts';
import type { TextFormat } from '../../../src/series/model/content-paths.ts';
import type { Link, RenderedLink, ResolvedLink } from '../../../src/series/model/link.ts';
import type { Source } from '../../../src/series/model/source.ts';
import type { Language } from '../../../src/series/text/language.ts';

/** What a text is made with in these tests: every link leads somewhere and has the title “Title”. */
export function optionsFor(
  language: Language = 'de',
  format: TextFormat = 'mdx',
): AnalysisOptions & Omit<CompileOptions, 'file'> {
  return {
    format,
    language,
    labels: {
      footnotes: 'Anmerkungen',
      note: 'Anmerkung',
      source: 'Quelle',
      backToReference: 'Zurück zu {reference}',
      table: 'Tabelle',
      relations: messages(language).relations,
      alerts: {
        note: 'Hinweis',
        tip: 'Tipp',
        important: 'Wichtig',
        warning: 'Warnung',
        caution: 'Vorsicht',
      },
      permalinkToSection: 'Link zum Abschnitt',
      permalinkToParagraph: 'Link zum Absatz',
    },
    sources: [],
    renderLink,
    resolve,
  };
}

function renderLink(href: string): RenderedLink {
  return { href, title: 'Title' };
}

function resolve(href: string): ResolvedLink {
  return { parsed: { kind: 'external' }, destination: undefined, rendered: renderLink(href) };
}

/** Reads a body, with the sources of its frontmatter. */
export function read(text: string, language: Language = 'de', sources: readonly Pick<Source, 'id'>[] = []) {
  return analyzeBody(text, { ...optionsFor(language), sources });
}

/** The running text of a body, a line for each block. */
export function textIn(text: string, options = optionsFor()): string {
  return createBodyTree(text, options).blocks.map(textOf).join('\n');
}

/** The links of a body. */
export function linksIn(text: string): readonly Link[] {
  return read(text).body.links;
}

/** A link as `block text with the [words] of the link`, and where it leads. */
export function show({ block, start, end, href }: Link): string {
  return `${block.slice(0, start)}[${block.slice(start, end)}]${block.slice(end)} → ${href}`;
}
