import { z } from 'astro/zod';
import type { JsonSchema } from '../../src/formats/schemas.ts';

/** A schema as JSON Schema, as an author writes it. */
export function toSchema(schema: z.ZodType): JsonSchema {
  return z.toJSONSchema(schema, { io: 'input' });
}

/** A table of all keys of a schema, those inside others too: `source.title`, `parts[].from`. */
export function keyTable(schema: JsonSchema): string {
  const list = inner(schema.items);
  return table(
    ['key', 'value', 'needed', 'default', 'meaning'],
    list ? rowsOf(list, '') : rowsOf(schema, ''),
  );
}

/** A table in Markdown. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.map(inCell).join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}

/** In a cell, a bar ends it and a tag would be one; in code, only the bar counts. */
function inCell(cell: string): string {
  const pieces = cell
    .replaceAll('\n', ' ')
    .replaceAll('|', '\\|')
    .split(/(`[^`]*`)/);
  return pieces.map((piece) => (piece.startsWith('`') ? piece : piece.replaceAll('<', '&lt;'))).join('');
}

/** A text as code in Markdown. */
export function code(text: string): string {
  return `\`${text}\``;
}

function rowsOf({ properties = {}, required = [] }: JsonSchema, prefix: string): string[][] {
  return Object.entries(properties).flatMap(([key, value]) => {
    const schema = inner(value);
    if (!schema) return [];
    const preset = schema.default === undefined ? '' : code(JSON.stringify(schema.default));
    const needed = required.includes(key) ? 'yes' : '';
    const row = [code(prefix + key), typeOf(schema), needed, preset, schema.description ?? ''];
    const list = inner(schema.items);
    if (list?.properties) return [row, ...rowsOf(list, `${prefix}${key}[].`)];
    return isText(schema) ? [row] : [row, ...rowsOf(schema, `${prefix}${key}.`)];
  });
}

function typeOf(schema: JsonSchema): string {
  if (schema.enum) return schema.enum.map((value) => code(String(value))).join(' or ');
  if (schema.anyOf) {
    const types = [...new Set(schema.anyOf.map(typeOf))];
    return types.includes('text') && types.includes('string') ? 'name' : types.join(' or ');
  }
  if (isText(schema)) return 'text';
  if (schema.pattern?.startsWith('^[\\p{Ll}')) return 'lower-case letters, digits, hyphens';
  const columns: unknown = schema.prefixItems;
  if (Array.isArray(columns)) return `[${columns.map(typeOf).join(', ')}]`;
  const list = inner(schema.items);
  if (list) return list.properties ? 'list' : `list of ${typeOf(list)}`;
  if (schema.properties || schema.additionalProperties) return 'map';
  return [schema.type ?? []].flat().map(plainType).join(' or ');
}

function plainType(type: string): string {
  return { integer: 'whole number', boolean: '`true` or `false`' }[type] ?? type;
}

/** A map with one text for each language. */
function isText({ properties }: JsonSchema): boolean {
  return properties !== undefined && Object.keys(properties).join() === 'de,en';
}

/** A schema inside another; nothing where there is none. */
export function inner(value: unknown): JsonSchema | undefined {
  return isSchema(value) ? value : undefined;
}

function isSchema(value: unknown): value is JsonSchema {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
