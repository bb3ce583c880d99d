import { Parser } from 'htmlparser2';

/** A picture of a page: the file to keep, and the same picture in other sizes and formats. */
export interface PagePicture {
  address: string;
  standsFor: readonly string[];
}

/** Width up to which a picture is kept (pixels): that of a text on a sharp screen of a phone. */
const keptWidth = 1000;

/**
 * The pictures of a page, as their addresses stand in it. Of one that is there in several formats and sizes, the first
 * format is kept, which is the smallest, in the largest size that a phone has use for.
 */
export function picturesOf(html: string): PagePicture[] {
  const pictures: PagePicture[] = [];
  let sources: Candidate[][] = [];
  const parser = new Parser({
    onopentag(name, { src, srcset }) {
      if (name === 'picture') sources = [];
      if (name === 'source' && srcset) sources.push(candidatesOf(srcset));
      if (name !== 'img' || !src) return;
      const all = [...sources, ...(srcset ? [candidatesOf(srcset)] : []), [{ address: src, width: 0 }]];
      const address = choose(all[0] ?? []) ?? src;
      const others = new Set(all.flat().map((each) => each.address));
      others.delete(address);
      pictures.push({ address, standsFor: [...others] });
    },
    onclosetag(name) {
      if (name === 'picture') sources = [];
    },
  });
  parser.end(html);
  return pictures;
}

interface Candidate {
  address: string;
  /** Pixels; 0 where the candidate does not say. */
  width: number;
}

function candidatesOf(srcset: string): Candidate[] {
  return srcset
    .split(/,\s+/)
    .map((part) => /^(\S+)(?:\s+(\d+)w)?/.exec(part.trim()))
    .flatMap((match) => (match?.[1] ? [{ address: match[1], width: Number(match[2] ?? 0) }] : []));
}

function choose(candidates: readonly Candidate[]): string | undefined {
  const bySize = candidates.toSorted((a, b) => a.width - b.width);
  return (bySize.findLast(({ width }) => width <= keptWidth) ?? bySize[0])?.address;
}
