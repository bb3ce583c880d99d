/**
 * What the search has to know of a language: data, so that another language is another file. Of a language without a
 * description words are found as they are written, and by their beginning.
 */
export interface SearchLanguage {
  /** Its tag where its script puts no spaces between words: those of a query have to be found (BCP 47). */
  segmented?: string;
  /** Small words that stand in nearly every text: in a question they only say that it is one. As `foldWord` gives them. */
  stopWords: ReadonlySet<string>;
  /** Words that a question begins with; all of them are stop words. */
  questionWords: ReadonlySet<string>;
  /** Endings of inflection, with the empty one: where a word has one of them, it may have any other. */
  endings: readonly string[];
  /**
   * Letters whose mark makes another word (`ändern` is not `andern`), and how they are written on a keyboard without
   * them. All other marks are ignored.
   */
  ownLetters: Readonly<Record<string, string>>;
  /** Vowels that change in another form of a noun: `Märkte`, `Markt`. */
  vowelChanges: Readonly<Record<string, string>>;
  /** How words are put together to one, where they are. */
  compounds: CompoundRules | undefined;
}

/** How a language puts words together to one word. */
export interface CompoundRules {
  /** What may stand between two parts. */
  joints: readonly string[];
  /** What words begin with that are no compounds: prefixes. */
  prefixes: ReadonlySet<string>;
  /** Nouns that look like endings: "Zahlende" is not the end of a number. */
  endingsLikeNouns: ReadonlySet<string>;
}

/** The same as it is sent to browsers, in JSON. */
export type PackedSearchLanguage = { [Key in keyof SearchLanguage]: Packed<SearchLanguage[Key]> };

type Packed<Value> =
  Value extends ReadonlySet<infer Entry>
    ? readonly Entry[]
    : Value extends CompoundRules
      ? { [Key in keyof CompoundRules]: Packed<CompoundRules[Key]> }
      : Value;

/** Makes JSON of a description. */
export function packSearchLanguage(language: SearchLanguage): PackedSearchLanguage {
  const { compounds } = language;
  return {
    ...language,
    stopWords: [...language.stopWords],
    questionWords: [...language.questionWords],
    compounds: compounds && {
      joints: compounds.joints,
      prefixes: [...compounds.prefixes],
      endingsLikeNouns: [...compounds.endingsLikeNouns],
    },
  };
}

/** Makes a description of its JSON. */
export function unpackSearchLanguage(packed: PackedSearchLanguage): SearchLanguage {
  const { compounds } = packed;
  return {
    ...packed,
    stopWords: new Set(packed.stopWords),
    questionWords: new Set(packed.questionWords),
    compounds: compounds && {
      joints: compounds.joints,
      prefixes: new Set(compounds.prefixes),
      endingsLikeNouns: new Set(compounds.endingsLikeNouns),
    },
  };
}
