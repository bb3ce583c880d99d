/** What a link can do to its target, as product.md’s ninth rule of trackbacks names it; contradiction comes first. */
export const linkRelations = ['contradicts', 'extends', 'supports', 'questions'] as const;

/** What a link does to its target. */
export type LinkRelation = (typeof linkRelations)[number];

/** The words of one language for relations: as authors write them, and as readers see them beside a title. */
export type RelationWords = Readonly<Record<LinkRelation, string>>;
