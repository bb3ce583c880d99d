/** A structured description (schema.org). */
export interface Description {
  '@type': string;
  [key: string]: unknown;
}

/**
 * Serialises a description as JSON-LD that is safe inside `<script>`: it cannot close the element or open a comment.
 */
export function toJsonLd(description: Description): string {
  return JSON.stringify({ '@context': 'https://schema.org', ...description }).replaceAll('<', '\\u003c');
}
