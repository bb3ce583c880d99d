/** Parameters that trackers add to addresses. */
const tracking = /^(?:utm_\w+|fbclid|gclid|mc_cid|mc_eid|igshid)$/i;

/**
 * What makes two addresses one source: no scheme, the host in lower case without `www.`, no fragment, no parameters of
 * trackers, no slash at the end.
 */
export function sourceKey(address: string): string {
  const { pathname, searchParams } = new URL(address);
  const kept = [...searchParams].filter(([name]) => !tracking.test(name));
  const query = kept.length > 0 ? `?${new URLSearchParams(kept)}` : '';
  return `${hostOf(address)}${pathname.replace(/\/+$/, '')}${query}`;
}

/** Host of an address, without `www.` and a dot at its end; in ASCII, so that no name can look like another. */
export function hostOf(address: string): string {
  return new URL(address).host.replace(/^www\./, '').replace(/\.(?=:|$)/, '');
}

/** Whether an address is one of some hosts, on whatever port. */
export function isFrom(address: string, hosts: readonly string[]): boolean {
  const host = hostOf(address);
  return hosts.includes(host) || hosts.includes(host.replace(/:\d+$/, ''));
}
