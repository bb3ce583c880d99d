/** Longest address that is taken for one (UTF-16 units). */
const longestAddress = 2048;

/**
 * The first of some addresses that a browser could ask.
 *
 * @param base address that relative ones are resolved against
 */
export function firstAddress(addresses: readonly string[], base: string): string | undefined {
  const whole = addresses.flatMap((address) => (URL.canParse(address, base) ? [new URL(address, base)] : []));
  return whole.find(({ protocol, href }) => /^https?:$/.test(protocol) && href.length <= longestAddress)
    ?.href;
}
