import assert from "node:assert/strict";
import { mkdtemp, readFile as readBytes, readdir, rm, writeFile as writeBytes } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { after, before, test } from "node:test";
import { fingerprint } from "#sanity/translation/fingerprint.ts";
import { layOut } from "../format.ts";
import { readMessageFiles } from "./messages-folder.ts";
import { formats, isFormat, readExchangeFile, writeExchangeFile } from "./formats.ts";
import { importMessages } from "./import-messages.ts";
import { messageUnits } from "./message-units.ts";
import type { ExchangeFile, Unit } from "./unit.ts";

const names = Object.keys(formats).filter(isFormat);
let root = "";
before(async () => {
  root = await mkdtemp(path.join(tmpdir(), "exchange-refused-"));
});
after(() => rm(root, { recursive: true, force: true }));

const en = {
  Nav: { home: "Home", people: "{count, plural, one {# person} other {# people}}" },
  Page: { by: "By <link>{name}</link>", kind: "{kind, select, news {News} other {Other}}", new: "New" },
};
const fr = {
  Nav: {
    home: "Accueil",
    people: "{count, plural, one {# personne} many {# de personnes} other {# personnes}}",
  },
  Page: { by: "Par <link>{name}</link>", kind: "{kind, select, news {Nouvelle} other {Autre}}" },
};
const meta = {
  "Nav.home": { source: fingerprint("Start"), state: "approved" },
  "Nav.people": { source: fingerprint(en.Nav.people), state: "approved" },
  "Page.by": { source: fingerprint(en.Page.by), state: "approved" },
  "Page.kind": { source: fingerprint(en.Page.kind), state: "review" },
};
const context = { "Nav.home": { description: "First link of the menu.", max: 12, where: ["/en"] } };

async function messages(english: object = en): Promise<string> {
  const folder = await mkdtemp(path.join(root, "messages-"));
  for (const [name, value] of Object.entries({ en: english, fr, "fr.meta": meta, context }))
    await writeBytes(path.join(folder, `${name}.json`), layOut(value));
  return folder;
}

async function bytesIn(folder: string): Promise<Readonly<Record<string, string>>> {
  const files = await readdir(folder);
  return Object.fromEntries(
    await Promise.all(files.map(async (name) => [name, await readBytes(path.join(folder, name), "base64")])),
  );
}

async function exported(folder: string): Promise<ExchangeFile> {
  return { from: "en", to: "fr", units: messageUnits(await readMessageFiles(folder)) };
}

function withTarget(file: ExchangeFile, id: string, target: string): ExchangeFile {
  return { ...file, units: file.units.map((unit) => (unit.id === id ? { ...unit, target } : unit)) };
}

const faulty: readonly (readonly [string, string, RegExp])[] = [
  ["Nav.home", "Page d’accueil du site", /22 characters, and there is room for 12/],
  ["Nav.people", "{count, plural, one {# personne other {# personnes}}", /brace|syntax|clos/i],
  ["Nav.people", "{count, plural, un {# personne} autres {# personnes}}", /other/],
  ["Nav.people", "{count, plural, one {#} few {#} other {#}}", /few/],
  ["Nav.people", "{count, plural, one {Une} other {Des}}", /#/],
  ["Nav.people", "{nombre, plural, one {#} other {#}}", /count/],
  ["Page.by", "Par <link>lui</link>", /name/],
  ["Page.by", "Par {name}", /link/],
  ["Page.by", "Par <lien>{name}</lien>", /lien/],
  ["Page.by", "Par <link>{name, number}</link>", /name/],
  ["Page.kind", "{kind, select, nouvelle {N} other {A}}", /nouvelle|news/],
];

test("a faulty translation is named with its reason, with every other, and changes no byte", async () => {
  for (const format of names) {
    const folder = await messages();
    const before = await bytesIn(folder);
    const file = await exported(folder);
    for (const [id, target, reason] of faulty) {
      const changed = withTarget(withTarget(file, "Page.new", "Nouveau"), id, target);
      const bytes = Buffer.from(writeExchangeFile(changed, format));
      const { refusals } = await importMessages(folder, readExchangeFile(bytes), { isDryRun: false });
      assert.ok(
        refusals.some((refusal) => refusal.id === id && reason.test(refusal.reason)),
        `${format} ${target}: ${JSON.stringify(refusals)}`,
      );
    }
    const both = withTarget(withTarget(file, "Page.by", "Par"), "Nav.home", "Page d’accueil du site");
    const all = await importMessages(folder, readExchangeFile(Buffer.from(writeExchangeFile(both, format))), {
      isDryRun: false,
    });
    assert.deepEqual([...new Set(all.refusals.map(({ id }) => id))], ["Nav.home", "Page.by"]);
    assert.deepEqual(await bytesIn(folder), before, format);
  }
});

test("a file made from other English, for other languages, with unknown or doubled texts is refused whole", async () => {
  for (const format of names) {
    const folder = await messages();
    const file = withTarget(await exported(folder), "Page.new", "Nouveau");
    const first = file.units[0];
    assert.ok(first);
    const refused = async (given: ExchangeFile, into = folder, change = (text: string) => text) => {
      const before = await bytesIn(into);
      const returned = readExchangeFile(Buffer.from(change(writeExchangeFile(given, format))));
      const { refusals } = await importMessages(into, returned, { isDryRun: false });
      assert.deepEqual(await bytesIn(into), before, format);
      return refusals.map(({ id, reason }) => `${id}: ${reason}`).join("\n");
    };
    const other = await messages({ ...en, Nav: { ...en.Nav, home: "Front page" } });
    assert.match(await refused(file, other), /^Nav\.home: its source has changed since.*"Front page"/);
    const renamed = file.units.map((unit): Unit => (unit === first ? { ...unit, id: "Nav.gone" } : unit));
    assert.match(await refused({ ...file, units: renamed }), /^Nav\.gone: there is no such text/);
    assert.match(await refused({ ...file, from: "fr", to: "en" }), /^null: the file is for fr.CA → en.CA/);
    const french = (text: string): string => text.replaceAll(/fr(.)CA/gu, "fr$1FR");
    assert.match(await refused(file, folder, french), /^null: the file is for en.CA → fr.FR/);
    const altered = file.units.map((unit) => (unit === first ? { ...unit, source: "Home page" } : unit));
    assert.match(
      await refused({ ...file, units: altered }),
      /^Nav\.home: its source was altered in the file/,
    );
    const twice = { ...file, units: [...file.units, { ...first, target: "Début" }] };
    // A PO table cannot hold one id twice with one text; the file can.
    if (format === "po") {
      const text = writeExchangeFile(file, format);
      const entry = text.slice(text.indexOf("\n\n"));
      assert.throws(() => readExchangeFile(Buffer.from(text + entry)), /Duplicate msgid/);
    } else assert.match(await refused(twice), /^Nav\.home: it stands in the file twice/);
  }
});

test("what came back is for review, in its place; what is still open stays as it was", async () => {
  for (const format of names) {
    const folder = await messages();
    const file = withTarget(await exported(folder), "Page.new", "Nouveau\u{a0}: « 1 »");
    const returned = readExchangeFile(Buffer.from(writeExchangeFile(file, format)));
    const dry = await importMessages(folder, returned, { isDryRun: true });
    assert.deepEqual(
      dry.changed.map(({ unit }) => unit.id),
      ["Page.new"],
    );
    assert.deepEqual((await readMessageFiles(folder)).fr, fr);
    const done = await importMessages(folder, returned, { isDryRun: false });
    assert.deepEqual(
      done.open.map(({ id }) => id),
      ["Nav.home"],
      "out of date and untouched",
    );
    const written = await readMessageFiles(folder);
    assert.deepEqual(written.fr, { ...fr, Page: { ...fr.Page, new: "Nouveau\u{a0}: « 1 »" } });
    assert.deepEqual(written.state, {
      ...meta,
      "Page.new": { source: fingerprint("New"), state: "review" },
    });
    assert.match(await readBytes(path.join(folder, "fr.json"), "utf8"), /Nouveau\\u00a0: « 1 »/);
    // The same words, said to be translated: they were read against the new English.
    const confirmed = { ...file, units: file.units.map((unit): Unit => ({ ...unit, state: "review" })) };
    const again = await importMessages(
      folder,
      readExchangeFile(Buffer.from(writeExchangeFile(confirmed, format))),
      {
        isDryRun: false,
      },
    );
    assert.deepEqual(
      again.confirmed.map(({ id }) => id),
      ["Nav.home"],
    );
    const { state } = await readMessageFiles(folder);
    assert.deepEqual(state["Nav.home"], { source: fingerprint("Home"), state: "review" });
    assert.deepEqual(state["Page.by"], meta["Page.by"], "what did not change stays approved");
  }
});

test("a program that left the fingerprint out is no obstacle, as long as the source is the same", async () => {
  const folder = await messages();
  const file = withTarget(await exported(folder), "Page.new", "Nouveau");
  const bare = writeExchangeFile(file, "xliff12").replaceAll(/ extradata="\w+"/gu, "");
  assert.deepEqual(
    (await importMessages(folder, readExchangeFile(Buffer.from(bare)), { isDryRun: true })).refusals,
    [],
  );
  const other = await messages({ ...en, Nav: { ...en.Nav, home: "Front page" } });
  const { refusals } = await importMessages(other, readExchangeFile(Buffer.from(bare)), { isDryRun: true });
  assert.match(refusals[0]?.reason ?? "", /its source is another now/);
});

test("a character that no format carries is refused on the way out, with the key", () => {
  const unit: Unit = {
    id: "Nav.bell",
    source: "Ring \u{7}",
    target: null,
    fingerprint: fingerprint("Ring \u{7}"),
    note: "",
    max: null,
    state: "missing",
    kind: "message",
  };
  for (const format of names)
    for (const source of ["Ring \u{7}", "\u{0}", "\u{d800}x", "\u{fffe}"])
      assert.throws(
        () => writeExchangeFile({ from: "en", to: "fr", units: [{ ...unit, source }] }, format),
        /Nav\.bell: take out the character U\+/,
      );
});

test("French that was not saved as UTF-8 is not written back without its letters; a byte-order mark does no harm", async () => {
  const folder = await messages();
  const file = path.join(folder, "fr.json");
  const text = await readBytes(file, "utf8");
  const returned = readExchangeFile(
    Buffer.from(writeExchangeFile(withTarget(await exported(folder), "Nav.home", "Début"), "po")),
  );
  await writeBytes(file, Buffer.from(text.replace("Accueil", "Entrée"), "latin1"));
  const before = await bytesIn(folder);
  await assert.rejects(
    importMessages(folder, returned, { isDryRun: false }),
    /messages\/fr\.json cannot be read: .*utf-8/u,
  );
  assert.deepEqual(await bytesIn(folder), before);
  await writeBytes(file, `\uFEFF${text}`);
  assert.deepEqual((await importMessages(folder, returned, { isDryRun: true })).refusals, []);
});
