import assert from "node:assert/strict";
import { test } from "node:test";
import type { StoredDocument } from "#lib/content-move/read-documents.ts";
import { locales, otherLocale } from "#lib/i18n/locale.ts";
import type { Locale } from "#lib/i18n/locale.ts";
import { compareReturned } from "#lib/messages/exchange/compare-returned.ts";
import { formats, isFormat, readExchangeFile, writeExchangeFile } from "#lib/messages/exchange/formats.ts";
import { seedDocuments } from "#sanity/seed/seed.ts";
import { contentUnits } from "./content-units.ts";
import { textBlockOf } from "./text-block.ts";
import { textFields } from "./text-fields.ts";
import { translateDocument } from "./translate-document.ts";

const documents: readonly StoredDocument[] = seedDocuments();
const names = Object.keys(formats).filter(isFormat);

const none = { settled: new Set<string>(), now: "2026-11-28T12:00:00.000Z" };

/** All texts of the seed with their translations, as an agency gets them. */
function unitsOf(some: readonly StoredDocument[], to: Locale) {
  return some.flatMap((document) =>
    contentUnits(document, to).map((one) => ({
      ...one,
      document,
      unit: { ...one.unit, id: `${document._id}@r1#${one.unit.id}` },
    })),
  );
}

test("all content of the demonstration goes through every format in both directions, and is the same", () => {
  for (const to of locales) {
    const all = unitsOf(documents, to);
    assert.ok(all.length > 400, String(all.length));
    const file = { from: otherLocale(to), to, units: all.map(({ unit }) => unit) };
    for (const format of names) {
      const returned = readExchangeFile(Buffer.from(writeExchangeFile(file, format)));
      const { refusals, changed } = compareReturned(returned, file);
      assert.deepEqual([refusals, changed], [[], []], format);
      const targets = new Map(returned.units.map(({ id, target }) => [id, target]));
      for (const document of documents) {
        const texts = all.flatMap(({ document: one, field, block, unit }) => {
          const target = targets.get(unit.id) ?? null;
          return one !== document || target === null ? [] : [{ path: field.path, block, target }];
        });
        assert.deepEqual(
          translateDocument(document, { ...none, texts, to }),
          document,
          `${format} ${document._id}`,
        );
      }
    }
  }
});

test("a language taken out of every document comes back from a file, with its marks and links", () => {
  for (const to of locales) {
    const all = unitsOf(documents, to).filter(({ unit }) => unit.target !== null);
    assert.ok(all.length > 250, String(all.length));
    const file = { from: otherLocale(to), to, units: all.map(({ unit }) => unit) };
    for (const format of names) {
      const returned = new Map(
        readExchangeFile(Buffer.from(writeExchangeFile(file, format))).units.map(({ id, target }) => [
          id,
          target,
        ]),
      );
      for (const document of documents) {
        const own = all.filter((one) => one.document === document);
        const bare = structuredClone(document);
        const taken = new Set(own.map(({ field }) => field.path));
        for (const { path, value } of textFields(bare)) if (taken.has(path)) delete value[to];
        const texts = own.map(({ field, block, unit }) => ({
          path: field.path,
          block,
          target: returned.get(unit.id) ?? "",
        }));
        // Pictures within a formatted text are those of the other language then.
        const inSource = texts.filter(({ path }) => !path.includes(`.${to}[`));
        const made = translateDocument(bare, { ...none, texts: inSource, to });
        assert.deepEqual(meaningOf(made), meaningOf(document), `${format} ${document._id}`);
      }
    }
  }
});

/** A document with formatted text as a reader gets it: keys are of no consequence. */
function meaningOf(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(meaningOf);
  if (typeof value !== "object" || value === null) return value;
  const block = textBlockOf(value);
  if (block !== null) {
    const { _key, markDefs, children, ...rest } = block;
    const marks = new Map((markDefs ?? []).map((one) => [one._key, { ...one, _key: null }]));
    return {
      ...rest,
      children: children.map(({ _key: _own, ...child }) => ({
        ...child,
        marks: child.marks?.map((mark) => marks.get(mark) ?? mark),
      })),
    };
  }
  return Object.fromEntries(
    Object.entries(value).flatMap(([name, part]) => (name === "_key" ? [] : [[name, meaningOf(part)]])),
  );
}

test("a note says where a text stands, what it is, and where its links lead", () => {
  const notes = unitsOf(documents, "fr").map(({ unit }) => unit.note);
  assert.ok(notes.some((note) => /^Announcement “.+” › Title\nShort and complete/u.test(note)));
  assert.ok(notes.some((note) => /› Text\n(?:.*\n)?.*Numbered tags.*\nLinks: \S/u.test(note)));
  assert.ok(notes.some((note) => /› Text › Description for people/u.test(note)));
});
