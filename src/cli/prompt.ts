import { createInterface } from 'node:readline/promises';

/** Asks a person one question; nothing where the answer is empty. */
export type Prompt = (question: string) => Promise<string | undefined>;

/** Thrown where a person ends the command instead of answering. */
export class Interrupted extends Error {
  override name = 'Interrupted';
}

/** The two ends of a terminal, or what stands in their place. */
interface Ends {
  input: NodeJS.ReadableStream & { isTTY?: boolean };
  output: NodeJS.WritableStream & { isTTY?: boolean };
}

/**
 * Asks on the terminal; nothing where nobody sits there to answer.
 * @throws Interrupted from a question that is answered with Ctrl+C or Ctrl+D
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
