/** One link of a `Link` header (RFC 8288). */
interface HeaderLink {
  /** As written between the angle brackets, perhaps relative. */
  target: string;
  /** By name in lower case; of several with one name the first counts. */
  parameters: ReadonlyMap<string, string>;
}

/** `; name`, `; name=token` or `; name="text"`. */
const parameter = /\s*;\s*([^\s=;,"]*)\s*(?:=\s*(?:"((?:[^"\\]|\\.)*)"|([^\s,;"]*)))?/y;

/** Parses the value of a `Link` header. What is malformed is passed over. */
export function parseLinkHeader(value: string): HeaderLink[] {
  const links: HeaderLink[] = [];
  let start = value.indexOf('<');
  while (start >= 0) {
    const end = value.indexOf('>', start);
    if (end < 0) break;
    const parameters = new Map<string, string>();
    parameter.lastIndex = end + 1;
    let next = end + 1;
    for (let match = parameter.exec(value); match; match = parameter.exec(value)) {
      const [, name = '', quoted, token = ''] = match;
      const key = name.toLowerCase();
      if (!parameters.has(key)) parameters.set(key, quoted?.replace(/\\(.)/g, '$1') ?? token);
      next = parameter.lastIndex;
    }
    links.push({ target: value.slice(start + 1, end).trim(), parameters });
    start = value.indexOf('<', next);
  }
  return links;
}
