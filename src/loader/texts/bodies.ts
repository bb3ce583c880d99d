import { createHash } from 'node:crypto';
import type { Problem } from '../../series/diagnostics/problem.ts';
import { createLinkResolver, type LinkResolution } from '../../series/links/resolve-link.ts';
import type { Body } from '../../series/model/body.ts';
import { componentFile } from '../../series/model/content-paths.ts';
import type { ResolveLink } from '../../series/model/link.ts';
import { ownString } from '../../series/text/strings.ts';
import { type BodyReading, type BodyReadingContext, readBody } from './read-body.ts';
import type { TextFile } from './texts.ts';

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

const kept = new Map<string, KeptReading>();

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
  for (const text of texts) {
    const { file, language } = text;
    const resolve = createLinkResolver(resolution, { file, language });
    const digest = `${text.digest} ${folder}`;
    const last = kept.get(file);
    let reading = last;
    if (!last || last.digest !== digest || last.resolved !== resolveAll(last.hrefs, resolve)) {
      const hrefs = new Set<string>();
      const lookUp: ResolveLink = (href) => {
        hrefs.add(href);
        return resolve(href);
      };
      const read = await readBody(text, { files, images, components, resolve: lookUp, examine });
      const own = [...hrefs].map(ownString);
      reading = { ...read, digest, hrefs: own, resolved: resolveAll(own, resolve) };
      kept.set(file, reading);
    }
    const { body, problems: found = [] } = reading ?? {};
    if (body) bodies.set(file, body);
    problems.push(...found);
  }
  return { bodies, problems };
}

function resolveAll(hrefs: readonly string[], resolve: ResolveLink): string {
  return hash(JSON.stringify(hrefs.map(resolve)));
}

function hash(text: string): string {
  return createHash('sha256').update(text).digest('base64');
}
