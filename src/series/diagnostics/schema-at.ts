import { z } from 'astro/zod';

/** The schemas that a value at a path can pass, more than one where there are alternatives; none where the path leads nowhere. */
export function schemasAt(schema: z.core.$ZodType, path: readonly PropertyKey[]): z.core.$ZodType[] {
  const [head, ...rest] = path;
  if (head === undefined) return [schema];
  return unwrap(schema).flatMap((each) => {
    if (each instanceof z.ZodArray) return schemasAt(each.element, rest);
    if (each instanceof z.ZodRecord) return schemasAt(each.valueType, rest);
    const inner: z.core.$ZodType | undefined =
      each instanceof z.ZodObject ? each.shape[String(head)] : undefined;
    return inner ? schemasAt(inner, rest) : [];
  });
}

/** The keys that a schema knows at a path. */
export function keysAt(schema: z.core.$ZodType, path: readonly PropertyKey[]): string[] {
  return schemasAt(schema, path)
    .flatMap(unwrap)
    .flatMap((each) => (each instanceof z.ZodObject ? Object.keys(each.shape) : []));
}

/** What a schema is without what is around it: a default, a transformation, a choice. */
function unwrap(schema: z.core.$ZodType): z.core.$ZodType[] {
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodDefault || schema instanceof z.ZodNullable)
    return unwrap(schema.def.innerType);
  if (schema instanceof z.ZodPipe)
    return unwrap(schema.in instanceof z.ZodTransform ? schema.out : schema.in);
  if (schema instanceof z.ZodUnion)
    return schema.options.flatMap((option: z.core.$ZodType) => unwrap(option));
  return [schema];
}
