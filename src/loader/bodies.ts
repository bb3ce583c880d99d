import { messages } from '../i18n/index.ts';
import { analyzeBody, type BodyAnalysis } from '../markdown/analysis/analyze.ts';
import { bodyProblem, checkCalls, checkReading } from '../markdown/analysis/check-body.ts';
import { dryRun } from '../markdown/analysis/dry-run.ts';
import type { LinkCheckContext } from '../series/checks/check-links.ts';
import type { Problem } from '../series/diagnostics/problem.ts';
import { parseLink } from '../series/links/link.ts';
import type { Body } from '../series/model/body.ts';
import { componentFile } from '../series/model/content-paths.ts';
import { componentNames } from '../series/model/mdx-components.ts';
import { titleOf } from './link-targets.ts';
import type { TextFile } from './texts.ts';

/** Reads the bodies of all texts, by file, and finds what is wrong with them apart from their links. */
export async function readBodies(
  texts: readonly TextFile<unknown>[],
  { files, images }: { files: readonly string[]; images: readonly string[] },
  { linkTargets, links }: LinkCheckContext,
): Promise<{ bodies: Map<string, Body>; readings: Map<string, BodyAnalysis>; problems: Problem[] }> {
  const components = files.flatMap((file) => componentFile(file) ?? []);
  const bodies = new Map<string, Body>();
  const readings = new Map<string, BodyAnalysis>();
  const problems: Problem[] = [];
  for (const { file, language, source } of texts) {
    try {
      const resolve = (href: string) => {
        const found = linkTargets.resolve(parseLink(href, { ...links, file }), language);
        return found && { href, title: titleOf(found, language) };
      };
      const analysis = analyzeBody(source, { language, labels: messages[language], resolve });
      // What the parser found are pieces of all that it read, which would stay in memory with them.
      bodies.set(file, structuredClone(analysis.body));
      readings.set(file, analysis);
      const found = checkReading(analysis, { file, images, components, links });
      problems.push(...found);
      const runs = analysis.imports.length === 0 && analysis.defaults.length === 0;
      if (!runs || analysis.expressions.length === 0) continue;
      const calls = await dryRun(source, analysis, [...componentNames, ...components]);
      // What is written out has been checked already.
      if (found.length === 0) problems.push(...checkCalls(calls, analysis.components, file));
    } catch (error) {
      problems.push(bodyProblem(error, file));
    }
  }
  return { bodies, readings, problems };
}
