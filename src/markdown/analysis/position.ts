/** Place in a source text: line and column, both from 1. */
export interface Position {
  line: number;
  column: number;
}
