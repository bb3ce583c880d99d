import { slashed } from '../package-paths.ts';

/** Source of a module that exports imported files by name: as they are, or as `source` of what is known about each. */
export function exportImports(
  entries: readonly { name: string; file: string; value?: object | undefined }[],
  contentDir: string,
): string {
  const imports = entries.map(
    ({ file }, index) => `import i${index} from ${JSON.stringify(slashed(`${contentDir}/${file}`))};`,
  );
  const members = entries.map(({ name, value }, index) => {
    const member = value ? `{ ...${JSON.stringify(value)}, source: i${index} }` : `i${index}`;
    return `[${JSON.stringify(name)}, ${member}]`;
  });
  return `${imports.join('\n')}\nexport default new Map([${members.join(', ')}]);\n`;
}
