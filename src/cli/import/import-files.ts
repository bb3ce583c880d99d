import { dirname } from 'node:path';
import { z } from 'astro/zod';
import { isSeq, parse, parseDocument } from 'yaml';
import { readRaw } from '../../files.ts';
import type { Blog } from '../../import/blog.ts';
import type { Existing } from '../../import/plan/existing.ts';
import { line } from '../../import/plan/lines.ts';
import type { ImportPlan } from '../../import/plan/plan.ts';
import { authorEntries } from '../../import/plan/series-files.ts';
import type { ImportSummary } from '../../import/report.ts';
import { formatImported, importedFile } from '../../series/comments/imported-comment.ts';
import type { AddedFile, ChangedFile } from './write-import.ts';

/** A file that an import changes, with the ids of what it gains by it. */
interface GrownFile extends ChangedFile {
  gains: readonly string[];
}

/** The files that a plan adds to a content folder, and those it changes there. */
export async function filesOf(
  plan: ImportPlan,
  { contentDir, existing }: { contentDir: string; existing: Existing | undefined },
): Promise<{ added: AddedFile[]; changed: GrownFile[] }> {
  const added = [
    ...plan.files.map(({ file, text }): AddedFile => ({ file, content: { text: () => text } })),
    ...plan.essays.flatMap(({ id, file, text, images, comments }): AddedFile[] => [
      { file, content: { text: () => text } },
      ...(comments.length > 0
        ? [{ file: importedFile(id), content: { text: () => formatImported(comments) } }]
        : []),
      ...images.map(
        ({ from, name }): AddedFile => ({
          file: `${dirname(file)}/${name}`,
          content: { copyOf: from },
        }),
      ),
    ]),
  ];
  const changed: GrownFile[] = [];
  for (const { essay, comments } of plan.additions) {
    const file = importedFile(essay.id);
    const text = formatImported([...essay.comments, ...comments]);
    if (essay.comments.length > 0) changed.push({ file, text, gains: comments.map(({ id }) => id) });
    else added.push({ file, content: { text: () => text } });
  }
  const { languages = [] } = existing ?? {};
  if (plan.authors.length > 0) {
    const source = await readRaw(contentDir, 'authors.yaml');
    const text = withEntries(source, authorEntries(plan.authors, languages));
    changed.push({ file: 'authors.yaml', text, gains: plan.authors.map(({ id }) => id) });
  }
  if (plan.tags.size > 0) {
    const document = parseDocument(await readRaw(contentDir, 'series.yaml'));
    for (const [id, name] of plan.tags) {
      const named = languages.map((language) => [language, line(name)]);
      document.setIn(['tags', id], languages.length === 1 ? line(name) : Object.fromEntries(named));
    }
    const text = document.toString({ lineWidth: 0 });
    changed.push({ file: 'series.yaml', text, gains: [...plan.tags.keys()].map((id) => `tags.${id}`) });
  }
  // Translations share images.
  return { added: [...new Map(added.map((each) => [each.file, each])).values()], changed };
}

/** A list in YAML with more entries at its end. */
function withEntries(source: string, entries: string): string {
  const document = parseDocument(source);
  const { contents } = document;
  const start = isSeq(contents) ? (contents.range?.[0] ?? 0) : source.length;
  const isPlain = !(isSeq(contents) && contents.flow) && (start === 0 || source[start - 1] === '\n');
  if (isPlain) return `${source.replace(/\n*$/, source.trim() === '' ? '' : '\n')}${entries}`;
  for (const entry of z.array(z.unknown()).parse(parse(entries))) document.add(entry);
  return document.toString({ lineWidth: 0 });
}

/** What the report of an import says. */
export function summaryOf(
  { system }: Blog,
  { essays, additions, known, notices, ownLinks }: ImportPlan,
  { source, added, changed }: { source: string; added: readonly AddedFile[]; changed: readonly GrownFile[] },
): ImportSummary {
  const comments = [...essays, ...additions].flatMap((each) => each.comments);
  return {
    ...{ system, source, ownLinks, notices },
    files: added.map(({ file }) => file),
    changes: changed.map(({ file, gains }) => ({ file, gains })),
    essays: new Set(essays.map(({ id }) => id)).size,
    drafts: new Set(essays.flatMap(({ id, text }) => (/^draft: true$/m.test(text) ? [id] : []))).size,
    comments: comments.length,
    people: new Set(comments.flatMap(({ author }) => author?.name ?? [])).size,
    known: known.length,
  };
}
