/** Attributes of a shortcode by name; those without a name by their number. */
export function readShortcodeAttributes(text: string): Map<string, string> {
  const attributes = new Map<string, string>();
  const pattern =
    /([\w-]+)\s*=\s*(?:"([^"]*)"|'([^']*)'|[“”„]([^“”„]*)[“”]|([^\s"']+))|(?:^[=\s]*)?"([^"]*)"|([^\s="]+)/g;
  for (const [, name, double, single, curly, bare, quoted, word] of text.matchAll(pattern)) {
    const value = double ?? single ?? curly ?? bare ?? quoted ?? word ?? '';
    attributes.set(name?.toLowerCase() ?? String(attributes.size), value);
  }
  return attributes;
}

/** Text as HTML. */
export function escapeHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}
