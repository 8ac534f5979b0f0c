import { lookup as lookUp } from "node:dns";
import { BlockList, isIP } from "node:net";
import type { LookupFunction } from "node:net";

const notPublic = { 4: new BlockList(), 6: new BlockList() };
for (const [network, prefix] of [
  ["0.0.0.0", 8],
  ["10.0.0.0", 8],
  ["100.64.0.0", 10],
  ["127.0.0.0", 8],
  ["169.254.0.0", 16],
  ["172.16.0.0", 12],
  ["192.0.0.0", 24],
  ["192.0.2.0", 24],
  ["192.168.0.0", 16],
  ["198.18.0.0", 15],
  ["198.51.100.0", 24],
  ["203.0.113.0", 24],
  ["224.0.0.0", 4],
  ["240.0.0.0", 4],
] as const) {
  notPublic[4].addSubnet(network, prefix, "ipv4");
}
for (const [network, prefix] of [
  ["::", 96],
  ["::ffff:0:0", 96],
  ["64:ff9b::", 96],
  ["64:ff9b:1::", 48],
  ["100::", 64],
  ["2001::", 32],
  ["2001:db8::", 32],
  ["2002::", 16],
  ["fc00::", 7],
  ["fe80::", 10],
  ["fec0::", 10],
  ["ff00::", 8],
] as const) {
  notPublic[6].addSubnet(network, prefix, "ipv6");
}

/**
 * Whether an IP address is one of the public network, rather than of this machine, of the networks it stands in, or of
 * a cloud's own services (the IANA special-purpose registries, RFC 6890; addresses that wrap an IPv4 one count as not).
 */
export function isPublicAddress(address: string): boolean {
  const family = isIP(address);
  // One list for each: in a list with `::ffff:0:0/96` every IPv4 address would be found.
  if (family === 6) return !notPublic[6].check(address, "ipv6");
  return family === 4 && !notPublic[4].check(address, "ipv4");
}

/**
 * Looks a host up for a connection and refuses it when any of its addresses is not public: the address that is checked
 * is the one that is connected to, so that a name cannot be public at first and private later.
 */
export function publicLookup(...[host, options, callback]: Parameters<LookupFunction>): void {
  lookUp(host, { ...options, all: true }, (error, addresses) => {
    if (error !== null) return callback(error, "", 0);
    const [first] = addresses;
    if (first === undefined || addresses.some(({ address }) => !isPublicAddress(address)))
      return callback(new NotPublicError(host), "", 0);
    if (options.all === true) return callback(null, addresses);
    return callback(null, first.address, first.family);
  });
}

/** A name that leads to an address of some private network. */
export class NotPublicError extends Error {
  override readonly name = "NotPublicError";

  constructor(host: string) {
    super(`${host} leads to a private address`);
  }
}
