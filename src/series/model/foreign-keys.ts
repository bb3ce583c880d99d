/**
 * Keys of frontmatter in other programs (Hugo, Jekyll, Astro and their themes), by what they are called here. Where a
 * text has several, the first counts.
 */
export const foreignKeys = {
  date: ['pubDate', 'pubDatetime', 'publishDate', 'published_at', 'created'],
  updated: [
    ...['lastmod', 'updatedDate', 'modDatetime', 'last_modified_at', 'lastUpdated', 'modified', 'updated_at'],
  ],
  standfirst: ['description', 'summary', 'excerpt'],
  tags: ['tag', 'categories', 'category', 'series'],
  authors: ['author'],
  aliases: ['alias', 'redirect_from'],
  cover: ['image', 'featured_image', 'featuredImage', 'heroImage', 'coverImage', 'images'],
  coverAlt: ['image_alt', 'imageAlt', 'heroImageAlt'],
  slug: ['permalink', 'url'],
} as const satisfies Readonly<Record<string, readonly string[]>>;

/** What a key of another program is called here; nothing where it is not known. */
export function ownKey(name: string): string | undefined {
  return Object.entries(foreignKeys).find(([, names]) => names.some((each) => each === name))?.[0];
}
