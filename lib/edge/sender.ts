import type { IncomingMessage } from "node:http";
import { BlockList, isIP } from "node:net";
import { isLoopbackName } from "./response-headers.ts";

export type SenderOf = (request: IncomingMessage) => string;

/**
 * Who sends a request, as far as an allowance needs to know: an IP address. Proxies on this machine and those named
 * (addresses or CIDR ranges) are believed about whom they speak for: the last address in `X-Forwarded-For` that is no
 * such proxy's; nobody else's word counts.
 */
export function senderBehind(proxies: readonly string[]): SenderOf {
  const trusted = new BlockList();
  for (const proxy of proxies) {
    const [address = "", prefix] = proxy.split("/");
    const family = isIP(address) === 6 ? "ipv6" : "ipv4";
    if (prefix === undefined) trusted.addAddress(address, family);
    else trusted.addSubnet(address, Number(prefix), family);
  }
  const isTrusted = (address: string): boolean => {
    const family = isIP(address);
    return isLoopbackName(address) || (family > 0 && trusted.check(address, family === 6 ? "ipv6" : "ipv4"));
  };
  return (request) => {
    const told = String(request.headers["x-forwarded-for"] ?? "")
      .split(",")
      .map(plain)
      .filter((address) => address !== "");
    const chain = [...told, plain(request.socket.remoteAddress ?? "")];
    return chain.findLast((address) => !isTrusted(address)) ?? chain[0] ?? "";
  };
}

/** An IPv4 address that came by IPv6 is the same one. */
function plain(address: string): string {
  return address.trim().replace(/^::ffff:(?=\d+\.)/, "");
}
