import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { findRoot } from '../../src/settings.ts';
import { temporaryFolder } from '../setup/temporary-folder.ts';

describe('the project of a command', () => {
  const project = temporaryFolder('project');
  const below = join(project, 'content/essays/on-article-five');
  mkdirSync(below, { recursive: true });
  writeFileSync(join(project, 'content/series.yaml'), '');

  test('is the nearest folder upwards whose content is a series', () => {
    expect(findRoot(below, {})).toBe(project);
    expect(findRoot(project, {})).toBe(project);
  });

  test('is the folder itself where CONTENT_DIR says which series, or there is none', () => {
    expect(findRoot(below, { CONTENT_DIR: 'elsewhere' })).toBe(below);
    const elsewhere = temporaryFolder('no-series');
    expect(findRoot(elsewhere, {})).toBe(elsewhere);
  });
});
