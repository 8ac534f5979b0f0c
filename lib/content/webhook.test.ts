import { encodeSignatureHeader, SIGNATURE_HEADER_NAME } from "@sanity/webhook";
import assert from "node:assert/strict";
import { test } from "node:test";
import { readWebhook } from "./webhook.ts";

const secret = "a secret of some length";
const now = Date.UTC(2026, 10, 23);

async function signed(body: string, at = now, key = secret): Promise<Request> {
  return new Request("http://localhost/api/webhook/sanity", {
    method: "POST",
    body,
    headers: { [SIGNATURE_HEADER_NAME]: await encodeSignatureHeader(body, at, key) },
  });
}

test("a signed change names the tags of its document and of the lists that show it", async () => {
  const body = JSON.stringify({ _id: "researcher-a", _type: "researcher" });
  assert.deepEqual(await readWebhook(await signed(body), secret, now), {
    status: 200,
    tags: ["researchers", "doc:researcher-a"],
    changed: "researcher-a",
  });
});

test("a missing, wrong or old signature is refused", async () => {
  const body = JSON.stringify({ _id: "b", _type: "page" });
  const bare = new Request("http://localhost/", { method: "POST", body });
  assert.equal((await readWebhook(bare, secret, now)).status, 401);
  assert.equal((await readWebhook(await signed(body, now, "another secret!!"), secret, now)).status, 401);
  assert.equal((await readWebhook(await signed(body, now - 6 * 60_000), secret, now)).status, 401);
});

test("the same message is taken once", async () => {
  const body = JSON.stringify({ _id: "c", _type: "page" });
  assert.equal((await readWebhook(await signed(body, now + 1), secret, now)).status, 200);
  assert.equal((await readWebhook(await signed(body, now + 1), secret, now)).status, 409);
});

test("a body that is too large, not JSON or of another shape is refused", async () => {
  assert.equal((await readWebhook(await signed("x".repeat(300_000)), secret, now)).status, 413);
  assert.equal((await readWebhook(await signed("{"), secret, now)).status, 400);
  assert.equal((await readWebhook(await signed('{"hello":1}'), secret, now)).status, 400);
});
