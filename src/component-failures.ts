/** Failure of a component. Its stack is the message: our own stack frames do not help an author. */
class RenderError extends Error {
  override name = 'Error';

  constructor(message: string) {
    super(message);
    this.stack = message;
  }
}

let collected: Set<string> | undefined;

/** Collects the failures of components from now on: a build names all of them at its end. */
export function collectFailures(): void {
  collected = new Set();
}

/** The failures that were collected, in the order of the alphabet. */
export function collectedFailures(): string[] {
  return [...(collected ?? [])].sort();
}

/**
 * Takes note of a component that fails.
 *
 * @throws Error with the message where failures are not collected: the development server shows it in place of the page
 */
export function reportFailure(message: string): void {
  if (!collected) throw new RenderError(message);
  collected.add(message);
}
