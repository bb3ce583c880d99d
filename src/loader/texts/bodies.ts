import { messages } from '../../i18n/index.ts';
import { type AnalysisOptions, analyzeBody, type BodyAnalysis } from '../../markdown/analysis/analyze.ts';
import { bodyProblem, checkBody, checkCalls, syntaxProblems } from '../../markdown/analysis/check-body.ts';
import { type DryRun, dryRun } from '../../markdown/analysis/dry-run.ts';
import { completeBody } from '../../markdown/analysis/passages.ts';
import { repairSyntax } from '../../markdown/analysis/syntax-mistakes.ts';
import { NestingError } from '../../markdown/body/nesting.ts';
import { memoizeBy } from '../../memoize.ts';
import type { Problem } from '../../series/diagnostics/problem.ts';
import { createLinkResolver, type LinkResolution } from '../../series/links/resolve-link.ts';
import type { Body } from '../../series/model/body.ts';
import { componentFile, formatOf } from '../../series/model/content-paths.ts';
import { componentNames } from '../../series/model/mdx-components.ts';
import { ownString } from '../../series/text/strings.ts';
import { sourceIdsOf, type TextFile } from './texts.ts';

/** What bodies are read with. */
interface BodiesContext<Text> {
  files: readonly string[];
  images: readonly string[];
  resolution: LinkResolution;
  /** Finds problems in a text of which more is known than is kept; nothing is known where its syntax is broken. */
  examine: (text: Text, analysis: BodyAnalysis | undefined) => readonly Problem[];
}

/** Reads the bodies of all texts, by file, with all problems but those of their links. */
export async function readBodies<Text extends TextFile<unknown>>(
  texts: readonly Text[],
  { files, images, resolution, examine }: BodiesContext<Text>,
): Promise<{ bodies: Map<string, Body>; problems: Problem[] }> {
  const components = files.flatMap((file) => componentFile(file) ?? []);
  const bodies = new Map<string, Body>();
  const problems: Problem[] = [];
  for (const text of texts) {
    const { file, language, source: written } = text;
    let known: BodyAnalysis | undefined;
    try {
      const resolve = createLinkResolver(resolution, { file, language });
      const labels = messages(language);
      const options = {
        format: formatOf(file),
        language,
        labels,
        resolve,
        sources: sourceIdsOf(text).map((id) => ({ id })),
      };
      const { mistakes, source, analyzed } = analyzeDespite(written, options);
      problems.push(...syntaxProblems(mistakes, file));
      if (!analyzed) continue;
      const { tree, ...analysis } = analyzed;
      known = analysis;
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
      bodies.set(file, detach(completeBody({ ...analysis, tree }, labels, run)));
    } catch (error) {
      problems.push(bodyProblem(error, { file, source: written }));
    } finally {
      problems.push(...examine(text, known));
    }
  }
  return { bodies, problems };
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
function detach({ links, text, places, passages, ...body }: Body): Body {
  const own = memoizeBy((each: string) => each, ownString);
  return {
    ...structuredClone(body),
    text: own(text),
    places: places.map((place) => ({ ...place, id: own(place.id), text: own(place.text) })),
    passages: passages.map(({ heading, blocks }) => ({
      heading: structuredClone(heading),
      blocks: blocks.map(own),
    })),
    links: links.map(({ destination, ...link }) => ({ ...structuredClone(link), destination })),
  };
}
