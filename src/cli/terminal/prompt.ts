import { createInterface } from 'node:readline/promises';

/** Prompts for one answer; `undefined` if it is empty. */
export type Prompt = (question: string) => Promise<string | undefined>;

/** Interruption of a prompt by the user. */
export class Interrupted extends Error {
  override name = 'Interrupted';
}

/** Input and output of a terminal, or of a substitute. */
interface Ends {
  input: NodeJS.ReadableStream & { isTTY?: boolean };
  output: NodeJS.WritableStream & { isTTY?: boolean };
}

/**
 * Opens a prompt on the terminal; `undefined` if input or output is not a terminal.
 *
 * @throws Interrupted from a prompt that is answered with Ctrl+C or Ctrl+D
 */
export function openPrompt(
  { input, output }: Ends = { input: process.stdin, output: process.stdout },
): (Prompt & { close: () => void }) | undefined {
  if (!input.isTTY || !output.isTTY) return undefined;
  const terminal = createInterface({ input, output, terminal: true });
  const prompt: Prompt = async (question) => {
    const answer = await terminal.question(`${question} `).catch(() => {
      output.write('\n');
      throw new Interrupted('Nothing was written.');
    });
    return answer.trim() || undefined;
  };
  return Object.assign(prompt, { close: () => terminal.close() });
}
