const address = /[\p{L}\p{N}._%+-]{1,64}@[\p{L}\p{N}-]{1,63}(?:\.[\p{L}\p{N}-]{1,63})+/gu;

/** A name without e-mail addresses: of each only what stands before the `@`. */
export function withoutAddress(name: string): string {
  return name.replace(address, (found) => found.slice(0, found.indexOf('@'))).trim();
}

/** A text in which of each e-mail address only what stands before the `@` is left. */
export function maskAddresses(text: string): string {
  return text.replace(escapedAddress, (found) => `${found.slice(0, found.search(/\\?@/))} (…)`);
}

/** As Markdown writes an address. */
const escapedAddress = /[\p{L}\p{N}._%+\\-]{1,64}\\?@[\p{L}\p{N}-]{1,63}(?:\.[\p{L}\p{N}-]{1,63})+/gu;

/** Whether a text names an e-mail address. */
export function hasAddress(text: string): boolean {
  return text.search(address) >= 0;
}

/** The initials of a name. */
export function initialsOf(name: string): string {
  const initials = name.match(/(?<![\p{L}\p{N}])[\p{L}\p{N}]/gu) ?? [];
  return (
    initials
      .slice(0, 3)
      .map((letter) => `${letter.toUpperCase()}.`)
      .join(' ') || '–'
  );
}
