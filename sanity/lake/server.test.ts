import assert from "node:assert/strict";
import { spawn, type ChildProcess } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import { createClient, type SanityClient } from "@sanity/client";

const server = fileURLToPath(new URL("server.ts", import.meta.url));

interface Running extends AsyncDisposable {
  readonly process: ChildProcess;
  readonly ready: {
    readonly ready: true;
    readonly port: number;
    readonly file: string;
    readonly created: boolean;
  };
  readonly client: SanityClient;
  readonly stop: () => Promise<number | null>;
}

function folder(): Disposable & { readonly path: string } {
  const path = mkdtempSync(join(tmpdir(), "vitrine-server-"));
  return { path, [Symbol.dispose]: () => rmSync(path, { recursive: true, force: true }) };
}

async function start(data: string): Promise<Running> {
  const child = spawn(process.execPath, [server, "--data", data, "--port", "0"], {
    stdio: ["ignore", "pipe", "pipe"],
  });
  const line = await new Promise<string>((resolve, reject) => {
    child.stdout.once("data", (chunk: Buffer) => resolve(chunk.toString()));
    child.once("exit", () => reject(new Error("The server has ended")));
  });
  const ready: Running["ready"] = JSON.parse(line);
  const token = readFileSync(join(data, "token"), "utf8").trim();
  const client = createClient({
    projectId: "vitrine",
    dataset: "production",
    apiVersion: "2026-06-01",
    apiHost: `http://127.0.0.1:${ready.port}`,
    useProjectHostname: false,
    useCdn: false,
    token,
  });
  const ended = new Promise<number | null>((resolve) => child.once("exit", resolve));
  const stop = (): Promise<number | null> => {
    child.kill("SIGTERM");
    return ended;
  };
  return {
    process: child,
    ready,
    client,
    stop,
    [Symbol.asyncDispose]: async () => {
      child.kill("SIGKILL");
      await ended;
    },
  };
}

async function failure(
  args: readonly string[],
): Promise<{ readonly code: number | null; readonly said: string }> {
  const child = spawn(process.execPath, [server, ...args], { stdio: ["ignore", "ignore", "pipe"] });
  let said = "";
  child.stderr.on("data", (chunk: Buffer) => (said += chunk.toString()));
  const code = await new Promise<number | null>((resolve) => child.once("close", resolve));
  return { code, said };
}

test("the server says when it is ready, keeps a secret, and keeps content from one start to the next", async () => {
  using place = folder();
  const data = join(place.path, "new", "data");
  {
    await using first = await start(data);
    assert.equal(first.ready.created, true);
    assert.equal(first.ready.file, join(data, "content.sqlite"));
    for (const name of ["token", "content.sqlite", "content.sqlite-wal"])
      assert.equal(statSync(join(data, name)).mode & 0o777, 0o600, `${name} is its owner's alone`);
    await first.client.create({ _id: "x", _type: "topic", title: "kept" });
    const listening = first.client.listen("*").subscribe({ error: () => {} });
    await new Promise((resolve) => setTimeout(resolve, 300));
    const started = Date.now();
    assert.equal(await first.stop(), 0);
    assert.ok(Date.now() - started < 2500, "an open listener must not hold up the end");
    listening.unsubscribe();
  }
  await using second = await start(data);
  assert.equal(second.ready.created, false);
  assert.equal((await second.client.getDocument("x"))?.["title"], "kept");
});

test("a second server on the same data is refused in one line that names the first", async () => {
  using place = folder();
  await using first = await start(place.path);
  const { code, said } = await failure(["--data", place.path]);
  assert.equal(code, 2);
  assert.match(
    said,
    new RegExp(
      `^The content file .*content\\.sqlite is already in use by process ${first.process.pid}\\. Stop that process, .*\\n$`,
    ),
  );
  assert.equal(await first.client.fetch("1"), 1);
});

test("a server that was killed leaves nothing in the way of the next", async () => {
  using place = folder();
  const first = await start(place.path);
  await first.client.create({ _id: "x", _type: "topic" });
  await first[Symbol.asyncDispose]();
  await using second = await start(place.path);
  assert.equal(await second.client.fetch("count(*)"), 1);
});

test("what keeps it from starting is said in one line, with the way out", async () => {
  using place = folder();
  const [damagedFile, shortToken] = [join(place.path, "a"), join(place.path, "b")];
  for (const path of [damagedFile, shortToken]) mkdirSync(path);
  writeFileSync(join(damagedFile, "content.sqlite"), "no database".repeat(100));
  writeFileSync(join(shortToken, "token"), "short");
  writeFileSync(join(place.path, "file"), "");
  const expected = [
    [["--data", damagedFile], /is damaged .* put a backup in its place/],
    [["--data", shortToken], /too short to be safe\. Delete the file/],
    [["--data", join(place.path, "file", "deeper")], /cannot be written .* choose another with --data/],
    [[], /--data <folder>/],
    [["--data", place.path, "--port", "x"], /--port must be a number/],
  ] as const;
  await Promise.all(
    expected.map(async ([args, pattern]) => {
      const { code, said } = await failure(args);
      assert.match(said, pattern);
      assert.deepEqual([code, said.trim().split("\n").length], [2, 1]);
    }),
  );
});
