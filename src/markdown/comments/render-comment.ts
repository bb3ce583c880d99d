import type { Element, Root } from 'hast';
import { toText } from 'hast-util-to-text';
import rehypeRaw from 'rehype-raw';
import rehypeSanitize from 'rehype-sanitize';
import rehypeStringify from 'rehype-stringify';
import remarkBreaks from 'remark-breaks';
import remarkGemoji from 'remark-gemoji';
import remarkGfm from 'remark-gfm';
import remarkGithub, { type BuildUrl, defaultBuildUrl } from 'remark-github';
import remarkParse from 'remark-parse';
import remarkRehype from 'remark-rehype';
import { unified } from 'unified';
import { cleanText } from '../../series/text/strings.ts';
import { type AlertTitles, renderAlerts } from '../body/alerts.ts';
import { isOutputWithinLimits, isTreeWithinLimits, isWithinLimits, sizeLimit } from './limits.ts';
import { type SanitizeOptions, sanitize, schema, uniteIds } from './sanitize.ts';
import { addBreakOpportunities } from './soft-breaks.ts';

/** A comment as it can stand on a page. */
export interface RenderedComment {
  /** Sanitised. */
  html: string;
  /** What it says, white space folded. */
  text: string;
  /** Whether it was too long to be shown whole. */
  cut: boolean;
}

/** Where a comment was written, and words of the interface that stand inside it. */
interface CommentLabels extends SanitizeOptions {
  /** The repository on GitHub, as `owner/name`: `#12` is a thread of it. Nothing where it is not known. */
  repository: string | undefined;
  alerts: AlertTitles;
  footnotes: string;
  /** With `{reference}` for the number. */
  backToReference: string;
}

/**
 * Renders GitHub-flavoured Markdown from a stranger, who may be an attacker who knows this code: its size and nesting
 * are bounded before it is parsed, what is left passes an allow-list, and where it cannot be rendered it is shown as
 * plain text. Never throws.
 *
 * @param labels `prefix` keeps the ids of each comment apart from those of all others and of the page
 */
export function renderComment(body: string, labels: CommentLabels): RenderedComment {
  const source = cleanText(body.slice(0, sizeLimit));
  const cut = body.length > sizeLimit;
  const rendered = isWithinLimits(source) ? toTree(source, labels) : undefined;
  const markup = rendered && stringify(rendered);
  const tree = markup !== undefined && isOutputWithinLimits(markup, source) ? rendered : undefined;
  const html = tree && markup !== undefined ? markup : writePlain(source);
  const text = (tree ? toText(tree) : source).replace(/\s+/g, ' ').trim();
  return { html, text, cut };
}

function toTree(source: string, labels: CommentLabels): Root | undefined {
  try {
    const markdown = parser.parse(source);
    if (!isTreeWithinLimits(markdown)) return undefined;
    const html = unified()
      .use(remarkGithub, githubOptions(labels.repository))
      .use(remarkGemoji)
      .use(remarkBreaks)
      .use(remarkRehype, {
        allowDangerousHtml: true,
        clobberPrefix: '',
        footnoteLabel: labels.footnotes,
        footnoteBackLabel: (index) => labels.backToReference.replace('{reference}', String(index + 1)),
      })
      .use(rehypeRaw)
      .use(rehypeSanitize, schema(labels.prefix))
      .runSync(markdown);
    const sanitized = sanitize(html, labels);
    renderAlerts(sanitized, labels.alerts);
    return settle(sanitized);
  } catch {
    // Whatever a stranger's text does to the parser, it is still a text.
    return undefined;
  }
}

/** Names and numbers of threads become links; what looks like a commit need not be one. */
function githubOptions(repository = ''): { repository: string; buildUrl: BuildUrl } {
  return {
    repository: repository || 'owner/name',
    buildUrl: (values) => {
      const isKnown = values.type === 'mention' || (values.type === 'issue' && repository !== '');
      return isKnown && defaultBuildUrl(values);
    },
  };
}

/**
 * Reads a tree as the browser will, in its place in the list, until that changes nothing more. Elements that were taken
 * out leave others where HTML does not have them (a paragraph in a paragraph, a tag that closes the list around it).
 *
 * @returns nothing where it does not settle, or gets out of its place
 */
function settle(tree: Root): Root | undefined {
  let settled = tree;
  for (let round = 0; round < 4; round += 1) {
    const before = stringify(settled);
    const place = reader.runSync({
      type: 'root',
      children: [{ type: 'raw', value: `<ol><li><div>${before}</div></li></ol>` }],
    });
    const children = onlyChild(onlyChild(onlyChild(place, 'ol'), 'li'), 'div')?.children;
    if (!children) return undefined;
    settled = uniteIds({ type: 'root', children });
    if (stringify(settled) === before) return settled;
  }
  return undefined;
}

function onlyChild(parent: Root | Element | undefined, tagName: string): Element | undefined {
  const [first, ...others] = parent?.children ?? [];
  return first?.type === 'element' && first.tagName === tagName && others.length === 0 ? first : undefined;
}

const parser = unified().use(remarkParse).use(remarkGfm);
const reader = unified().use(rehypeRaw);
const serializer = unified().use(rehypeStringify);

function stringify(tree: Root): string {
  return serializer.stringify(tree);
}

/** Plain text as paragraphs of HTML, escaped by the same serializer. */
export function writePlain(source: string): string {
  const paragraphs = source.split(/\n{2,}/).slice(0, 500);
  return stringify({
    type: 'root',
    children: paragraphs.map((value) => ({
      type: 'element',
      tagName: 'p',
      properties: { className: ['as-written'] },
      children: addBreakOpportunities(value),
    })),
  });
}
