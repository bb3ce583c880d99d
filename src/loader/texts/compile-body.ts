import { readText } from '../../files.ts';
import { messages } from '../../i18n/index.ts';
import type { BesideOthers } from '../../markdown/body/beside-others.ts';
import {
  type CompiledBody,
  compileBody,
  compileSideBySide,
  type WrittenBody,
} from '../../markdown/body/compile.ts';
import type { Answered, Insertion } from '../../markdown/body/lane.ts';
import type { MarginSource } from '../../markdown/body/lane-elements.ts';
import { formatOf } from '../../series/model/content-paths.ts';
import type { ShownProblem } from '../../series/model/entry.ts';
import type { RenderedLink } from '../../series/model/link.ts';
import type { Language } from '../../series/text/language.ts';

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
  insertions: readonly (readonly [string, Insertion])[];
  /** The texts that its links answer, by how the links are written. */
  answered: readonly (readonly [string, Answered])[];
  /** Its links as they are rendered, by how they are written. */
  destinations: readonly (readonly [string, RenderedLink | undefined])[];
  /** Where it stands on a page with others. */
  beside?: BesideOthers | undefined;
  /** What is wrong with it, where that is shown in its place. */
  problems?: readonly ShownProblem[] | undefined;
}

/** Compiles a body as {@link compileBody} does. */
export function compile(contentDir: string, body: BodySource): CompiledBody {
  const { source, options } = readWritten(contentDir, body);
  return compileBody(source, options);
}

/** Compiles two versions of a text as {@link compileSideBySide} does. */
export function compilePair(contentDir: string, left: BodySource, right: BodySource): CompiledBody {
  return compileSideBySide(readWritten(contentDir, left), readWritten(contentDir, right));
}

function readWritten(contentDir: string, { language, ...body }: BodySource): WrittenBody {
  const [destinations, insertions, answered] = [
    new Map(body.destinations),
    new Map(body.insertions),
    new Map(body.answered),
  ];
  const labels = messages(language);
  const renderLink = (href: string) => destinations.get(href);
  const format = formatOf(body.file);
  return {
    source: readText(contentDir, body.file),
    options: { ...body, insertions, answered, format, language, labels, renderLink },
  };
}
