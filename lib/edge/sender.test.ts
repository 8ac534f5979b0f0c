import assert from "node:assert/strict";
import { IncomingMessage } from "node:http";
import { Socket } from "node:net";
import { test } from "node:test";
import { senderBehind } from "./sender.ts";

function from(peer: string, forwarded?: string): IncomingMessage {
  const request = new IncomingMessage(new Socket());
  Object.defineProperty(request.socket, "remoteAddress", { value: peer });
  if (forwarded !== undefined) request.headers = { "x-forwarded-for": forwarded };
  return request;
}

test("a stranger's word about itself does not count", () => {
  const senderOf = senderBehind([]);
  assert.equal(senderOf(from("203.0.113.7", "198.51.100.1")), "203.0.113.7");
  assert.equal(senderOf(from("::ffff:203.0.113.7")), "203.0.113.7");
});

test("a proxy on this machine is believed, about the last address it wrote", () => {
  const senderOf = senderBehind([]);
  for (const peer of ["127.0.0.1", "::1", "::ffff:127.0.0.1"]) {
    assert.equal(senderOf(from(peer, "198.51.100.1, 203.0.113.7")), "203.0.113.7");
    assert.equal(senderOf(from(peer, "made up, 203.0.113.7, ")), "203.0.113.7");
  }
  assert.equal(senderOf(from("127.0.0.1")), "127.0.0.1");
});

test("proxies elsewhere are believed when they are named, in chains too", () => {
  const senderOf = senderBehind(["10.0.0.0/8", "2001:db8::1", "192.0.2.4"]);
  assert.equal(senderOf(from("10.1.2.3", "198.51.100.1")), "198.51.100.1");
  assert.equal(senderOf(from("10.1.2.3", "6.6.6.6, 198.51.100.1, 192.0.2.4")), "198.51.100.1");
  assert.equal(senderOf(from("2001:db8::1", "2001:db8::2")), "2001:db8::2");
  assert.equal(senderOf(from("11.0.0.1", "198.51.100.1")), "11.0.0.1");
});
