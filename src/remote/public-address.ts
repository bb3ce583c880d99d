import { BlockList, isIP, isIPv4 } from 'node:net';

/** IPv4 ranges that are not part of the public internet (IANA IPv4 Special-Purpose Address Registry; RFC 5771, 1112). */
const specialIPv4 = [
  '0.0.0.0/8',
  '10.0.0.0/8',
  '100.64.0.0/10',
  '127.0.0.0/8',
  '169.254.0.0/16',
  '172.16.0.0/12',
  '192.0.0.0/24',
  '192.0.2.0/24',
  '192.88.99.0/24',
  '192.168.0.0/16',
  '198.18.0.0/15',
  '198.51.100.0/24',
  '203.0.113.0/24',
  '224.0.0.0/4',
  '240.0.0.0/4',
];

/** The IPv6 range of which public addresses are part; what embeds an IPv4 address elsewhere (mapped, NAT64) is not. */
const globalIPv6 = ['2000::/3'];

/** IPv6 ranges within it that are not public: protocols, Teredo, documentation, 6to4 (IANA IPv6 registry). */
const specialIPv6 = ['2001::/23', '2001:db8::/32', '2002::/16', '3fff::/20'];

const special = listOf([...specialIPv4, ...specialIPv6]);
const global = listOf(globalIPv6);

function listOf(subnets: readonly string[]): BlockList {
  const list = new BlockList();
  for (const subnet of subnets) {
    const [address = '', bits] = subnet.split('/');
    list.addSubnet(address, Number(bits), isIPv4(address) ? 'ipv4' : 'ipv6');
  }
  return list;
}

/**
 * Whether an IP address belongs to a machine of the public internet: not to this machine, its network, its cloud, a
 * group, or a translation to any of these.
 *
 * @param address as a resolver or the URL parser writes it, without brackets
 */
export function isPublicAddress(address: string): boolean {
  switch (isIP(address)) {
    case 4:
      return !special.check(address, 'ipv4');
    case 6:
      // A zone names a link of this machine.
      return !address.includes('%') && global.check(address, 'ipv6') && !special.check(address, 'ipv6');
    default:
      return false;
  }
}
