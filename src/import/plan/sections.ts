import Slugger, { slug } from 'github-slugger';
import { reservedIds } from '../../markdown/body/anchors.ts';
import { idFrom } from '../../series/authoring/new-text.ts';
import type { Post } from '../blog.ts';
import { arrange, attributeText, findAll, wordsIn } from '../body/arrange.ts';
import { readHtml } from '../body/read-html.ts';
import type { Section } from './address-book.ts';

/** The sections of a post, with the ids that its headings get on the page of the essay. */
export function sectionsOfPost({ body }: Post): Section[] {
  const slugger = new Slugger();
  for (const id of reservedIds) slugger.slug(id);
  const tree = arrange(readHtml(body.html));
  return findAll(tree, 'h2', 'h3', 'h4', 'h5', 'h6').map((heading) => {
    const words = wordsIn(heading);
    const id = slugger.slug(slug(words.normalize('NFC')) || 'section');
    const old = [heading, ...findAll(heading, 'a', 'span')]
      .map((each) => attributeText(each, 'id'))
      .filter(Boolean);
    return { id, names: new Set([...old, id, idFrom(words)]) };
  });
}
