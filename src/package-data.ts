import { existsSync, readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { packagePath } from './package-paths.ts';

/**
 * Reads data of ours, which lies beside the code and is part of it.
 *
 * @param file a YAML file, by its path from the root of our code
 * @returns nothing where there is no such file
 */
export function readPackageData(file: string): unknown {
  return existsSync(packagePath(file)) ? parse(readFileSync(packagePath(file), 'utf8')) : undefined;
}
