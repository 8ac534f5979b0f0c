import { readFileSync } from "node:fs";

/** The ports of a connection as its server sees them. */
export type Ports = { readonly remotePort?: number | undefined; readonly localPort?: number | undefined };

/**
 * The number of the user whose program is at the other end of a loopback connection, as Linux tells it (proc(5),
 * `/proc/net/tcp`); `null` when the connection is in no table, `undefined` on a system that has none.
 */
export function peerOwner(ports: Ports): number | null | undefined {
  if (process.platform !== "linux") return undefined;
  return findOwner(["/proc/net/tcp", "/proc/net/tcp6"].map(readTable).join("\n"), ports);
}

/** The user in the line of the client's end: its port is the server's remote one, and it comes from this machine. */
export function findOwner(table: string, { remotePort, localPort }: Ports): number | null {
  const [from, to] = [remotePort, localPort].map((port) =>
    (port ?? 0).toString(16).toUpperCase().padStart(4, "0"),
  );
  for (const line of table.split("\n")) {
    const [, local, remote, state, , , , user] = line.trim().split(/\s+/);
    if (state !== established || !remote?.endsWith(`:${to}`)) continue;
    const [address, port] = local?.split(":") ?? [];
    if (port === from && loopback.test(address ?? "")) return Number(user);
  }
  return null;
}

const established = "01";
/** 127.0.0.0/8, ::1 and ::ffff:127.0.0.0/104, in words of the machine's own order (little-endian). */
const loopback = /^(?:[0-9A-F]{6}7F|0{24}01000000|0{16}FFFF0000[0-9A-F]{6}7F)$/;

function readTable(file: string): string {
  try {
    return readFileSync(file, "utf8");
  } catch {
    return "";
  }
}
