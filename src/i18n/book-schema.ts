import { z } from 'astro/zod';
import { type Patterns, text } from './patterns.ts';

/** What books say, and where pages offer them. */
export function bookWords({ phrase }: Patterns) {
  return z.strictObject({
    offer: text,
    offerText: text,
    cover: text,
    landmarks: text,
    map: text,
    steps: text,
    about: phrase<[source: string, authors: string, year: string]>('source', 'authors', 'year'),
    edition: phrase<[day: string]>('day'),
    colophon: text,
    colophonText: phrase<[title: string]>('title'),
    licence: text,
    typefaces: text,
    printedTypefaces: text,
    accessibility: text,
  });
}
