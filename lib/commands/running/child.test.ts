import assert from "node:assert/strict";
import { mkdtempSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import { test } from "node:test";
import { startChild } from "./child.ts";
import { requireFreePort } from "./edge-server.ts";
import { Fault } from "./fault.ts";
import { freePort } from "./free-port.ts";

const folder = mkdtempSync(path.join(tmpdir(), "vitrine-child-"));

function program(text: string): string {
  const file = path.join(folder, `${Math.random().toString(36).slice(2)}.mjs`);
  writeFileSync(file, text);
  return file;
}

async function start(text: string) {
  const port = await freePort();
  const said: string[] = [];
  const pids: number[] = [];
  const backs: number[] = [];
  const child = await startChild({
    name: "The program",
    arguments: [program(text), String(port)],
    env: {},
    port,
    log: path.join(folder, "log"),
    say: (line) => said.push(line),
    launched: (pid) => pids.push(pid),
    back: () => backs.push(Date.now()),
  });
  return { child, said, pids, backs };
}

const listens =
  'import http from "node:http"; http.createServer().listen(Number(process.argv[2]), "127.0.0.1");';

test("a program that dies is started again, one that is stopped is not", async () => {
  const { child, said, pids, backs } = await start(listens);
  assert.equal(backs.length, 0);
  process.kill(pids[0] ?? 0, "SIGKILL");
  await until(() => said.some((line) => line.includes("is back")));
  assert.equal(child.isUp(), true);
  assert.equal(backs.length, 1);
  assert.equal(pids.length, 2);
  await child.stop();
  assert.equal(child.isUp(), false);
  assert.equal(pids.length, 2);
});

test("a program that says what is wrong and ends with 2 is quoted", async () => {
  await assert.rejects(
    start('process.stderr.write("The file is locked. Stop the other one.\\n"); process.exit(2)'),
    (error: unknown) => {
      assert.ok(error instanceof Fault);
      assert.equal(error.message, "The file is locked. Stop the other one.");
      return true;
    },
  );
});

test("a program that fails otherwise is named, with its last words and its log", async () => {
  await assert.rejects(
    start('console.error("boom"); process.exit(1)'),
    /The program did not start\. boom\nIts log: /,
  );
});

test("a program that does not listen to SIGTERM is ended all the same", async () => {
  const { child } = await start(`process.on("SIGTERM", () => {}); ${listens}`);
  await child.stop(100);
  assert.equal(child.isUp(), false);
});

test("a taken port is found out at once, with another one to choose", async () => {
  const server = createServer();
  await new Promise<void>((resolve) => {
    server.listen(0, "127.0.0.1", resolve);
  });
  const address = server.address();
  const port = typeof address === "object" && address !== null ? address.port : 0;
  await assert.rejects(
    requireFreePort({ HOST: "127.0.0.1", PORT: port }, "npm start"),
    new RegExp(`Port ${port} is taken[^]*PORT=${port + 1} npm start`),
  );
  await assert.rejects(requireFreePort({ HOST: "localhost", PORT: port }, "npm start"), /is taken/);
  server.close();
  await requireFreePort({ HOST: "localhost", PORT: 0 }, "npm start");
});

async function until(holds: () => boolean): Promise<void> {
  for (let tries = 0; tries < 1_000 && !holds(); tries += 1)
    await new Promise((resolve) => setTimeout(resolve, 10));
  assert.ok(holds());
}
