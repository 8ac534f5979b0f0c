import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { test } from "node:test";
import { parseEnvironment } from "#lib/site/environment.ts";
import { connect } from "./lake-connection.ts";

test("a command that is killed leaves no lake behind: the next one can open the content", async () => {
  const data = mkdtempSync(path.join(os.tmpdir(), "vitrine-connection-"));
  const own = JSON.stringify(path.join(import.meta.dirname, "lake-connection.ts"));
  const command = spawn(
    process.execPath,
    [
      "--disable-warning=ExperimentalWarning",
      "--input-type=module",
      "--eval",
      `const { connect } = await import(${own});
      const { parseEnvironment } = await import("#lib/site/environment.ts");
      await connect(parseEnvironment({ VITRINE_DATA: ${JSON.stringify(data)} }));
      console.log("connected");`,
    ],
    { stdio: ["ignore", "pipe", "inherit"], cwd: path.join(import.meta.dirname, "../..") },
  );
  await once(command.stdout, "data");
  const env = parseEnvironment({ VITRINE_DATA: data });
  await assert.rejects(connect(env), /already in use/);
  command.kill("SIGKILL");
  const connection = await opens(() => connect(env));
  assert.equal(await connection.client.fetch<number>("1 + 1"), 2);
  await connection.close();
});

/** Tries again while the lake of the killed command is ending. */
async function opens<Opened>(open: () => Promise<Opened>, tries = 50): Promise<Opened> {
  try {
    return await open();
  } catch (error) {
    if (tries === 0) throw error;
    return opens(open, tries - 1);
  }
}
