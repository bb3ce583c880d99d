import { readText } from '../files.ts';
import { messages } from '../i18n/index.ts';
import { type CompiledBody, compileBody } from '../markdown/body/compile.ts';
import type { Answered, Insertion } from '../markdown/body/lane.ts';
import type { MarginSource } from '../markdown/body/lane-elements.ts';
import type { ShownProblem } from '../series/model/entry.ts';
import type { RenderedLink } from '../series/model/link.ts';
import type { Language } from '../series/text/language.ts';

/** Input for compiling the body of a text, as plain data. */
export interface BodySource {
  /** Path relative to the content folder. */
  file: string;
  /** Hash of the file as it was read. */
  digest: string;
  language: Language;
  /** All sources of the frontmatter, in their order. */
  sources: readonly MarginSource[];
  /** Components that stand in the lane at headings and blocks, by id. */
  insertions: ReadonlyMap<string, Insertion>;
  /** The texts that its links answer, by how the links are written. */
  answered: ReadonlyMap<string, Answered>;
  /** Its links as they are rendered, by how they are written. */
  destinations: ReadonlyMap<string, RenderedLink | undefined>;
  /** What is wrong with it, where that is shown in its place. */
  problems?: readonly ShownProblem[] | undefined;
}

/** Compiles a body as {@link compileBody} does. */
export function compile(
  contentDir: string,
  { file, language, sources, insertions, answered, destinations }: BodySource,
): CompiledBody {
  const source = readText(contentDir, file);
  const labels = messages(language);
  return compileBody(source, {
    file,
    language,
    labels,
    sources,
    insertions,
    answered,
    renderLink: (href) => destinations.get(href),
  });
}
