/// <reference types="astro/client" />

declare module 'virtual:series/images' {
  /** Images beside the texts, by path relative to the content folder. */
  const images: ReadonlyMap<
    string,
    { source: import('astro').ImageMetadata } & import('./loader/files/images.ts').Dimensions &
      import('./formats/image/encode-picture.ts').PictureOffer
  >;
  export default images;
}

declare module 'virtual:series/components' {
  /** The components that the series brings itself, by name. */
  const components: ReadonlyMap<string, unknown>;
  export default components;
}

declare module 'virtual:series/theme' {
  /** The style sheet of the series, in its layer; empty where it has none. */
  const css: string;
  export default css;
}

// For tools that do not read Astro files themselves, such as tsc; `astro check` knows each component exactly.
declare module '*.astro' {
  const Component: import('astro/runtime/server/index.js').AstroComponentFactory;
  export default Component;
}

declare module '*?inline-script' {
  /** A module and what it imports, bundled. */
  const code: string;
  export default code;
}

declare module 'virtual:pagefind' {
  // What of Pagefind's browser API is used, and how, is described where it is used.
  export const createInstance: (
    options: import('./search/worker/pagefind-types.ts').PagefindOptions,
  ) => import('./search/worker/pagefind-types.ts').Pagefind;
}

/** What some browsers tell of the connection (Network Information API, WICG). */
interface Navigator {
  readonly connection?: { readonly saveData: boolean };
}

/** https://github.com/mnater/Hyphenopoly/blob/master/docs/Node-Module.md, as far as it is used here. */
declare module 'hyphenopoly' {
  interface HyphenopolyOptions {
    require: readonly string[];
    hyphen: string;
    minWordLength: number;
    sync: true;
    loaderSync: (file: string) => Uint8Array;
  }
  const hyphenopoly: {
    supportedLanguages: readonly string[];
    config: (options: HyphenopolyOptions) => Map<string, (text: string) => string>;
  };
  export default hyphenopoly;
}
