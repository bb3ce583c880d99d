import { frontmatterSchemas } from '../src/formats/schemas.ts';
import { loadContent } from '../src/loader/load.ts';
import { type Problem, problem, problemKinds } from '../src/series/problem.ts';
import { fixture } from './build/site.ts';

/** The text of .github/REFERENCE.md: what is too long for the README, made from the schemas, the registry and the fixtures. */
export async function referenceText(): Promise<string> {
  const { essays, glossary } = frontmatterSchemas();
  return [
    '# Reference',
    'Made by `npm run reference` from the schemas, the registry of problems and the fixtures of the tests.',
    '## Frontmatter of an essay',
    keyTable(essays),
    '## Frontmatter of a glossary entry',
    keyTable(glossary),
    '## Problems',
    'Errors keep a series from being built, warnings do not. Each with an example of what `npm run check` says.',
    await problemTable(),
  ]
    .join('\n\n')
    .concat('\n');
}

type Schema = ReturnType<typeof frontmatterSchemas>['essays'];

function keyTable({ properties = {}, required = [] }: Schema): string {
  const rows = Object.entries(properties).map(([key, schema]) => {
    const needed = required.includes(key) ? 'yes' : '';
    const preset =
      typeof schema === 'object' && schema.default !== undefined ? code(JSON.stringify(schema.default)) : '';
    const [type, meaning] =
      typeof schema === 'object' ? [typeOf(schema), schema.description ?? ''] : ['', ''];
    return [code(key), type, needed, preset, meaning];
  });
  return table(['key', 'value', 'needed', 'default', 'meaning'], rows);
}

function typeOf(schema: Schema): string {
  if (schema.enum) return schema.enum.map((value) => code(String(value))).join(' or ');
  const { items } = schema;
  if (typeof items === 'object' && !Array.isArray(items)) {
    const keys = items.properties && Object.keys(items.properties).map(code).join(', ');
    return keys ? `list of ${keys}` : `list of ${typeOf(items)}`;
  }
  return schema.pattern?.startsWith('^[\\p{Ll}')
    ? 'lower-case letters, digits, hyphens'
    : String(schema.type ?? 'text');
}

/** Examples of what no fixture of these shows. */
const rare = [
  problem('invalid-responses', { file: '' }, { reason: 'the list is missing' }),
  problem('invalid-response', { file: '' }, { reason: '“author.login”: expected a string' }),
  problem('stray-responses', { file: '' }, { name: 'old-essay', known: ['new-essay'] }),
  problem('stale-threads', { file: '' }, { known: 'somebody/old', used: 'somebody/new' }),
  problem('mdx-expression', { file: '' }, { reason: 'year is not defined' }),
  problem('missing-file', { file: 'theses.yaml' }, { what: 'the catalogue of the numbered text' }),
  problem(
    'dead-external-link',
    { file: '' },
    { url: 'https://example.org/gone', reason: 'the server answers 404' },
  ),
];

async function problemTable(): Promise<string> {
  const settings = { site: undefined, base: '/', today: '2026-06-01', warnings: true };
  const examples = new Map<string, Problem>(rare.map((problem) => [problem.id, problem]));
  for (const name of ['mistakes', 'rough']) {
    const { problems } = await loadContent({ ...settings, contentDir: fixture(name) });
    for (const problem of problems) if (!examples.has(problem.id)) examples.set(problem.id, problem);
  }
  const rows = problemKinds.map(({ id, severity }) => {
    const { message = '', hint = '' } = examples.get(id) ?? {};
    return [code(id), severity, message, hint];
  });
  return table(['id', 'severity', 'it says', 'what to do'], rows);
}

function code(text: string): string {
  return `\`${text}\``;
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) =>
    `| ${cells.map((cell) => cell.replace(/[|<]/g, (sign) => (sign === '|' ? '\\|' : '&lt;')).replaceAll('\n', ' ')).join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}
