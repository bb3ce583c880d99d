import { originalLanguage, shippedLanguages } from '../../i18n/words-files.ts';
import { baseLanguage } from '../../series/languages/index.ts';
import { isLanguage, type Language } from '../../series/text/language.ts';
import type { Blog, Notice, Post } from '../blog.ts';
import type { Existing } from './existing.ts';

/** The language of each post that the series can have; the others are reported. */
export function readLanguages(
  posts: readonly Post[],
  main: Language,
  existing: Existing | undefined,
  notices: Notice[],
): Map<Post, Language> {
  const shipped = shippedLanguages().filter(isLanguage);
  const possible = existing?.languages ?? shipped;
  return new Map(
    posts.flatMap((post): [Post, Language][] => {
      const { language: tag } = post;
      const language = tag === undefined ? main : matching(tag, possible);
      if (language) return [[post, language]];
      const why = matching(post.language ?? '', shipped)
        ? 'which series.yaml does not name under “languages”'
        : 'which the interface does not speak';
      notices.push({ kind: 'left-out', place: post.place, text: `It is in “${post.language}”, ${why}.` });
      return [];
    }),
  );
}

/** The language that a blog means: that very one, or the same of another region. @param tag as blogs write it: `de_DE` */
function matching(tag: string, languages: readonly Language[]): Language | undefined {
  const meant = tag.toLowerCase().replaceAll('_', '-');
  return (
    languages.find((each) => each.toLowerCase() === meant) ??
    languages.find((each) => baseLanguage(each) === baseLanguage(meant))
  );
}

/** The language to write in: the one asked for, else that of the blog, else the first of the series. */
export function languageOf(
  { language, title }: Blog,
  { language: wanted, existing }: { language: Language | undefined; existing: Existing | undefined },
  notices: Notice[],
): Language {
  if (wanted) return wanted;
  const own = matching(language ?? '', existing?.languages ?? shippedLanguages().filter(isLanguage));
  if (own) return own;
  const first = existing?.languages[0] ?? originalLanguage;
  notices.push({
    kind: 'decision',
    place: title || 'languages',
    text: `The texts were taken to be in “${first}”${language ? `, though the blog says “${language}”` : ''}; --language says otherwise.`,
  });
  return first;
}
