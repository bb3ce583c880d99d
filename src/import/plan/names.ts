import { idFrom } from '../../series/authoring/new-text.ts';
import { portableName, toId } from '../../series/model/id.ts';
import type { Language } from '../../series/text/language.ts';
import type { Blog, Notice, Post, Tag } from '../blog.ts';
import { withoutAddress } from '../privacy.ts';

/** Longest id of a folder, in characters. */
const longest = 100;

/** As long as the names of files may be (255 bytes), with room for what they end in. */
const longestInBytes = 200;

/** Gives out ids: each once, and none that cannot name a file everywhere. */
export function createIds(): (wanted: readonly string[], otherwise: string) => string {
  const taken = new Set<string>();
  return (wanted, otherwise) => {
    const [id = otherwise] = wanted.map(shortened).map(portableName).filter(Boolean);
    let candidate = id;
    if (taken.has(candidate)) candidate = `${id}-${toId(otherwise.replace(/^\w+-/, ''))}`;
    for (let count = 2; taken.has(candidate); count++) candidate = `${id}-${count}`;
    taken.add(candidate);
    return candidate;
  };
}

function shortened(id: string): string {
  let [end, bytes] = [0, 0];
  for (const sign of id) {
    bytes += Buffer.byteLength(sign);
    if (end + sign.length > longest || bytes > longestInBytes) break;
    end += sign.length;
  }
  if (end === id.length) return id;
  const dash = id.lastIndexOf('-', end);
  return id.slice(0, dash > 0 ? dash : end);
}

/** The id of the essay that each post becomes, by the key of the post: the same in every run. Translations share one. */
export function nameEssays(posts: readonly Post[]): Map<string, string> {
  const give = createIds();
  const ids = new Map<string, string>();
  for (const group of Map.groupBy(posts, ({ key, translationKey }) => translationKey ?? key).values()) {
    const main = group.find(({ language }) => language === undefined) ?? group[0];
    const name = ({ key, slug, title }: Post) =>
      give([toId(slug), idFrom(title)], `post-${toId(key) || 'x'}`);
    const shared = main ? name(main) : '';
    const used = new Set([main?.language]);
    for (const post of group) {
      // Two texts in one language are no translations.
      const isOwn = post !== main && used.has(post.language);
      used.add(post.language);
      ids.set(post.key, isOwn ? name(post) : shared);
    }
  }
  return ids;
}

/** The tags that the topics of a blog become. */
export interface NamedTags {
  /** Nothing where its name has no letter. */
  idOf: (tag: Tag) => string | undefined;
  names: ReadonlyMap<string, string>;
  /** Notices about topics that became one. */
  notices: readonly Notice[];
}

/** Names the tags; two topics that would share an id, or the address of their page, are one. */
export function nameTags(posts: readonly Post[], language: Language): NamedTags {
  const names = new Map<string, string>();
  const byAddress = new Map<string, string>();
  const ids = new Map<string, string>();
  const notices: Notice[] = [];
  const keyOf = ({ slug, name }: Tag) => `${slug}\n${name}`;
  for (const tag of posts.flatMap(({ tags }) => tags)) {
    const name = tag.name || tag.slug;
    const address =
      name
        .toLocaleLowerCase(language)
        .match(/[\p{L}\p{N}]+/gu)
        ?.join('-') ?? '';
    const own = toId(tag.slug) || idFrom(name);
    if (own === '' || address === '') continue;
    const id = names.has(own) ? own : (byAddress.get(address) ?? own);
    const isKnown = ids.has(keyOf(tag));
    ids.set(keyOf(tag), id);
    const first = names.get(id);
    if (first !== undefined) {
      if (!isKnown && (first !== name || id !== own))
        notices.push({
          kind: 'changed',
          place: `series.yaml (tags.${id})`,
          text: `The topics “${first}” and “${name}” (${tag.slug}) would share an address; both are “${first}” now.`,
        });
      continue;
    }
    names.set(id, name);
    byAddress.set(address, id);
  }
  return { idOf: (tag) => ids.get(keyOf(tag)), names, notices };
}

/** Who writes, as authors.yaml names them. */
export interface NamedAuthor {
  id: string;
  name: string;
  /** Whether authors.yaml has no such author yet. */
  isNew: boolean;
}

/** The author behind each login. Somebody of the same name in authors.yaml is the same. */
export function nameAuthors(
  { authors, posts, title }: Blog,
  known: readonly { id: string; name: string }[],
): Map<string, NamedAuthor> {
  const give = createIds();
  for (const { id } of known) give([id], id);
  const byName = new Map<string, NamedAuthor>(known.map((each) => [each.name, { ...each, isNew: false }]));
  const named = new Map(authors.map(({ login, name }) => [login, name]));
  const used = new Set(posts.flatMap((post) => (post.authors.length === 0 ? [''] : post.authors)));
  const result = new Map<string, NamedAuthor>();
  for (const login of used) {
    const name = (login === '' ? title : named.get(login)) || withoutAddress(login) || 'Blog';
    const author = byName.get(name) ?? { id: give([idFrom(name)], 'author-1'), name, isNew: true };
    byName.set(name, author);
    result.set(login, author);
  }
  return result;
}
