import type { Notice, Post } from '../blog.ts';
import type { NamedAuthor } from './names.ts';

/** An essay as it is written, and the post that it was. */
interface ImportedText {
  file: string;
  text: string;
  post: Post;
}

/**
 * What to do about essays that came over as drafts only because their posts name nobody: who wrote them is for their
 * owner to say, and one command publishes them all.
 */
export function tellUnnamed(
  essays: readonly ImportedText[],
  authors: ReadonlyMap<string, Pick<NamedAuthor, 'id'>>,
  isAlone: boolean,
): Notice[] {
  const drafts = essays.filter(({ text }) => /^draft: true$/m.test(text));
  const unnamed = drafts.filter(
    ({ post }) =>
      post.authors.length === 0 &&
      !post.isDraft &&
      post.title !== '' &&
      post.date !== undefined &&
      post.body.html.trim() !== '',
  );
  if (unnamed.length === 0) return [];
  const isAll = isAlone && unnamed.length === drafts.length;
  // No signs that the report would have to mask.
  const files = isAll ? '$(grep -rl "^draft: true" essays)' : unnamed.map(({ file }) => file).join(' ');
  const what = unnamed.length === 1 ? 'One essay names' : `${unnamed.length} essays name`;
  return [
    {
      kind: 'decision',
      place: 'authors.yaml',
      text:
        `${what} no author, and came over as ${unnamed.length === 1 ? 'a draft' : 'drafts'} under the id “${authors.get('')?.id}”. ` +
        `Say there who wrote them; then this, in the content folder, publishes them all: ` +
        `perl -ni -e 'print unless /^draft: true$/' ${files}`,
    },
  ];
}
