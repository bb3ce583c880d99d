/** Queries by what they are examples of, each with the titles of the documents that may come first. */
export type Queries = Readonly<Record<string, readonly (readonly [query: string, ...first: string[]])[]>>;
