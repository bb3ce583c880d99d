import { type Problem, problem } from '../../../series/diagnostics/problem.ts';
import { componentNames } from '../../../series/model/mdx-components.ts';
import type { LeftOutHtml } from '../../body/raw-html.ts';

/**
 * What to tell of HTML in plain Markdown that readers do not get.
 *
 * @param components names of the components that the series brings itself
 */
export function checkLeftOutHtml(
  leftOut: readonly LeftOutHtml[],
  { file, components }: { file: string; components: readonly string[] },
): Problem[] {
  const mdx = file.replace(/^.*\//, '').replace(/\.md$/, '.mdx');
  return leftOut.map(({ kind, tag, attribute = '', line, column }) => {
    const told = (what: string, reason: string, instead: string) =>
      problem('blocked-tag', { file, line, column }, { what, reason, instead });
    if (kind === 'attribute')
      return told(
        `${attribute}="…" of <${tag}>`,
        attribute === 'srcset'
          ? 'of images only those in src are published'
          : 'pages allow no style or script in an attribute',
        'Leave it out.',
      );
    if (kind === 'open')
      return told(
        `<${tag}>`,
        'no tag closes it, so that it takes in all that follows',
        `Write </${tag}> where it ends, or \\<${tag}> where you mean the characters.`,
      );
    if ([...componentNames, ...components].includes(tag))
      return told(
        `<${tag}>`,
        'a text in plain Markdown has no components',
        `Name the file ${mdx}, or write Markdown in its place.`,
      );
    return told(
      `<${tag}>`,
      'it is none of the tags that say what something is, and readers would see nothing of it',
      `Write \\<${tag}> where you mean the characters, or Markdown in its place; components need MDX (${mdx}).`,
    );
  });
}
