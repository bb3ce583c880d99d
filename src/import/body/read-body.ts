import type { Root } from 'hast';
import type { PostBody } from '../blog.ts';
import { readHtml } from './read-html.ts';

/** The body of a post as a tree of HTML that does no harm. */
export function readBody({ source }: PostBody): Root {
  return readHtml(source);
}
