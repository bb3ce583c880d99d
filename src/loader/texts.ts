import type { z } from 'astro/zod';
import { readText } from '../files.ts';
import type { Language } from '../series/language.ts';
import { type Place, type Problem, problem } from '../series/problem.ts';
import { parseYaml } from '../series/source.ts';
import { setTypography } from '../series/typography.ts';

/** One file of an essay or a glossary entry, its frontmatter read, its body not yet. */
export interface TextFile<Meta> {
  id: string;
  language: Language;
  /** Path relative to the content folder. */
  file: string;
  /** The whole file. */
  source: string;
  /** Nothing where the frontmatter has problems. */
  meta: Meta | undefined;
  /** The place of a value of the frontmatter. */
  at: (path: readonly PropertyKey[]) => Place;
}

/** The texts of a folder such as `essays`, and what is wrong with their frontmatter or stands in the way. */
export interface Texts<Meta> {
  texts: TextFile<Meta>[];
  problems: Problem[];
}

/** Reads the frontmatter of every text of a folder: `<folder>/<id>/<language>.mdx`. */
export async function readTexts<Meta extends object>(
  contentDir: string,
  files: readonly string[],
  folder: string,
  schema: z.ZodType<Meta>,
  used: readonly Language[],
): Promise<Texts<Meta>> {
  const problems: Problem[] = [];
  const texts: TextFile<Meta>[] = [];
  for (const file of files) {
    const [top, id, name, ...deeper] = file.split('/');
    if (top !== folder || !/\.mdx?$/.test(file)) continue;
    const language = used.find((each) => name === `${each}.mdx`);
    if (id === undefined || language === undefined || deeper.length > 0) {
      const expected = `${folder}/<id>/${used.map((each) => `${each}.mdx`).join(` or ${folder}/<id>/`)}`;
      problems.push(problem('stray-file', { file }, { name: file, expected }));
      continue;
    }
    const source = await readText(contentDir, file);
    const { value, problems: found, at } = parseYaml(frontmatterOf(source), schema, file, 1);
    problems.push(...found);
    texts.push({
      id: id.normalize('NFC'),
      language,
      file,
      source,
      meta: value && typeset(value, language),
      at,
    });
  }
  return { texts, problems };
}

/** The YAML between the first two `---` lines, or nothing. */
function frontmatterOf(source: string): string {
  return /^---[ \t]*\n(.*?)^---[ \t]*$/ms.exec(source)?.[1] ?? '';
}

/** Keys of frontmatter that readers see. */
const visible = new Set(['title', 'standfirst', 'definition', 'coverAlt']);

function typeset<Meta extends object>(meta: Meta, language: Language): Meta {
  const entries = Object.entries(meta).map(([key, value]) => [
    key,
    visible.has(key) && typeof value === 'string' ? setTypography(value, language) : value,
  ]);
  return { ...meta, ...Object.fromEntries(entries) };
}
