/**
 * A page whose language is kept on the device, with its button in that state: the worker answers with it, so that the
 * button says what it does before any script runs. What it says in the other state stands in its attribute `data-other`.
 *
 * @param html a page with the button, as a build wrote it
 */
export function showKept(html: string): string {
  return html.replace(
    /(<button\b[^>]*?) data-other="([^"]*)"([^>]*)>([^<]*)/,
    (_, begin: string, other: string, rest: string, shown: string) =>
      `${begin} data-kept data-other="${shown.replaceAll('"', '&quot;')}"${rest}>${other}`,
  );
}

/** Puts the button of a page into one of its two states. */
export function showState(button: HTMLElement, isKept: boolean): void {
  if (isKept === isShownKept(button)) return;
  const { textContent } = button;
  button.textContent = button.dataset.other ?? '';
  button.dataset.other = textContent;
  if (isKept) button.dataset.kept = '';
  else delete button.dataset.kept;
}

/** Whether the button of a page says that the series is kept. */
export function isShownKept({ dataset }: HTMLElement): boolean {
  return 'kept' in dataset;
}
