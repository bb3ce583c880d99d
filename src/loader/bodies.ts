import { messages } from '../i18n/index.ts';
import { type Reading, readBody } from '../markdown/analysis/analyze.ts';
import { bodyProblem, checkCalls, checkReading } from '../markdown/analysis/check-body.ts';
import { tryBody } from '../markdown/analysis/dry-run.ts';
import type { Surroundings } from '../series/checks/check-links.ts';
import type { Problem } from '../series/diagnostics/problem.ts';
import { parseLink } from '../series/links/link.ts';
import type { Body } from '../series/model/body.ts';
import { componentFile } from '../series/model/content-paths.ts';
import { componentNames } from '../series/model/mdx-components.ts';
import { titleOf } from './catalogue.ts';
import type { TextFile } from './texts.ts';

/** Reads the bodies of all texts, by file, and finds what is wrong with them apart from their links. */
export async function readBodies(
  texts: readonly TextFile<unknown>[],
  { files, images }: { files: readonly string[]; images: readonly string[] },
  { catalogue, links }: Surroundings,
): Promise<{ bodies: Map<string, Body>; readings: Map<string, Reading>; problems: Problem[] }> {
  const components = files.flatMap((file) => componentFile(file) ?? []);
  const bodies = new Map<string, Body>();
  const readings = new Map<string, Reading>();
  const problems: Problem[] = [];
  for (const { file, language, source } of texts) {
    try {
      const resolve = (href: string) => {
        const found = catalogue.find(parseLink(href, { ...links, file }), language);
        return found && { href, title: titleOf(found, language) };
      };
      const reading = readBody(source, { language, labels: messages[language], resolve });
      // What the parser found are pieces of all that it read, which would stay in memory with them.
      bodies.set(file, structuredClone(reading.body));
      readings.set(file, reading);
      const found = checkReading(reading, { file, images, components, links });
      problems.push(...found);
      const runs = reading.imports.length === 0 && reading.defaults.length === 0;
      if (!runs || reading.expressions.length === 0) continue;
      const calls = await tryBody(source, reading, [...componentNames, ...components]);
      // What is written out has been checked already.
      if (found.length === 0) problems.push(...checkCalls(calls, reading.components, file));
    } catch (error) {
      problems.push(bodyProblem(error, file));
    }
  }
  return { bodies, readings, problems };
}
