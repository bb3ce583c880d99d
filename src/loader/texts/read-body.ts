import { messages } from '../../i18n/index.ts';
import { type AnalysisOptions, analyzeBody, type BodyAnalysis } from '../../markdown/analysis/analyze.ts';
import { bodyProblem, checkBody, syntaxProblems } from '../../markdown/analysis/check-body.ts';
import { checkCalls } from '../../markdown/analysis/check-components.ts';
import { type DryRun, dryRun } from '../../markdown/analysis/expressions/dry-run.ts';
import { completeBody } from '../../markdown/analysis/passages.ts';
import { repairSyntax } from '../../markdown/analysis/syntax/syntax-mistakes.ts';
import { NestingError } from '../../markdown/body/nesting.ts';
import { memoizeBy } from '../../memoize.ts';
import type { Problem } from '../../series/diagnostics/problem.ts';
import type { Body } from '../../series/model/body.ts';
import { formatOf } from '../../series/model/content-paths.ts';
import type { ResolveLink } from '../../series/model/link.ts';
import { componentNames } from '../../series/model/mdx-components.ts';
import { ownString } from '../../series/text/strings.ts';
import { sourceIdsOf, type TextFile } from './text-files.ts';

/** What a body is read with. */
export interface BodyReadingContext<Text> {
  files: readonly string[];
  images: readonly string[];
  /** Names of the series' own components. */
  components: readonly string[];
  resolve: ResolveLink;
  /**
   * Finds problems in a text of which more is known than is kept, without what breaks its syntax; nothing is known where
   * it cannot be read even so.
   */
  examine: (text: Text, analysis: BodyAnalysis | undefined) => readonly Problem[];
}

/** A body, unless it cannot be read, and what is wrong with it. */
export interface BodyReading {
  body: Body | undefined;
  problems: readonly Problem[];
}

/** Reads the body of a text, with all problems but those of its links. */
export async function readBody<Text extends TextFile<unknown>>(
  text: Text,
  { files, images, components, resolve, examine }: BodyReadingContext<Text>,
): Promise<BodyReading> {
  const { file, language, source: written } = text;
  const problems: Problem[] = [];
  let body: Body | undefined;
  let known: BodyAnalysis | undefined;
  let readable = text;
  try {
    const labels = messages(language);
    const sources = sourceIdsOf(text).map((id) => ({ id }));
    const options = { format: formatOf(file), language, labels, resolve, sources };
    const { mistakes, source, analyzed } = analyzeDespite(written, options);
    problems.push(...syntaxProblems(mistakes, file));
    if (analyzed) {
      const { tree, ...analysis } = analyzed;
      known = analysis;
      readable = { ...text, source };
      const found = checkBody(analysis, { file, files, images, components, resolve });
      problems.push(...found);
      let run: DryRun | undefined;
      const runs = analysis.imports.length === 0 && analysis.defaults.length === 0;
      if (runs && analysis.expressions.length > 0 && analysis.literalBraces.length === 0) {
        try {
          run = await dryRun(source, { ...analysis, tree }, [...componentNames, ...components]);
          // Attributes with literal values are checked above.
          if (found.length === 0) problems.push(...checkCalls(run.calls, analysis.components, file));
        } catch (error) {
          problems.push(bodyProblem(error, { file, source: written }));
        }
      }
      body = detach(completeBody({ ...analysis, tree }, labels, run));
    }
  } catch (error) {
    problems.push(bodyProblem(error, { file, source: written }));
  }
  return { body, problems: [...problems, ...examine(readable, known)] };
}

/**
 * Analyzes a body, also one whose syntax is broken: then without the broken places, so that what else is wrong with it
 * is told in the same run.
 *
 * @throws Error as {@link analyzeBody} does, where the syntax is not the reason
 */
function analyzeDespite(source: string, options: AnalysisOptions) {
  try {
    return { mistakes: [], source, analyzed: analyzeBody(source, options) };
  } catch (error) {
    if (options.format !== 'mdx' || error instanceof NestingError) throw error;
    const { mistakes, repaired } = repairSyntax(source);
    if (mistakes.length === 0) throw error;
    const analyzed = repaired === undefined ? undefined : analyzeBody(repaired, options);
    return { mistakes, source: repaired ?? source, analyzed };
  }
}

/** Copies a body so that it does not keep its source in memory. Targets, and what it says more than once, are shared. */
function detach({ links, places, passages, ...body }: Body): Body {
  const own = memoizeBy((each: string) => each, ownString);
  return {
    ...structuredClone(body),
    places: places.map((place) => ({ ...place, id: own(place.id), text: own(place.text) })),
    passages: passages.map(({ heading, blocks }) => ({
      heading: structuredClone(heading),
      blocks: blocks.map(own),
    })),
    links: links.map(({ destination, block, ...link }) => ({
      ...structuredClone(link),
      block: own(block),
      destination,
    })),
  };
}
