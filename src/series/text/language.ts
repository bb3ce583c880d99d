/** The languages the interface speaks (BCP 47). A series uses one or more of them; its first is the default. */
export const languages = ['de', 'en'] as const;

/** A language the interface speaks. */
export type Language = (typeof languages)[number];

/** A text that every language of the series has. */
export type LocalizedText = Readonly<Record<Language, string>>;
