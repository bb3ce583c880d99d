import { z } from 'astro/zod';
import { authorsSchema } from '../series/model/author.ts';
import type { TextKind, textFolders } from '../series/model/content-paths.ts';
import { essaySchema, pageSchema, termSchema } from '../series/model/entry.ts';
import { itemsSchema } from '../series/model/item.ts';
import { readingPathsSchema } from '../series/model/reading-path.ts';
import { seriesSchema } from '../series/model/series.ts';
import type { Language } from '../series/text/language.ts';

/** A JSON Schema (draft 2020-12). */
export type JsonSchema = z.core.JSONSchema.BaseSchema;

/** JSON Schemas of the YAML files of a content folder, by file, for editors. */
export function dataSchemas(languages: readonly Language[]): Record<string, JsonSchema> {
  return {
    'series.yaml': toJsonSchema(seriesSchema(languages), 'The whole publication'),
    'theses.yaml': toJsonSchema(itemsSchema(languages), 'The numbered text'),
    'authors.yaml': toJsonSchema(authorsSchema(languages), 'Who writes'),
    'paths.yaml': toJsonSchema(readingPathsSchema(languages), 'Curated reading orders'),
  };
}

/** Names in use, for completion in editors. */
interface KnownNames {
  items: readonly number[];
  authors: readonly string[];
  tags: readonly string[];
}

/** JSON Schemas of the frontmatter, by folder of the texts; with names, for completion. */
export function frontmatterSchemas(names?: KnownNames): Record<(typeof textFolders)[TextKind], JsonSchema> {
  const essay = toJsonSchema(essaySchema, 'Frontmatter of an essay');
  const { items, authors, tags } = essay.properties ?? {};
  if (names) {
    offer(items, names.items);
    offer(authors, names.authors);
    // New tags are allowed: those in use are suggestions.
    if (isArraySchema(tags)) tags.items = { anyOf: [{ enum: [...names.tags] }, tags.items] };
  }
  return {
    essays: essay,
    glossary: toJsonSchema(termSchema, 'Frontmatter of a glossary entry'),
    pages: toJsonSchema(pageSchema, 'Frontmatter of a free page'),
  };
}

function offer(list: unknown, values: readonly (string | number)[]): void {
  if (isArraySchema(list) && values.length > 0) list.items = { enum: [...values] };
}

function isArraySchema(schema: unknown): schema is { items: unknown } {
  return typeof schema === 'object' && schema !== null && 'items' in schema;
}

function toJsonSchema(schema: z.ZodType, title: string): JsonSchema {
  return { title, ...z.toJSONSchema(schema, { io: 'input' }) };
}
