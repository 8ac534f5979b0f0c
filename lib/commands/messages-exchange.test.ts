import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { cp, mkdtemp, readFile, readdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { after, before, test } from "node:test";
import type { SanityClient } from "@sanity/client";
import { connect } from "#lib/content/lake-connection.ts";
import { parseEnvironment } from "#lib/site/environment.ts";
import { seed } from "#sanity/seed/seed.ts";

let root: string;
before(async () => {
  root = await mkdtemp(path.join(tmpdir(), "messages-exchange-"));
});
after(() => rm(root, { recursive: true, force: true }));

const place = (name: string): string => path.join(root, name);

/** Runs a command as `npm run messages:…` does. */
function run(command: "export" | "import", ...args: readonly string[]) {
  const file = path.join(import.meta.dirname, `messages-${command}.ts`);
  const child = spawn(process.execPath, ["--disable-warning=ExperimentalWarning", file, ...args], {
    cwd: root,
    env: { NODE_ENV: "test", PATH: process.env["PATH"], HOME: root, VITRINE_DATA: place("lake") },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let text = "";
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding("utf8").on("data", (words: string) => (text += words));
  return new Promise<{ readonly code: number | null; readonly text: string }>((resolve) =>
    child.once("close", (code) => resolve({ code, text })),
  );
}

/** The lake is one process's at a time, so that it is closed before a command runs. */
async function withLake<T>(use: (client: SanityClient) => Promise<T>): Promise<T> {
  const { client, close } = await connect(parseEnvironment({ VITRINE_DATA: place("lake") }));
  try {
    return await use(client);
  } finally {
    await close();
  }
}

async function bytesIn(folder: string): Promise<readonly (readonly [string, string])[]> {
  const names = (await readdir(folder)).toSorted();
  return Promise.all(
    names.map(async (name) => [name, await readFile(path.join(folder, name), "base64")] as const),
  );
}

test("messages go out and come in by command; a refused file exits with 1 and names every fault", async () => {
  const messages = place("messages");
  await cp(path.join(import.meta.dirname, "../../messages"), messages, { recursive: true });
  const before = await bytesIn(messages);
  const here = ["--messages", messages];
  assert.match(
    (await run("export", ...here, "--only", "missing")).text,
    /^Rien à traduire\u00A0: .* \/ Nothing to translate: none of \d+/,
  );
  const out = await run("export", ...here, "--only", "all", "--format", "po");
  assert.match(out.text, /messages\.fr\.po\n.*holds (\d+) of \1 texts\./);
  const same = await run("import", ...here, "messages.fr.po");
  assert.equal(same.code, 0);
  assert.match(same.text, /^Textes changés.*0;.* \/ 0 changed, 0 confirmed, 0 still to translate\.\n$/);
  assert.deepEqual(await bytesIn(messages), before);

  const text = await readFile(place("messages.fr.po"), "utf8");
  const bad = text
    .replace(/msgstr "Source.: <source><\/source>\."/u, 'msgstr "Source."')
    .replace("En bref", "{bref");
  await writeFile(place("bad.po"), bad);
  const refused = await run("import", ...here, "bad.po");
  assert.equal(refused.code, 1);
  assert.match(
    refused.text,
    /refused, and nothing was changed:\n  Announcements\.inBrief: les accolades .* \/ the braces do not match/,
  );
  assert.match(
    refused.text,
    /\n  Announcements\.source: <source>, qui est dans l’anglais, .* \/ <source> of the English is not there/,
  );
  assert.deepEqual(await bytesIn(messages), before);

  await writeFile(place("good.po"), text.replace("En bref", "En résumé"));
  const dry = await run("import", ...here, "good.po", "--dry-run");
  assert.match(
    dry.text,
    /^Announcements\.inBrief\n  - En bref\n  \+ En résumé\n.*1 changed,.*\n.*Nothing was written/,
  );
  assert.deepEqual(await bytesIn(messages), before);
  await writeFile(place("loose.po"), text.replace("En bref", "Où ?"));
  const loose = await run("import", ...here, "loose.po", "--dry-run");
  assert.match(loose.text, /messages:check -- --fix mends .*\n  Announcements\.inBrief: .*space/);
  assert.equal((await run("import", ...here, "good.po")).code, 0);
  assert.match(await readFile(path.join(messages, "fr.json"), "utf8"), /"inBrief": "En résumé"/);
  assert.match((await run("export", "--format", "docx")).text, /There are: xliff2, xliff12, po, csv/);
  assert.match((await run("import", "nowhere.xlf")).text, /There is no /);
});

test(
  "the content of the demonstration goes out and comes in by command, into drafts",
  { timeout: 180_000 },
  async () => {
    await withLake(seed);
    const everything = (filter = "*[]") =>
      // A lake gives its pictures the address it happens to have.
      withLake((client) => client.fetch<readonly object[]>(`${filter} | order(_id asc) {..., "url": null}`));
    const before = await everything();
    const out = await run("export", "--content", "--only", "all");
    assert.match(out.text, /content\.fr\.xlf\n.*holds (\d+) of \1 texts\./);
    const same = await run("import", "content.fr.xlf");
    assert.deepEqual([same.code, same.text.includes("\n0 drafts")], [0, true], same.text);
    assert.deepEqual(await everything(), before);

    assert.equal((await run("export", "--content", "--format", "csv", "--out", "missing.csv")).code, 0);
    const rows = await readFile(place("missing.csv"), "utf8");
    // Whoever translates writes beside the source; here, the source in capitals, which leaves numbered tags as they are.
    const filled = rows.replaceAll(
      /^"([^"]*)","((?:[^"]|"")*)","",/gmu,
      (_, id, source: string) => `"${id}","${source}","${source.toUpperCase()}",`,
    );
    await writeFile(place("filled.csv"), filled);
    const taken = await run("import", "filled.csv");
    assert.equal(taken.code, 0, taken.text);
    const drafts = Number(/(\d+) drafts with translations/u.exec(taken.text)?.[1]);
    assert.ok(drafts > 0, taken.text);
    assert.equal((await everything('*[_id in path("drafts.**")]')).length, drafts);
    const published = await everything('*[!(_id in path("drafts.**"))]');
    assert.deepEqual(published, before);
    assert.match((await run("export", "--content", "--to", "en", "--out", "en.xlf")).text, /holds \d+ of/);
  },
);
