import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { checkExternal } from '../../src/cli/check-external-links.ts';
import { subCommandsOf } from '../../src/cli/commands.ts';
import { dataSchemas, frontmatterSchemas } from '../../src/formats/schemas.ts';
import { loadContent } from '../../src/loader/load.ts';
import { type Problem, problemKinds } from '../../src/series/diagnostics/problem.ts';
import { mdxComponents } from '../../src/series/model/mdx-components.ts';
import { readSettings } from '../../src/settings.ts';
import { fixture } from '../build/site.ts';
import { code, keyTable, table, toSchema } from './schema-tables.ts';

/** The text of .github/REFERENCE.md: what is too long for the README, made from the schemas, the registry and the fixtures. */
export async function referenceText(): Promise<string> {
  const { essays, glossary, pages } = frontmatterSchemas();
  const data = Object.entries(dataSchemas(['de', 'en']));
  const components = Object.entries(mdxComponents);
  return [
    '# Reference',
    'Made by `npm run reference` from the schemas, the commands, the registry of problems and the fixtures of the tests. The [README](../../README.md) is the place to begin.',
    '[Commands](#commands) · [Keys](#keys) · [Components](#components) · [Problems](#problems)',
    '## Commands',
    'Each is called as `npm run series -- <command>`. Exit codes: 0 done, 1 it could not be done (or the content has errors), 2 it was called wrongly, 130 it was interrupted.',
    ...(await commandSections()),
    '## Keys',
    'A *text* has one entry for each language of the series (`{ de: …, en: … }`) and is a plain string where there is only one; a *name* may be a plain string in any series. `[]` stands for each entry of a list.',
    ...data.flatMap(([file, schema]) => [`### ${file}`, keyTable(schema)]),
    '### Frontmatter of an essay',
    keyTable(essays),
    '### Frontmatter of a glossary entry',
    keyTable(glossary),
    '### Frontmatter of a free page',
    keyTable(pages),
    '## Components',
    ...components.flatMap(([name, schema]) => [
      `### ${name}`,
      schema.description ?? '',
      keyTable(toSchema(schema)),
    ]),
    '## Problems',
    'Errors keep a series from being built, warnings do not. Each with an example of what `npm run check` says.',
    ...(await problemSections()),
  ]
    .join('\n\n')
    .concat('\n');
}

async function commandSections(): Promise<string[]> {
  const sections = Object.entries(
    subCommandsOf({ settings: readSettings({}, process.cwd()), environment: {} }),
  ).map(async ([name, load]) => {
    const { meta, args = {} } = await load();
    const { description = '' } = (await (typeof meta === 'function' ? meta() : meta)) ?? {};
    const rows = Object.entries(args).map(([option, { type, default: preset, ...more }]) => [
      code(
        type === 'positional'
          ? option
          : `--${option}${type === 'boolean' ? '' : ` <${more.valueHint ?? 'value'}>`}`,
      ),
      preset === undefined || preset === false ? '' : code(String(preset)),
      more.description ?? '',
    ]);
    const options = rows.length > 0 ? [table(['option', 'default', 'meaning'], rows)] : [];
    return [`### ${name}`, `${description}.`, ...options];
  });
  return (await Promise.all(sections)).flat();
}

async function problemSections(): Promise<string[]> {
  const examples = new Map<string, Problem>();
  for (const problem of await findExamples())
    if (!examples.has(problem.id)) examples.set(problem.id, problem);
  return problemKinds.flatMap(({ id, severity }) => {
    const example = examples.get(id);
    if (!example) throw new Error(`no fixture shows “${id}”`);
    const { location, message, hint, suggestion } = example;
    const position = [location.file, location.line, location.column]
      .filter((part) => part !== undefined)
      .join(':');
    const better = suggestion === undefined || hint.includes(suggestion) ? '' : `\n    → ${suggestion}`;
    return [`### ${id}`, `\`\`\`text\n${position}  ${severity}  ${message}\n    ${hint}${better}\n\`\`\``];
  });
}

/** What is found in the fixtures, and behind their links to other sites, of which none is there. */
async function findExamples(): Promise<Problem[]> {
  const settings = { site: undefined, base: '/', today: '2026-06-01', warnings: true };
  const cacheDir = await mkdtemp(join(tmpdir(), 'reference-'));
  const gone = async () => new Response(null, { status: 404 });
  const asking = { pause: 0, patience: 1000, hosts: 1, fetch: gone };
  const problems: Problem[] = [];
  for (const contentDir of ['rough', 'unfinished', 'mistakes'].map(fixture)) {
    const { content, problems: found } = await loadContent({ ...settings, contentDir });
    problems.push(...found);
    if (content) problems.push(...(await checkExternal(content, { contentDir, cacheDir }, asking)).problems);
  }
  await rm(cacheDir, { recursive: true });
  return problems;
}
