/** A description for machines (schema.org). */
export interface Description {
  '@type': string;
  [key: string]: unknown;
}

/** Writes a description as JSON-LD that may stand in a `<script>` as it is. */
export function toJsonLd(description: Description): string {
  return embedJson({ '@context': 'https://schema.org', ...description });
}

/** Writes a value as JSON in which nothing can end a `<script>` or begin a comment. */
export function embedJson(value: unknown): string {
  return JSON.stringify(value).replaceAll('<', '\\u003c');
}
