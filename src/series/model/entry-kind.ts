/** Kinds of entries of a conversation, which the conversation can be filtered by. */
export const entryKinds = ['trackback', 'comment', 'mention'] as const;

/** Kind of an entry of a conversation. */
export type EntryKind = (typeof entryKinds)[number];
