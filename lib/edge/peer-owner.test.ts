import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { test } from "node:test";
import { findOwner, peerOwner } from "./peer-owner.ts";

const table = `
  sl  local_address rem_address   st tx_queue rx_queue tr tm->when retrnsmt   uid  timeout inode
   0: 00000000:0BB8 00000000:0000 0A 00000000:00000000 00:00000000 00000000     0        0 1662 1 0 100 0 0 10 0
   1: 0100007F:0BB8 0100007F:D431 01 00000000:00000000 00:00000000 00000000  1000        0 1700 1 0 20 4 30 10 -1
   2: 0100007F:D431 0100007F:0BB8 01 00000000:00000000 00:00000000 00000000    33        0 1701 1 0 20 4 30 10 -1
   3: 0A00000A:D432 0B00000A:0BB8 01 00000000:00000000 00:00000000 00000000  1000        0 1702 1 0 20 4 30 10 -1
   4: 00000000000000000000000001000000:D433 00000000000000000000000001000000:0BB8 01 00000000:00000000 00:00000000 00000000  1001 0 1703 1 0
   5: 0100007F:D434 0100007F:0BB8 06 00000000:00000000 00:00000000 00000000  1000        0 0 3 0
`;
const server = 3000;

test("the client's end of a connection says whose it is", () => {
  assert.equal(findOwner(table, { remotePort: 0xd431, localPort: server }), 33);
  assert.equal(findOwner(table, { remotePort: 0xd433, localPort: server }), 1001);
});

test("a connection of another machine, one that is over and one that is not there have no owner", () => {
  for (const remotePort of [0xd432, 0xd434, 0xd435])
    assert.equal(findOwner(table, { remotePort, localPort: server }), null);
});

test("this machine's own tables are read", async () => {
  const owners: unknown[] = [];
  const http = createServer((request, response) => {
    owners.push(peerOwner(request.socket));
    response.end();
  });
  http.listen(0);
  await once(http, "listening");
  const { port } = http.address() as AddressInfo;
  const isLinux = process.platform === "linux";
  await fetch(`http://127.0.0.1:${port}`);
  assert.deepEqual(owners, [isLinux ? process.getuid?.() : undefined]);
  // Only root may become somebody else to try.
  if (isLinux && process.getuid?.() === 0) {
    const code = `require("node:http").get("http://127.0.0.1:${port}", (answer) => answer.resume())`;
    const stranger = spawn("/proc/self/exe", ["-e", code], {
      uid: 65_534,
      argv0: process.execPath,
      stdio: "inherit",
    });
    await once(stranger, "exit");
    assert.deepEqual(owners.slice(1), [65_534]);
  }
  http.close();
});
