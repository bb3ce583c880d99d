import { posix } from 'node:path';
import { unzipSync } from 'fflate';
import { parseDocument } from 'htmlparser2';

/** A book, taken apart. */
export interface OpenEpub {
  /** In the order of the archive. */
  names: string[];
  read: (name: string) => string;
  /** Text and addresses of one document. */
  documents: { name: string; ids: Set<string>; addresses: { tag: string; name: string; value: string }[] }[];
}

type Tag = { name: string; attribs: Record<string, string>; children: unknown[] };

/** Opens a book. */
export function openEpub(bytes: Uint8Array): OpenEpub {
  const files = unzipSync(bytes);
  const read = (name: string) => new TextDecoder().decode(files[name]);
  const names = Object.keys(files);
  const documents = names
    .filter((name) => name.endsWith('.xhtml'))
    .map((name) => {
      const tags = tagsIn(parseDocument(read(name), { xmlMode: true }).children);
      return {
        name,
        ids: new Set(tags.flatMap(({ attribs }) => attribs.id ?? [])),
        addresses: tags.flatMap((tag) =>
          ['href', 'src'].flatMap((key) => {
            const value = tag.attribs[key];
            return value === undefined ? [] : [{ tag: tag.name, name: key, value }];
          }),
        ),
      };
    });
  return { names, read, documents };
}

function tagsIn(nodes: readonly unknown[]): Tag[] {
  return nodes.filter(isTag).flatMap((tag) => [tag, ...tagsIn(tag.children)]);
}

function isTag(node: unknown): node is Tag {
  return typeof node === 'object' && node !== null && 'attribs' in node;
}

/** What a book names and does not have: links inside it that lead nowhere, and anything it would load from elsewhere. */
export function faultsOfEpub({ documents, names }: OpenEpub): string[] {
  const idsOf = new Map(documents.map(({ name, ids }) => [name, ids]));
  return documents.flatMap(({ name, addresses }) =>
    addresses.flatMap(({ tag, value }) => {
      const isElsewhere = /^[a-z]+:/.test(value);
      if (isElsewhere) return tag === 'a' ? [] : [`${name} loads ${value}`];
      const [path = '', hash] = value.split('#');
      const file = posix.join(posix.dirname(name), path);
      if (!names.includes(file)) return [`${name} → ${value}`];
      return hash === undefined || idsOf.get(file)?.has(decodeURIComponent(hash))
        ? []
        : [`${name} → ${value}: no such place`];
    }),
  );
}
