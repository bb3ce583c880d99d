import type { Language } from '../../series/text/language.ts';
import type { NoticeKind } from '../blog.ts';

/** What a body is converted with. */
export interface BodyContext {
  language: Language;
  /** The address that a link gets; nothing where it leads nowhere any more, and only its words stay. */
  link: (href: string) => string | undefined;
  image: (image: FoundImage) => PlacedImage;
  /** HTML of footnotes by the id that a reference names. */
  footnotes: ReadonlyMap<string, string>;
  notice: (kind: NoticeKind, text: string) => void;
}

/** An image as the old text has it. */
export interface FoundImage {
  src: string;
  /** Id of the medium, if the text names it. */
  id: string | undefined;
  alt: string;
  caption: string;
}

/** What becomes of an image. */
export interface PlacedImage {
  alt: string;
  /** Its path as seen from the text; nothing where the file is not there. */
  path: string | undefined;
  /** Where it lies on the web. */
  href: string | undefined;
}
