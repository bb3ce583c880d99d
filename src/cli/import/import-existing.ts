import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { listFiles, readIfThere } from '../../files.ts';
import type { Existing, ExistingEssay } from '../../import/plan/existing.ts';
import type { Content } from '../../loader/content.ts';
import { loadContent } from '../../loader/load.ts';
import type { Problem } from '../../series/diagnostics/problem.ts';
import { textFolders } from '../../series/model/content-paths.ts';
import { entryKinds } from '../../series/model/entry-kind.ts';
import { subjectKey } from '../../series/model/target.ts';
import { listPages, tagsOf } from '../../series/routes/pages.ts';
import { aliasPath } from '../../series/routes/url.ts';
import { defaultLanguage } from '../../series/text/language.ts';
import type { Settings } from '../../settings.ts';
import { hiddenFile, hiddenHashOf, parseHidden } from '../mentions/hidden.ts';

/** Reads what a content folder holds already; nothing where no series has begun there. Its texts may have errors. */
export async function readExisting(
  settings: Settings,
): Promise<{ existing: Existing | undefined; problems: readonly Problem[] }> {
  const { contentDir } = settings;
  if (!existsSync(join(contentDir, 'series.yaml'))) return { existing: undefined, problems: [] };
  const { readable, problems } = await loadContent(settings);
  if (!readable) return { existing: undefined, problems };
  const { series, items, authors, paths, essays, terms, pages, addresses } = readable;
  const old = [
    ...essays.flatMap(({ translations }) => translations.flatMap(({ meta }) => meta.aliases)),
    ...terms.flatMap(({ translations }) => translations.flatMap(({ meta }) => meta.aliases)),
    ...pages.flatMap(({ translations }) => translations.flatMap(({ meta }) => meta.aliases)),
  ];
  const taken = listPages({
    ...{ items, essays, terms, pages, paths, authors },
    ...{ tags: tagsOf(essays), kinds: entryKinds },
  });
  const damaged = problems.filter(
    ({ id, location }) => id.startsWith('invalid-response') && location.file.startsWith('imported/'),
  );
  if (damaged.length > 0) return { existing: undefined, problems: damaged };
  const hidden = parseHidden(await readIfThere(join(contentDir, hiddenFile)));
  return {
    existing: {
      languages: series.languages,
      host: new URL(series.site).host,
      numbers: items.map(({ number }) => number),
      authors: authors.map(({ id, name }) => ({ id, name: name[defaultLanguage(series.languages)] })),
      tags: Object.keys(series.tags),
      essays: await readEssays(contentDir, readable),
      paths: new Set([
        ...taken.flatMap((page) => series.languages.map((language) => addresses.path(page, language))),
        ...old.map(aliasPath),
      ]),
      isTakenDown: (comment, essay) =>
        hidden.has(hiddenHashOf(comment, subjectKey({ kind: 'essay', id: essay }))),
    },
    problems: [],
  };
}

async function readEssays(
  contentDir: string,
  { essays, imported }: Pick<Content, 'essays' | 'imported'>,
): Promise<Map<string, ExistingEssay>> {
  const folders = (await listFiles(join(contentDir, textFolders.essay))).map(
    (file) => file.split('/')[0] ?? '',
  );
  const found = new Map<string, ExistingEssay>();
  for (const id of new Set(folders.map((name) => name.normalize('NFC')))) {
    const metas = essays.find((each) => each.id === id)?.translations.map(({ meta }) => meta) ?? [];
    const firstId = metas[0]?.firstId ?? id;
    const essay = {
      ...{ id, firstId },
      aliases: new Set(metas.flatMap(({ aliases }) => aliases.map(aliasPath))),
      comments: imported.get(id) ?? [],
    };
    // An id in use outweighs one that was.
    if (!found.has(firstId) || firstId === id) found.set(firstId, essay);
    found.set(id, essay);
  }
  return found;
}
