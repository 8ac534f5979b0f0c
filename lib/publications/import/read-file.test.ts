import assert from "node:assert/strict";
import process from "node:process";
import { test } from "node:test";
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import * as fc from "fast-check";
import { importedWork } from "#sanity/works/imported-work.ts";
import { readFile } from "./read-file.ts";

const bibtex = "@article{a,\n title = {Étude de l’œil},\n author = {Émond, Aäron}\n}\n";

function titlesOf(bytes: Uint8Array): {
  readonly format: string;
  readonly encoding: string;
  readonly titles: string[];
} {
  const file = readFile(bytes);
  assert.ok(file.kind === "file", JSON.stringify(file));
  const titles = [...file.items].map((item) => (item.kind === "work" ? item.work.title : item.what));
  return { format: file.format, encoding: file.encoding, titles };
}

function windows1252(text: string): Uint8Array {
  return Uint8Array.from(Array.from(text, (sign) => ({ "’": 0x92, œ: 0x9c })[sign] ?? sign.charCodeAt(0)));
}

test("27: a file is read in the encoding it is in, with any mark and any ends of lines", () => {
  const utf16 = Buffer.from(bibtex, "utf16le");
  for (const [bytes, encoding] of [
    [Buffer.from(bibtex), "utf-8"],
    [Buffer.from(`\uFEFF${bibtex.replaceAll("\n", "\r\n")}`), "utf-8"],
    [Buffer.from(`\uFEFF${bibtex}`, "utf16le"), "utf-16le"],
    [utf16, "utf-16le"],
    [Buffer.from(Buffer.from(`\uFEFF${bibtex}`, "utf16le").swap16()), "utf-16be"],
    [windows1252(bibtex.replaceAll("\n", "\r\n")), "windows-1252"],
  ] as const)
    assert.deepEqual(titlesOf(bytes), { format: "bibtex", encoding, titles: ["Étude de l’œil"] });
});

test("27: a file joined of an old and a new one is right in both halves", () => {
  const bytes = Buffer.concat([windows1252(bibtex), Buffer.from(bibtex)]);
  assert.deepEqual(titlesOf(bytes).titles, ["Étude de l’œil", "Étude de l’œil"]);
});

test("the format is told by the content", () => {
  assert.equal(titlesOf(Buffer.from("\n% my list\n@misc{a, title={T}}")).format, "bibtex");
  assert.equal(titlesOf(Buffer.from("TY  - JOUR\r\nTI  - T\r\nER  - \r\n")).format, "ris");
  assert.equal(titlesOf(Buffer.from('[{"title": "T", "type": "book"}]')).format, "csl-json");
});

test("what is something else says what it is and what to do", () => {
  for (const [text, said] of [
    ["", /empty/],
    [" \n\t", /empty/],
    ["%PDF-1.7\n%âã", /PDF/],
    ["<!DOCTYPE html><html>", /web page/],
    ['<?xml version="1.0"?><x/>', /XML/],
    ["PK\u0003\u0004", /ZIP/],
    ['{"name": "vitrine"}', /JSON, but not/],
    ["Dear all, see foo@bar.example (soon).", /No reference/],
    ["a\0b\0\0c", /no text/],
  ] as const) {
    const file = readFile(Buffer.from(text, "latin1"));
    assert.ok(file.kind === "unreadable", text);
    assert.match(file.what, said);
  }
});

test("how many records there are is known before they are read, and reading may stop at any", () => {
  const file = readFile(Buffer.from(bibtex.repeat(500)));
  assert.ok(file.kind === "file");
  assert.equal(file.expected, 500);
  let read = 0;
  for (const item of file.items) {
    assert.equal(item.kind, "work");
    read += 1;
    if (read === 3) break;
  }
  assert.equal(file.items.next().done, true);
});

test("no bytes make it throw, and every work keeps the contract", () => {
  fc.assert(
    fc.property(
      fc.oneof(
        fc.uint8Array({ maxLength: 200 }),
        fc.string({ unit: "binary", maxLength: 200 }).map((text) => Buffer.from(text)),
      ),
      (bytes) => {
        const file = readFile(bytes);
        if (file.kind === "unreadable") return;
        for (const item of file.items) if (item.kind === "work") importedWork.parse(item.work);
      },
    ),
    { numRuns: 400 },
  );
});

test("29: a file of 4,000 entries is read one entry at a time: what was read is not kept", () => {
  setFlagsFromString("--expose-gc");
  const collect: () => void = runInNewContext("gc");
  const entry = `@article{a,\n title = {Étude},\n author = {Émond, Aäron},\n abstract = {${"A sentence of the abstract. ".repeat(30)}}\n}\n`;
  const file = readFile(Buffer.from(entry.repeat(4_000)));
  assert.ok(file.kind === "file");
  file.items.next();
  collect();
  const before = process.memoryUsage().heapUsed;
  let read = 1;
  for (const item of file.items) if (item.kind === "work") read += 1;
  collect();
  assert.equal(read, 4_000);
  assert.ok(
    process.memoryUsage().heapUsed - before < 10_000_000,
    "less than a half of what the file itself holds",
  );
});

test("29: what is hostile costs no more than its length", () => {
  for (const hostile of [
    (times: number) => "@article{a, title={".repeat(times),
    (times: number) => `@article{a, title={${"{".repeat(times * 10)}`,
    (times: number) => `@article{a, title="${'" x'.repeat(times * 5)}`,
    (times: number) => `@article{a, ${"a".repeat(times * 10)}}`,
    (times: number) => `@article{a, title={x}${"\n".repeat(times * 10)}`,
    (times: number) => `TY  - JOUR\nTI  - x\n${"more\n".repeat(times * 4)}`,
    (times: number) => `[{"title":"x"}${",".repeat(times * 10)}`,
  ]) {
    // A cost that grew with the square of the length would take minutes here.
    const file = readFile(Buffer.from(hostile(100_000)));
    assert.ok(file.kind === "file");
    let records = 0;
    for (const _ of file.items) records += 1;
    assert.ok(records >= 1);
  }
});
