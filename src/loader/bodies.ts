import { messages } from '../i18n/index.ts';
import { analyzeBody, type BodyAnalysis } from '../markdown/analysis/analyze.ts';
import { bodyProblem, checkBody, checkCalls } from '../markdown/analysis/check-body.ts';
import { type DryRun, dryRun } from '../markdown/analysis/dry-run.ts';
import { completeBody } from '../markdown/analysis/passages.ts';
import type { Problem } from '../series/diagnostics/problem.ts';
import { createLinkResolver, type LinkResolution } from '../series/links/resolve-link.ts';
import type { Body } from '../series/model/body.ts';
import { componentFile } from '../series/model/content-paths.ts';
import { componentNames } from '../series/model/mdx-components.ts';
import { sourceIdsOf, type TextFile } from './texts.ts';

/** Reads the bodies of all texts, by file, with all problems but those of their links. */
export async function readBodies(
  texts: readonly TextFile<unknown>[],
  { files, images }: { files: readonly string[]; images: readonly string[] },
  resolution: LinkResolution,
): Promise<{ bodies: Map<string, Body>; analyses: Map<string, BodyAnalysis>; problems: Problem[] }> {
  const components = files.flatMap((file) => componentFile(file) ?? []);
  const bodies = new Map<string, Body>();
  const analyses = new Map<string, BodyAnalysis>();
  const problems: Problem[] = [];
  for (const text of texts) {
    const { file, language, source } = text;
    try {
      const resolve = createLinkResolver(resolution, { file, language });
      const labels = messages(language);
      const { tree, ...analysis } = analyzeBody(source, {
        ...{ language, labels, resolve },
        sources: sourceIdsOf(text).map((id) => ({ id })),
      });
      analyses.set(file, analysis);
      const found = checkBody(analysis, { file, images, components, resolve });
      problems.push(...found);
      let run: DryRun | undefined;
      const runs = analysis.imports.length === 0 && analysis.defaults.length === 0;
      if (runs && analysis.expressions.length > 0 && analysis.literalBraces.length === 0) {
        try {
          run = await dryRun(source, { ...analysis, tree }, [...componentNames, ...components]);
          // Attributes with literal values are checked above.
          if (found.length === 0) problems.push(...checkCalls(run.calls, analysis.components, file));
        } catch (error) {
          problems.push(bodyProblem(error, { file, source }));
        }
      }
      bodies.set(file, detach(completeBody({ ...analysis, tree }, labels, run)));
    } catch (error) {
      problems.push(bodyProblem(error, { file, source }));
    }
  }
  return { bodies, analyses, problems };
}

/**
 * Copies a body so that it does not keep its source in memory: strings from the parser are slices of it. Targets are
 * shared.
 */
function detach({ links, ...body }: Body): Body {
  return {
    ...structuredClone(body),
    links: links.map(({ destination, ...link }) => ({ ...structuredClone(link), destination })),
  };
}
