import { createHash } from 'node:crypto';
import { deserialize, serialize } from 'node:v8';
import { z } from 'astro/zod';
import type { Problem } from '../../series/diagnostics/problem.ts';
import { createLinkResolver, type LinkResolution } from '../../series/links/resolve-link.ts';
import type { Body } from '../../series/model/body.ts';
import { componentFile } from '../../series/model/content-paths.ts';
import type { ResolveLink } from '../../series/model/link.ts';
import { ownString } from '../../series/text/strings.ts';
import { type BodyReading, type BodyReadingContext, readBody } from './read-body.ts';
import type { TextFile } from './text-files.ts';

/** What bodies are read with. */
interface BodiesContext<Text> extends Pick<BodyReadingContext<Text>, 'files' | 'images' | 'examine'> {
  resolution: LinkResolution;
  /** What else `examine` depends on, in words. */
  examinedWith: string;
}

/** A body, as long as its file and all that was looked up for it stay as they are. */
interface KeptReading extends BodyReading {
  digest: string;
  /** Links that were looked up, as they are written, and a hash of where they lead. */
  hrefs: readonly string[];
  resolved: string;
}

let kept = new Map<string, KeptReading>();
let hasChanged = false;

const readingsSchema = z.array(
  z.tuple([z.string(), z.custom<KeptReading>((value) => typeof value === 'object')]),
);

/** Texts of a piece: fewer take longer, more take memory. */
const pieceSize = 10;

/** Size of the number before each piece, which is its length (bytes). */
const lengthSize = 4;

/**
 * All that was read, as bytes for {@link restoreReadings}, in pieces: in one, a long series would be in memory twice.
 * Nothing where that is what was restored.
 */
export function storeReadings(): Iterable<Uint8Array> | undefined {
  return hasChanged ? serializePieces([...kept]) : undefined;
}

function* serializePieces(readings: readonly [string, KeptReading][]): Iterable<Uint8Array> {
  for (let start = 0; start < readings.length; start += pieceSize) {
    const piece = serialize(readings.slice(start, start + pieceSize));
    const length = Buffer.alloc(lengthSize);
    length.writeUInt32LE(piece.length);
    yield length;
    yield piece;
  }
}

/**
 * Takes over what another process has read.
 *
 * @param bytes of {@link storeReadings}, as they were written by the same code
 * @throws Error where another version of V8 wrote them
 */
export function restoreReadings(bytes: Buffer): void {
  const pieces: [string, KeptReading][][] = [];
  for (let start = 0; start < bytes.length; ) {
    const end = start + lengthSize + bytes.readUInt32LE(start);
    pieces.push(readingsSchema.parse(deserialize(bytes.subarray(start + lengthSize, end))));
    start = end;
  }
  kept = new Map(pieces.flat());
}

/**
 * Reads the bodies of all texts, by file, with all problems but those of their links. It reads again only what has changed
 * since it was last called, as in the development server.
 */
export async function readBodies<Text extends TextFile<unknown>>(
  texts: readonly Text[],
  { files, images, resolution, examine, examinedWith }: BodiesContext<Text>,
): Promise<{ bodies: Map<string, Body>; problems: Problem[] }> {
  const components = files.flatMap((file) => componentFile(file) ?? []);
  const folder = hash(JSON.stringify([files, examinedWith]));
  const bodies = new Map<string, Body>();
  const problems: Problem[] = [];
  const readings = new Map<string, KeptReading>();
  for (const text of texts) {
    const { file, language } = text;
    const resolve = createLinkResolver(resolution, { file, language });
    const digest = `${text.digest} ${folder}`;
    let reading = kept.get(file);
    if (reading?.digest !== digest || reading.resolved !== resolveAll(reading.hrefs, resolve)) {
      const hrefs = new Set<string>();
      const lookUp: ResolveLink = (href) => {
        hrefs.add(href);
        return resolve(href);
      };
      const read = await readBody(text, { files, images, components, resolve: lookUp, examine });
      const own = [...hrefs].map(ownString);
      reading = { ...read, digest, hrefs: own, resolved: resolveAll(own, resolve) };
      hasChanged = true;
    }
    readings.set(file, reading);
    const { body, problems: found } = reading;
    if (body) bodies.set(file, body);
    problems.push(...found);
  }
  hasChanged ||= readings.size !== kept.size;
  kept = readings;
  return { bodies, problems };
}

function resolveAll(hrefs: readonly string[], resolve: ResolveLink): string {
  return hash(JSON.stringify(hrefs.map(resolve)));
}

function hash(text: string): string {
  return createHash('sha256').update(text).digest('base64');
}
