import { transform } from '@astrojs/compiler-rs';
import { type Problem, problem } from '../../series/diagnostics/problem.ts';
import { componentFile } from '../../series/model/content-paths.ts';
import { positionAt } from '../../series/text/position.ts';
import { readOrReport } from './read.ts';

/** Finds what cannot be compiled in the components that the series brings itself: the first mistake of each. */
export function checkComponents(contentDir: string, files: readonly string[]): Problem[] {
  return files.filter(componentFile).flatMap((file) => {
    const { text, problems } = readOrReport(contentDir, file);
    if (text === undefined) return problems;
    // What follows a mistake are mostly mistakes only to the parser.
    const found = transform(text, { filename: file }).diagnostics.find(
      ({ severity }) => severity === 'error',
    );
    if (!found) return [];
    const [label] = found.labels;
    const position = label && positionAt(text, offsetOfByte(text, label.start));
    return [problem('component-syntax', { file, ...position }, { reason: found.text, hint: found.hint })];
  });
}

/** The compiler counts bytes of UTF-8. */
function offsetOfByte(text: string, byte: number): number {
  return Buffer.from(text).subarray(0, byte).toString().length;
}

/** Whether a text uses a component, as far as its source shows; also between braces, where anything may be computed. */
export function usesComponent(source: string, file: string): boolean {
  return source.includes(`<${componentFile(file)}`);
}
