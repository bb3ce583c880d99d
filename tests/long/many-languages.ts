import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { stringify } from 'yaml';

/** A series in Arabic and German, with words of its own for the first. */
export const arabic = join(import.meta.dirname, 'fixtures/arabic');

/** The languages of the series in many. */
export const tags = ['fr', 'es', 'it', 'nl', 'ar'];

/** An essay on the first item, by the author of {@link dataIn}. */
export const essay = (title: string, body: string) =>
  `---\n${stringify({ title, standfirst: title, date: '2024-05-17', authors: ['a'], theses: [1] })}---\n\n${body}\n`;

/**
 * The data of a series of two items.
 *
 * @param write what a text of it is in a language
 */
export function dataIn(
  languages: readonly string[],
  write: (text: string, tag: string) => string,
): Record<string, string> {
  const inEach = (text: string) => Object.fromEntries(languages.map((tag) => [tag, write(text, tag)]));
  const segment = Object.fromEntries(languages.map((tag) => [tag, 'items']));
  return {
    'series.yaml': stringify({
      id: 'langues',
      title: 'Langues',
      tagline: inEach('Tagline'),
      description: inEach('Description'),
      languages,
      site: 'https://langues.example',
      source: {
        title: 'Source',
        authors: ['Anonyme'],
        year: 1900,
        url: 'https://source.example/',
        rights: inEach('–'),
      },
      item: { singular: inEach('Item'), plural: inEach('Items'), segment },
      parts: [{ from: 1, to: 2, title: inEach('Part'), summary: inEach('All.') }],
      licence: { name: 'CC0', url: 'https://creativecommons.org/publicdomain/zero/1.0/' },
    }),
    'theses.yaml': stringify([1, 2].map((number) => ({ number, gist: inEach(`Gist ${number}`) }))),
    'authors.yaml': stringify([{ id: 'a', name: 'A. Auteur', bio: inEach('Bio.') }]),
  };
}

/** A series in all of these languages. */
export const manyLanguages = {
  ...dataIn(tags, (text, tag) => `${text} ${tag}`),
  'words/ar.yaml': readFileSync(join(arabic, 'words/ar.yaml')),
  'essays/un/fr.mdx': essay('Un "titre" ici', 'Il dit : "Oui" ! Voir [](thesis:2).'),
  'essays/un/es.mdx': essay('Un "título"', 'Dijo: "Sí". Véase [](thesis:2).'),
  'essays/un/it.mdx': essay('Un "titolo"', 'Disse: "Sì". Vedi [](thesis:2).'),
  'essays/un/nl.mdx': essay('Een "titel"', 'Hij zei: "Ja". Zie [](thesis:2).'),
  'essays/un/ar.mdx': essay('عنوان', 'نص عربي. [](thesis:2)'),
  'essays/محادثة/ar.mdx': essay('محادثة', 'الأسواق محادثات. [](essay:un)'),
};
