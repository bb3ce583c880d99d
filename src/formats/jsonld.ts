/** A description for machines (schema.org). */
export interface Description {
  '@type': string;
  [key: string]: unknown;
}

/** Writes a description as JSON-LD that may stand in a `<script>` as it is: nothing in it can end one or begin a comment. */
export function toJsonLd(description: Description): string {
  return JSON.stringify({ '@context': 'https://schema.org', ...description }).replaceAll('<', '\\u003c');
}
