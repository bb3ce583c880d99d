import { HtmlValidate } from 'html-validate';

const validator = new HtmlValidate({
  extends: ['html-validate:standard', 'html-validate:document'],
  rules: {
    // Style, not validity.
    'attribute-boolean-style': 'off',
    'attribute-empty-style': 'off',
    'doctype-style': 'off',
    'long-title': 'off',
    'no-inline-style': 'off',
    'no-raw-characters': 'off',
    'no-trailing-whitespace': 'off',
    'require-sri': 'off',
    'void-style': 'off',
    // Astro writes the text of attributes as it is; quotation marks in it are escaped.
    'attr-quotes': 'off',
    // Takes „These“ and “Thesis” for tel: links and the like.
    'tel-non-breaking': 'off',
  },
});

/** What is not valid in the HTML of pages: one line for each place. */
export async function findInvalid(
  paths: readonly string[],
  read: (path: string) => string,
): Promise<string[]> {
  const found: string[] = [];
  for (const path of paths) {
    const { results } = await validator.validateString(read(path), path);
    for (const { messages } of results)
      for (const { ruleId, message, line, column } of messages)
        found.push(`${path}:${line}:${column} ${ruleId}: ${message}`);
  }
  return found;
}
