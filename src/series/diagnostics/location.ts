/** Where a problem is: a file, and the line and column (from 1) where they are known. */
export interface SourceLocation {
  /** Path relative to the content folder, with forward slashes. */
  file: string;
  line?: number | undefined;
  column?: number | undefined;
}

/** Finds the place of a value in a YAML text by its path. */
export type Locate = (path: readonly PropertyKey[]) => SourceLocation;
