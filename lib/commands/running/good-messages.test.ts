import assert from "node:assert/strict";
import { cp, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { test } from "node:test";
import { Fault } from "./fault.ts";
import { requireGoodMessages } from "./good-messages.ts";

const root = path.join(import.meta.dirname, "../../..");

test("a build is refused while a message has an error, with its file, line and key", async () => {
  const copy = await mkdtemp(path.join(os.tmpdir(), "good-messages-"));
  try {
    await cp(path.join(root, "messages"), path.join(copy, "messages"), { recursive: true });
    await requireGoodMessages(copy, {});

    const file = path.join(copy, "messages/fr.json");
    const french = await readFile(file, "utf8");
    await writeFile(file, french.replace("page {page, number}", "page {page, nombre}"));
    const line = french.split("\n").findIndex((line) => line.includes("page {page, number}")) + 1;
    await assert.rejects(requireGoodMessages(copy, { LANG: "fr_CA.UTF-8" }), (error) => {
      assert.ok(error instanceof Fault);
      const place = `messages/fr.json:${line}  Announcements.newsTitleOfPage  le mot après la virgule`;
      assert.ok(error.message.includes(place), error.message);
      return true;
    });
  } finally {
    await rm(copy, { recursive: true, force: true });
  }
});
