import { existsSync, readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { own } from './package-paths.ts';

/**
 * Reads data of ours, which lies beside the code and is part of it.
 *
 * @param file a YAML file, by its path from the root of our code
 * @returns nothing where there is no such file
 */
export function readOwnData(file: string): unknown {
  return existsSync(own(file)) ? parse(readFileSync(own(file), 'utf8')) : undefined;
}
