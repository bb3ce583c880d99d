import type { ImportedComment } from '../../series/comments/imported-comment.ts';
import { aliasPath } from '../../series/routes/url.ts';
import type { Notice, Post } from '../blog.ts';
import { segmentsOf } from './address-book.ts';
import type { ExistingEssay } from './existing.ts';

/** Comments on an essay since it was imported. */
export interface NewComments {
  essay: ExistingEssay;
  comments: readonly ImportedComment[];
}

/** The comments that an essay does not have yet. An essay that only bears the same id gets none. */
export function findNewComments(
  post: Post,
  essay: ExistingEssay,
  planned: readonly ImportedComment[],
  notices: Notice[],
): NewComments[] {
  const known = new Set(essay.comments.map(({ id }) => id));
  const comments = planned.filter(({ id }) => !known.has(id));
  if (comments.length === 0) return [];
  if (!isSame(post, essay, planned)) {
    notices.push({
      kind: 'decision',
      place: post.place,
      text: `An essay “${essay.id}” is there that leads from none of its addresses; its ${comments.length} comments stay out. Give that essay its old address as an alias if it is this text.`,
    });
    return [];
  }
  notices.push({
    kind: 'added',
    place: `imported/${essay.id}.json`,
    text: `${comments.map(({ id }) => id).join(', ')}.`,
  });
  return [{ essay, comments }];
}

function isSame(
  { addresses }: Post,
  { aliases, comments }: ExistingEssay,
  planned: readonly ImportedComment[],
) {
  const urls = new Set(planned.map(({ url }) => url));
  return (
    comments.some(({ url }) => urls.has(url)) ||
    addresses
      .filter((address) => URL.canParse(address, 'https://root.invalid'))
      .map((address) => segmentsOf(new URL(address, 'https://root.invalid').pathname))
      .some((segments) => segments.length > 0 && aliases.has(aliasPath(segments.join('/'))))
  );
}
