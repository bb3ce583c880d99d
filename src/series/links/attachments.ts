import { textFolders } from '../model/content-paths.ts';
import type { Language } from '../text/language.ts';

/** A file beside a text that a link can lead to: PDF, audio, data. */
interface Attachment {
  /** Path relative to the content folder, as on the disk. */
  file: string;
  /** Bytes. */
  size: number;
  /** Whether it is a symbolic link to a file that does not lie in the content folder: nothing from elsewhere is published. */
  isElsewhere?: boolean;
}

/** Files beside texts, by path relative to the content folder, in composed characters. */
export type Attachments = ReadonlyMap<string, Attachment>;

/** Texts, and what would run on the origin of the site. */
const never = /(?:\.(?:mdx?|astro|[xs]?html?|xht|m?js|wasm|php)|\/[^.]*)$/i;

/** Whether a file may be published because a link leads to it: it lies in the folder of a text. */
export function isAttachable(file: string): boolean {
  const [top, , ...rest] = file.split('/');
  return Object.values(textFolders).some((folder) => folder === top) && rest.length > 0 && !never.test(file);
}

/** Where an attachment stands on the site, from its root. */
export function attachmentPath(file: string): string {
  return `files/${file}`;
}

/** Description of a file for readers before they load it: `PDF, 1,2 MB`. */
export function describeAttachment({ file, size }: Attachment, language: Language): string {
  const type = file.replace(/^.*\./, '').toUpperCase();
  const [amount, unit] = size < 1_000_000 ? [size / 1000, 'kB'] : [size / 1_000_000, 'MB'];
  const digits = unit === 'kB' || amount >= 10 ? 0 : 1;
  const number = new Intl.NumberFormat(language, { maximumFractionDigits: digits }).format(
    unit === 'kB' ? Math.max(1, amount) : amount,
  );
  return `${type}, ${number}\u00a0${unit}`;
}
