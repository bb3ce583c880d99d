import { parse } from 'node:path';
import { messages } from '../../i18n/index.ts';
import { portableName } from '../../series/model/id.ts';
import type { Day } from '../../series/text/date.ts';
import type { Language } from '../../series/text/language.ts';
import { decodePath } from '../../series/text/strings.ts';
import { folderOrigin, type Medium, type NoticeKind } from '../blog.ts';
import type { FoundImage, PlacedImage } from '../body/context.ts';

/** Files of images (absolute paths) by their path in the folder of uploads, in any case. */
export type Uploads = ReadonlyMap<string, string>;

/** An image that is copied beside a text. */
export interface CopiedImage {
  /** Where it lies (absolute path). */
  from: string;
  /** Name beside the text. */
  name: string;
}

/** What images of a blog are placed with. */
interface ImageContext {
  uploads: Uploads;
  media: readonly Medium[];
  isOwn: (url: URL) => boolean;
}

/** Key of a file in {@link Uploads}. */
export function uploadKey(path: string): string {
  return path.normalize('NFC').toLowerCase();
}

/** Finds the file that an address of the blog shows: its original rather than a smaller size of it. */
export function createFinder({ uploads, media, isOwn }: ImageContext): (url: URL) => string | undefined {
  const originals = new Set(media.map(({ url }) => nameOf(url)));
  return (url) => {
    if (!isOwn(url)) return undefined;
    if (url.origin === folderOrigin) return uploads.get(uploadKey(decodePath(url.pathname.slice(1))));
    const segments = url.pathname.split('/').filter(Boolean).map(decodePath);
    // Ghost keeps sizes in a folder of their own.
    const size = segments.indexOf('size');
    if (size >= 0 && /^w\d+/.test(segments[size + 1] ?? '')) segments.splice(size, 2);
    const paths = segments.map((_, index) => segments.slice(index).join('/'));
    const isOriginal = originals.has(nameOf(url.href));
    return [...(isOriginal ? [] : paths.map(originalOf)), ...paths]
      .map((path) => uploads.get(uploadKey(path)))
      .find((found) => found !== undefined);
  };
}

/** The path or address of an image without the size that WordPress adds to its name. */
export function originalOf(path: string): string {
  return path.replace(/-(?:\d+x\d+|scaled)(?=\.\w+$)/, '');
}

function nameOf(url: string): string {
  return URL.canParse(url) ? new URL(url).pathname : url;
}

/** Places the images of one text beside it. */
export function createPlacer(
  {
    find,
    media,
    linkTo,
    copied,
  }: {
    find: (url: URL) => string | undefined;
    media: ReadonlyMap<string, Medium>;
    linkTo: (url: URL) => string | undefined;
    /** What lies beside the text already; fills. */
    copied: CopiedImage[];
  },
  resolve: (src: string) => URL | undefined,
  language: Language,
  notice: (kind: NoticeKind, text: string) => void,
): (image: FoundImage) => PlacedImage {
  return ({ src, id, alt: written, caption }: FoundImage): PlacedImage => {
    const url = resolve(src);
    const medium = media.get(id ?? '') ?? media.get(url ? nameOf(url.href) : '');
    const file = url && find(url);
    const known = [written, medium?.alt, caption, medium?.caption].find(Boolean);
    const alt = known ?? (medium?.title || messages(language).imported.image);
    const shown = url ? decodePath(url.pathname.split('/').at(-1) ?? '') : src;
    if (file === undefined) {
      const href = url && /^https?:$/.test(url.protocol) ? linkTo(url) : undefined;
      const instead =
        href === undefined
          ? 'its alternative text'
          : href === url?.href
            ? 'a link'
            : 'a link to a copy in the Internet Archive';
      notice('changed', `The file of the image “${shown}” is not there; ${instead} stands in its place.`);
      return { alt, path: undefined, href };
    }
    if (!known)
      notice('derived', `Nobody said what the image “${shown}” shows; “${alt}” stands there instead.`);
    else if (!written && !medium?.alt)
      notice('derived', `The alternative text of “${shown}” is its caption; say what can be seen.`);
    return { alt, path: `./${nameFor(file, copied)}`, href: undefined };
  };
}

/** A name that can stand in an address as it is, of its own beside the text. */
function nameFor(file: string, copied: CopiedImage[]): string {
  const known = copied.find(({ from }) => from === file);
  if (known) return known.name;
  const { name, ext } = parse(file.normalize('NFC'));
  const plain = name.replace(/[^\p{L}\p{N}._-]+/gu, '-').replace(/^[-._]+|-+$/g, '');
  const stem = portableName(plain) || 'image';
  let candidate = stem + ext.toLowerCase();
  for (let count = 2; copied.some((each) => each.name.toLowerCase() === candidate.toLowerCase()); count++)
    candidate = `${stem}-${count}${ext.toLowerCase()}`;
  copied.push({ from: file, name: candidate });
  return candidate;
}

/**
 * Where an image can be seen whose file is not there. At an address of the site that the series will have, nothing will
 * stand any more; the Internet Archive may have kept it (it looks for the copy nearest to a day).
 */
export function linkToImage(url: URL, host: string, day: Day | undefined): string {
  if (url.host !== host) return url.href;
  return `https://web.archive.org/web/${day?.replaceAll('-', '') ?? '2'}/${url.href}`;
}
