/** What Markdown is read with. */
export interface MarkdownContext {
  file: string;
  /** Lines before the text in its file. */
  before: number;
  /** Title in the frontmatter; the heading that repeats it is none of the text. */
  title: string;
  isMdx: boolean;
  /** The address of a link, as seen from the site; as it is where nothing better is known. */
  resolveLink: (href: string) => string;
  resolveImage: (src: string) => string;
  /** The address of a text or file by its name; nothing where there is none. */
  named: (name: string) => string | undefined;
  /** The title of the text at an address; nothing where there is none. */
  titleAt: (address: string) => string | undefined;
  /** @param what came over otherwise than it was, as a sentence */
  report: (what: string) => void;
}
