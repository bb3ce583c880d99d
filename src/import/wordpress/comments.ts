import { z } from 'astro/zod';
import { countOf } from '../../series/text/count.ts';
import type { BlogComment, Notice } from '../blog.ts';
import { fold, plainTextOf } from '../body/read-html.ts';
import { momentOf } from '../dates.ts';
import { paragraphs } from './paragraphs.ts';

const text = z.string().default('');

const commentSchema = z.object({
  'wp:comment_id': text,
  'wp:comment_author': text,
  'wp:comment_author_email': text,
  'wp:comment_author_url': text,
  'wp:comment_date': text,
  'wp:comment_date_gmt': text,
  'wp:comment_content': text,
  'wp:comment_approved': text,
  'wp:comment_type': text,
  'wp:comment_parent': text,
  'wp:comment_user_id': text,
});

/** The comments of a post that its owner has approved. Addresses of people are read only to know the post's author. */
export function readComments(
  raw: readonly Readonly<Record<string, string>>[],
  postAuthor: { id: string; email: string } | undefined,
  { place, notices }: { place: string; notices: Notice[] },
): BlogComment[] {
  const all = raw.map((fields) => commentSchema.parse(fields));
  const approved = all.filter((each) => fold(each['wp:comment_approved']) === '1');
  const others = all.length - approved.length;
  if (others > 0)
    notices.push({
      kind: 'left-out',
      place,
      text: `${countOf(others, 'comment')} that waited, were spam or lay in the bin.`,
    });
  return approved.flatMap((each): BlogComment[] => {
    const type = fold(each['wp:comment_type']);
    const kind = type === 'pingback' || type === 'trackback' ? type : 'comment';
    // Plugins keep other things as comments.
    if (kind === 'comment' && type !== '' && type !== 'comment') {
      notices.push({ kind: 'left-out', place, text: `An entry of the kind “${type}”, which is no comment.` });
      return [];
    }
    const isSame = (value: string, own: string | undefined) =>
      own !== undefined && !/^0?$/.test(own) && value === own;
    return [
      {
        id: fold(each['wp:comment_id']),
        kind,
        parent: fold(each['wp:comment_parent']).replace(/^0$/, '') || undefined,
        author: plainTextOf(each['wp:comment_author']),
        authorUrl: fold(each['wp:comment_author_url']),
        isPostAuthor:
          isSame(fold(each['wp:comment_user_id']), postAuthor?.id) ||
          isSame(fold(each['wp:comment_author_email']).toLowerCase(), postAuthor?.email.trim().toLowerCase()),
        createdAt: momentOf(each['wp:comment_date_gmt']) ?? momentOf(each['wp:comment_date']),
        html: paragraphs(each['wp:comment_content']),
      },
    ];
  });
}
