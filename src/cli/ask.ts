import { createInterface } from 'node:readline/promises';

/** Asks a person one question; nothing where the answer is empty. */
export type Ask = (question: string) => Promise<string | undefined>;

/** Asks on the terminal; nothing where nobody sits there to answer. Ctrl+C ends the command. */
export function openAsk(): (Ask & { close: () => void }) | undefined {
  if (!process.stdin.isTTY || !process.stdout.isTTY) return undefined;
  const terminal = createInterface({ input: process.stdin, output: process.stdout });
  terminal.on('SIGINT', () => {
    terminal.close();
    console.log('\nNothing was written.');
    process.exit(130);
  });
  const ask: Ask = async (question) => (await terminal.question(`${question} `)).trim() || undefined;
  return Object.assign(ask, { close: () => terminal.close() });
}
