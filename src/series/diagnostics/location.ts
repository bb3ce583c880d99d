/** Where a problem is: a file, and the line and column (from 1) where they are known. */
export interface Place {
  /** Path relative to the content folder, with forward slashes. */
  file: string;
  line?: number | undefined;
  column?: number | undefined;
}
