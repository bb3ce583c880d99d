import { compareStrings } from '../text/strings.ts';
import { hasWords, type Mention, mentionKinds } from './mention.ts';
import { sourceKey } from './source-key.ts';

/**
 * One entry for each source of a page: several records of one (by webmention and pingback, over http and https, of the
 * German and the English address) become one. Webmention comes before pingback, a reply before a mention, and the newest
 * text and the earliest arrival count. Likes, reposts and bookmarks, which are only counted, stand beside what the same
 * page says.
 */
export function mergeMentions(mentions: readonly Mention[]): Mention[] {
  const groups = Map.groupBy(mentions, (mention) =>
    hasWords(mention) ? sourceKey(mention.source) : `${mention.kind} ${sourceKey(mention.source)}`,
  );
  return [...groups.values()].flatMap((records) => {
    const newest = records.toSorted((a, b) => instant(b) - instant(a) || compareStrings(a.id, b.id));
    const [best] = newest.toSorted((a, b) => rank(a) - rank(b));
    const first = newest.at(-1);
    if (!best || !first) return [];
    const worded = newest.find(({ text }) => text !== '') ?? best;
    const section = newest.find((record) => record.section !== null)?.section ?? null;
    return [{ ...best, section, text: worded.text, receivedAt: first.receivedAt }];
  });
}

/** Webmention before pingback, then by kind. */
function rank({ via, kind }: Mention): number {
  return (via === 'webmention' ? 0 : mentionKinds.length) + mentionKinds.indexOf(kind);
}

function instant({ receivedAt }: Mention): number {
  return Date.parse(receivedAt);
}
