import { describe, expect, test } from 'vitest';
import { generatorManifest, oldestNode } from '../../../src/package/manifest.ts';
import { readSource } from '../../setup/project.ts';

const project = { version: '1.2.3', repository: '', dependencies: { astro: '^7.3.0', yaml: '^2.9.0' } };
const lock = {
  packages: { 'node_modules/astro': { version: '7.3.5' }, 'node_modules/yaml': { version: '2.9.1' } },
};

describe('package.json of the generator', () => {
  test('names the very version of what is relied upon privately, and ranges of the rest', () => {
    expect(generatorManifest(project, lock).dependencies).toEqual({ astro: '7.3.5', yaml: '^2.9.0' });
  });

  test('names the repository only where there is one', () => {
    expect(generatorManifest(project, lock)).not.toHaveProperty('repository');
    const published = { ...project, repository: 'https://git.example/series' };
    expect(generatorManifest(published, lock)).toHaveProperty('repository', 'https://git.example/series');
  });

  test('asks for the Node.js that the command asks for', () => {
    expect(readSource('src/cli/series.mjs')).toContain(`const needed = '${oldestNode}';`);
  });
});
