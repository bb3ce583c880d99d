import { leadsOut, sizesOf } from '../../files.ts';
import { checkUnique } from '../../series/checks/check-duplicates.ts';
import { checkStep, type LinkedText } from '../../series/checks/check-links.ts';
import { checkCitations } from '../../series/checks/check-sources.ts';
import type { Problem } from '../../series/diagnostics/problem.ts';
import { type Attachments, isAttachable } from '../../series/links/attachments.ts';
import { createLinkResolver, type LinkResolution } from '../../series/links/resolve-link.ts';
import type { Body } from '../../series/model/body.ts';
import type { TextKind } from '../../series/model/content-paths.ts';
import type { LinkedPath, ReadingPath } from '../../series/model/reading-path.ts';
import type { Language } from '../../series/text/language.ts';
import type { Data } from '../data/data.ts';
import { sourceIdsOf, type TextFile } from './text-files.ts';

/** The files beside texts that a link may publish, with their sizes in bytes. */
export function findAttachments(contentDir: string, files: readonly string[]): Attachments {
  const sizes = sizesOf(contentDir, files.filter(isAttachable));
  return new Map(
    [...sizes].map(([file, size]) => [
      file.normalize('NFC'),
      { file, size, isElsewhere: leadsOut(contentDir, file) },
    ]),
  );
}

/** Resolves the steps of reading paths. */
export function resolvePaths(
  paths: readonly ReadingPath[],
  resolution: LinkResolution,
  language: Language,
): LinkedPath[] {
  const resolve = createLinkResolver(resolution, { file: 'paths.yaml', language });
  return paths.map((path) => ({
    ...path,
    steps: path.steps.map((step) => ({ ...step, ...resolve(step.to) })),
  }));
}

/** Steps of reading paths that lead nowhere, also of paths that have other problems. */
export function checkSteps(
  { languages: [language], steps, locate }: Data,
  resolution: LinkResolution,
): Problem[] {
  if (language === undefined) return [];
  const resolve = createLinkResolver(resolution, { file: 'paths.yaml', language });
  return steps.flatMap((path, index) =>
    path.flatMap((to, step) => {
      const location = locate.paths([index, 'steps', step, 'to']);
      return to === undefined ? [] : checkStep({ to, ...resolve(to) }, resolution.linkTargets, location);
    }),
  );
}

/** Ids of sources that stand twice, and citations of sources that do not exist. */
export function checkSources(text: TextFile<unknown>, body: Body | undefined): Problem[] {
  const { file, data, locate } = text;
  const sources = sourceIdsOf(text);
  const twice = checkUnique(sources, 'source', (path) => locate(['sources', ...path]));
  // Of a frontmatter that cannot be read no source is known.
  const citations = data === undefined ? [] : (body?.citations ?? []);
  return [...twice, ...checkCitations({ file, sources, citations })];
}

/** Texts of a kind that could be read, with their links. */
export function linkedTexts(
  kind: TextKind,
  texts: readonly TextFile<unknown>[],
  bodies: ReadonlyMap<string, Body>,
): LinkedText[] {
  return texts.flatMap(({ id, language, file }) => {
    const body = bodies.get(file);
    return body ? [{ key: `${kind}:${id}` as const, language, file, body }] : [];
  });
}
