import assert from "node:assert/strict";
import { mkdtemp, readFile, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { gzipSync } from "node:zlib";
import { askForJson, askRegister } from "./ask-register.ts";
import type { RegisterQuestion } from "./ask-register.ts";
import type { Client } from "./client.ts";
import { wallClock } from "./clock.ts";
import { keptAnswersIn } from "./kept-answers.ts";
import { registers } from "./registers.ts";
import { SourceError } from "./source-error.ts";
import { clientFor, registerServer, sendJson, sendXml, testClock } from "./testing/register-server.ts";

const question: RegisterQuestion = {
  path: "/works/10.1234%2Fx",
  expects: "json",
  subject: "10.1234/x",
  signal: undefined,
};

function ask(client: Client, more: Partial<RegisterQuestion> = {}): Promise<string> {
  return askRegister(registers.crossref, { ...question, ...more }, client);
}

async function failure(asking: Promise<unknown>): Promise<SourceError> {
  const error = await asking.then(
    () => null,
    (reason: unknown) => reason,
  );
  assert.ok(error instanceof SourceError, String(error));
  return error;
}

test("an answer comes back as text, packed or not, and we say who we are", async () => {
  let agent = "";
  await using server = await registerServer((request, response) => {
    agent = request.headers["user-agent"] ?? "";
    response.writeHead(200, { "content-type": "application/json", "content-encoding": "gzip" });
    response.end(gzipSync('{"é":1}'));
  });
  assert.equal(await ask(clientFor(server)), '{"é":1}');
  assert.match(agent, /^Vitrine \(\+http/);
});

test("what a register does not know is said with where to check it", async () => {
  await using server = await registerServer((_, response) => sendJson(response, {}, 404));
  const error = await failure(ask(clientFor(server)));
  assert.equal(error.kind, "unknown");
  assert.equal(error.message, "Crossref does not know 10.1234/x. Check it at search.crossref.org.");
  assert.equal(server.asked.length, 1);
});

test("a register that is asked too often is asked again when it says, in seconds or by date", async () => {
  const clock = testClock();
  const headers = [{ "retry-after": "7" }, { "retry-after": new Date(clock.now() + 20_000).toUTCString() }];
  await using server = await registerServer((_, response) => {
    const asked = headers.shift();
    if (asked === undefined) sendJson(response, { ok: true });
    else sendJson(response, {}, 429, asked);
  });
  const client = clientFor(server, { clock, pace: async () => {} });
  assert.equal(await ask(client), '{"ok":true}');
  assert.deepEqual(clock.waits, [7000, 13_000]);
});

test("a register that asks for hours is left in peace, and the editor told how long", async () => {
  await using server = await registerServer((_, response) =>
    sendJson(response, {}, 429, { "retry-after": "7000" }),
  );
  const clock = testClock();
  const error = await failure(ask(clientFor(server, { clock })));
  assert.equal(error.kind, "busy");
  assert.equal(error.message, "Crossref has been asked too often. Try again in 2 hours.");
  assert.deepEqual([server.asked.length, clock.waits], [1, []]);
});

test("a fault of the register is tried four times, ever later", async () => {
  await using server = await registerServer((_, response) => sendJson(response, {}, 503));
  const clock = testClock();
  const error = await failure(ask(clientFor(server, { clock, pace: async () => {} })));
  assert.match(error.message, /fault of its own \(it answers 503\)/);
  assert.deepEqual([server.asked.length, clock.waits], [4, [1000, 2000, 4000]]);
});

test("a connection that breaks is tried again", async () => {
  let asked = 0;
  await using server = await registerServer((request, response) => {
    asked += 1;
    if (asked === 1) request.socket.destroy();
    else if (asked === 2) {
      response.writeHead(200, { "content-type": "application/json", "content-length": "100" });
      response.write('{"half":');
      setImmediate(() => response.destroy());
    } else sendJson(response, { whole: true });
  });
  assert.equal(await ask(clientFor(server)), '{"whole":true}');
});

test("an answer that never ends is given up in time, and so is one that never begins", async () => {
  await using silent = await registerServer(() => {});
  const error = await failure(ask(clientFor(silent, { timeout: 50 })));
  assert.match(error.message, /takes too long/);
  await using slow = await registerServer((_, response) => {
    response.writeHead(200, { "content-type": "application/json" });
    const timer = setInterval(() => response.write(" "), 10);
    response.on("close", () => clearInterval(timer));
  });
  assert.match((await failure(ask(clientFor(slow, { timeout: 100 })))).message, /takes too long/);
});

test("an answer that is too long is not read, whether it says so, hides it or unpacks to it", async () => {
  const long = Buffer.alloc(50_000_000, 0x20);
  await using server = await registerServer((request, response) => {
    const headers = { "content-type": "application/json" };
    if (request.url === "/said")
      response.writeHead(200, { ...headers, "content-length": String(long.length) });
    else if (request.url === "/packed") response.writeHead(200, { ...headers, "content-encoding": "gzip" });
    else response.writeHead(200, headers);
    response.on("error", () => {});
    response.end(request.url === "/packed" ? gzipSync(long) : long);
  });
  for (const path of ["/said", "/hidden", "/packed"]) {
    const error = await failure(ask(clientFor(server), { path }));
    assert.deepEqual([error.kind, /longer than anything/.test(error.message)], ["unreadable", true], path);
  }
  assert.equal(server.asked.length, 3);
});

test("a web page in place of data, and JSON that breaks off, are said", async () => {
  await using server = await registerServer((request, response) => {
    response.writeHead(200, { "content-type": request.url === "/page" ? "text/html" : "application/json" });
    response.end(request.url === "/page" ? "<p>Sign in" : '{"message":');
  });
  assert.match(
    (await failure(ask(clientFor(server), { path: "/page" }))).message,
    /a web page instead of data/,
  );
  const broken = askForJson(registers.crossref, { ...question, path: "/broken" }, clientFor(server));
  assert.match((await failure(broken)).message, /breaks off or is no JSON/);
});

test("a register may lead to its own addresses, a few times", async () => {
  await using server = await registerServer((request, response) => {
    if (request.url === "/moved") sendJson(response, { moved: true });
    else response.writeHead(301, { location: request.url === "/round" ? "/round" : "/moved" }).end();
  });
  assert.equal(await ask(clientFor(server)), '{"moved":true}');
  assert.match((await failure(ask(clientFor(server), { path: "/round" }))).message, /in circles/);
});

test("a register may lead nowhere else: another host, another port, plain HTTP, a file", async () => {
  await using elsewhere = await registerServer((_, response) => sendJson(response, {}));
  for (const location of [
    "https://evil.example/",
    elsewhere.origin,
    "http://api.crossref.org/works",
    "http://169.254.169.254/latest",
    "https://api.crossref.org:8443/",
    "file:///etc/passwd",
  ]) {
    await using server = await registerServer(
      (_, response) => void response.writeHead(302, { location }).end(),
    );
    const error = await failure(ask(clientFor(server)));
    assert.deepEqual([error.kind, /is not followed/.test(error.message)], ["unreadable", true], location);
  }
  assert.equal(elsewhere.asked.length, 0);
});

test("a stand-in is only ever on this machine", async () => {
  await using server = await registerServer((_, response) => sendJson(response, {}));
  const client = clientFor(server, { standIns: { crossref: "http://institute.example" } });
  await assert.rejects(ask(client), /must be at http:\/\/127\.0\.0\.1/);
});

test("a name that leads to this machine is no register", async () => {
  await using server = await registerServer((_, response) => sendJson(response, {}));
  const port = new URL(server.origin).port;
  const local = { ...registers.crossref, origin: `http://localhost:${port}` };
  const error = await failure(askRegister(local, question, clientFor(server, { standIns: {} })));
  assert.match(error.message, /localhost leads to a private address/);
  const bare = { ...registers.crossref, origin: server.origin };
  assert.match(
    (await failure(askRegister(bare, question, clientFor(server, { standIns: {} })))).message,
    /private address/,
  );
  assert.equal(server.asked.length, 0);
});

test("what has not changed is not sent again, and keys are never on disk", async () => {
  const folder = await mkdtemp(join(tmpdir(), "vitrine-answers-"));
  const conditions: (string | undefined)[] = [];
  await using server = await registerServer((request, response) => {
    conditions.push(request.headers["if-none-match"]);
    if (request.headers["if-none-match"] === '"1"') response.writeHead(304).end();
    else sendJson(response, { first: true }, 200, { etag: '"1"' });
  });
  const client = clientFor(server, { kept: keptAnswersIn(folder) });
  const secret = { secretQuery: { api_key: "secret-key" }, secretHeaders: { "x-api-key": "secret-key" } };
  assert.equal(await ask(client, secret), '{"first":true}');
  assert.equal(await ask(client, secret), '{"first":true}');
  assert.deepEqual(conditions, [undefined, '"1"']);
  assert.match(server.asked[0] ?? "", /api_key=secret-key/);
  const files = await readdir(folder);
  assert.equal(files.length, 1);
  for (const file of files) assert.doesNotMatch(await readFile(join(folder, file), "utf8"), /secret-key/);
  await rm(folder, { recursive: true });
});

test("a key is in no error", async () => {
  await using server = await registerServer((_, response) => sendJson(response, {}, 401));
  const error = await failure(ask(clientFor(server), { secretQuery: { api_key: "secret-key" } }));
  assert.equal(error.kind, "refused");
  assert.doesNotMatch(`${error.message}${error.stack}`, /secret-key/);
});

test("requests to one register keep its distance, those to another do not wait for it", async () => {
  await using server = await registerServer((request, response) =>
    request.url?.startsWith("/api") ? sendXml(response, "<feed/>") : sendJson(response, {}),
  );
  const clock = testClock();
  const client = clientFor(server, { clock });
  const arxiv: RegisterQuestion = { ...question, path: "/api", expects: "xml" };
  await askRegister(registers.arxiv, arxiv, client);
  await ask(client);
  await askRegister(registers.arxiv, arxiv, client);
  await askRegister(registers.arxiv, arxiv, client);
  assert.deepEqual(clock.waits, [3000, 3000]);
});

test("a signal ends it at once: before asking, while waiting, while reading", async () => {
  await using server = await registerServer((request, response) => {
    if (request.url === "/busy") sendJson(response, {}, 503, { "retry-after": "60" });
    else response.writeHead(200, { "content-type": "application/json" }).write("[");
  });
  const reason = new Error("the editor pressed Cancel");
  await assert.rejects(ask(clientFor(server), { signal: AbortSignal.abort(reason) }), reason);
  assert.equal(server.asked.length, 0);
  for (const path of ["/busy", "/slow"]) {
    const stop = new AbortController();
    const asking = ask(clientFor(server, { clock: wallClock }), { path, signal: stop.signal });
    setTimeout(() => stop.abort(reason), 50);
    await assert.rejects(asking, reason, path);
  }
});
