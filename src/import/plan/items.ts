import type { Notice, Post } from '../blog.ts';

/** The items of the series that posts are about. */
interface Items {
  numbersOf: (post: Post) => number[];
  numbersIn: (posts: readonly Post[]) => number[];
  /** The title of the first post about each item, by its number, sorted. */
  titles: (posts: readonly Post[]) => Map<number, string>;
  notices: Notice[];
}

/**
 * Finds items in titles.
 *
 * @param pattern its first group is the number
 * @param known numbers that theses.yaml has; nothing where it is written from what is found
 */
export function createItems(pattern: RegExp | undefined, known: readonly number[] | undefined): Items {
  const notices: Notice[] = [];
  const found = ({ title }: Post) => {
    const number = Number(pattern?.exec(title)?.[1] ?? Number.NaN);
    return Number.isInteger(number) && number > 0 ? number : undefined;
  };
  const numbersOf = (post: Post) => {
    const number = found(post);
    if (number === undefined) return [];
    if (!known || known.includes(number)) return [number];
    notices.push({
      kind: 'decision',
      place: post.place,
      text: `Its title names ${number}, which theses.yaml does not have.`,
    });
    return [];
  };
  const titles = (posts: readonly Post[]) => {
    const result = new Map<number, string>();
    for (const post of posts) {
      const number = found(post);
      if (number !== undefined && !result.has(number)) result.set(number, post.title);
    }
    return new Map([...result].sort(([a], [b]) => a - b));
  };
  return { numbersOf, numbersIn: (posts) => [...titles(posts).keys()], titles, notices };
}
