import assert from "node:assert/strict";
import { test } from "node:test";
import { readExchangeFile, writeExchangeFile } from "./formats.ts";
import type { Unit } from "./unit.ts";

const unit: Unit = {
  id: "A.b",
  source: "By <b>{name}</b>, {d, date, long}",
  target: "Par <b>{name}</b>, {d, date, long}",
  fingerprint: "0123456789abcdef",
  note: "A note with <tags> & “quotes”\nin two lines",
  max: 40,
  state: "review",
  kind: "message",
};
const file = { from: "en", to: "fr", units: [unit] } as const;

const read = (text: string) => readExchangeFile(Buffer.from(text));

test("XML that reaches for files, grows, or is not well-formed is refused, and nothing is fetched", () => {
  const good = writeExchangeFile(file, "xliff2");
  const at = good.indexOf("<xliff");
  const [declaration, rest] = [good.slice(0, at), good.slice(at)];
  const bomb = Array.from({ length: 10 }, (_, at) => `<!ENTITY e${at + 1} "${`&e${at};`.repeat(10)}">`).join(
    "",
  );
  const doctypes = [
    '<!DOCTYPE xliff [<!ENTITY x SYSTEM "file:///etc/passwd">]>',
    '<!DOCTYPE xliff SYSTEM "http://127.0.0.1:9/x.dtd">',
    `<!DOCTYPE xliff [<!ENTITY e0 "ha">${bomb}]>`,
  ];
  for (const doctype of doctypes) {
    assert.throws(() => read(declaration + doctype + rest), /DOCTYPE/);
    assert.throws(
      () => read((declaration + doctype + rest).replace("Par ", "&x;&e10;")),
      /DOCTYPE|not well-formed/,
    );
  }
  assert.throws(() => read(good.replace("Par ", "&x;")), /not well-formed XML.*x;/s);
  assert.throws(() => read(good.slice(0, -20)), /not well-formed/);
  assert.throws(() => read(good.replace("Par ", "&#0;")), /not well-formed/);
  const deep = "<g>".repeat(100_000) + "</g>".repeat(100_000);
  assert.throws(() => read(rest.replace("</file>", `${deep}</file>`)), /nested too deep/);
});

test("what is no translator's file is said to be none", () => {
  assert.throws(() => read(""), /neither XLIFF nor PO nor CSV/);
  assert.throws(() => read('{"A":"b"}'), /neither XLIFF nor PO nor CSV/);
  assert.throws(() => read("<html></html>"), /not XLIFF 1\.2 or 2 but <html>/);
  assert.throws(() => read('<xliff xmlns="urn:oasis:names:tc:xliff:document:1.1" version="1.1"/>'), /1\.1/);
  assert.throws(
    () => readExchangeFile(Buffer.from("id,en-CA,fr-CA\r\nA.b,x,\xe9t\xe9", "latin1")),
    /Save it as UTF-8/,
  );
  const latin = writeExchangeFile(file, "xliff2").replace("UTF-8", "ISO-8859-1");
  assert.throws(() => read(latin), /it is in ISO-8859-1/);
  assert.throws(() => read('id,en-CA,fr-CA\r\nA.b,x,"y'), /CSV file cannot be read/);
  assert.throws(() => read('msgid ""\nmsgstr "'), /PO file cannot be read/);
  assert.throws(() => read(writeExchangeFile(file, "po").replace("utf-8", "iso-8859-1")), /is in iso-8859-1/);
});

test("codes, notes, room and fingerprint stand where translators' programs look for them", () => {
  const two = writeExchangeFile(file, "xliff2");
  assert.match(two, /^<\?xml version="1\.0" encoding="UTF-8"\?>\n/);
  assert.match(two, /<unit id="u1" name="A\.b" slr:sizeRestriction="40" xml:space="preserve">/);
  assert.match(two, /<mda:meta type="fingerprint">0123456789abcdef</);
  assert.match(two, /<data id="d1">&lt;b&gt;<\/data>|<data id="d1">\{name\}<\/data>/);
  assert.match(two, /<target>Par <pc id="1" .*<ph id="2" .*<\/pc>, <ph id="3" .*<\/target>/);
  const one = writeExchangeFile(file, "xliff12");
  assert.match(one, /maxwidth="40" size-unit="char" xml:space="preserve">/);
  assert.match(
    one,
    /<target state="translated">Par <bpt id="1">&lt;b&gt;<\/bpt><ph id="2">\{name\}<\/ph><ept id="1">/,
  );
  assert.match(writeExchangeFile(file, "po"), /^#\. fingerprint: 0123456789abcdef\nmsgctxt "A\.b"$/m);
  assert.match(
    writeExchangeFile(file, "csv"),
    /^\u{feff}"id","en-CA","fr-CA","note","max","state","fingerprint"\r\n/u,
  );
});

test("what programs do to XLIFF is understood: segments, marks, CDATA, prefixes, split pairs", () => {
  const two = (body: string): string =>
    `<x:xliff xmlns:x="urn:oasis:names:tc:xliff:document:2.0" version="2.1" srcLang="en-CA" trgLang="fr-CA"><x:file id="f"><x:unit id="A.b"><x:originalData><x:data id="d1">&lt;b></x:data><x:data id="d2">&lt;/b></x:data></x:originalData>${body}</x:unit></x:file></x:xliff>`;
  const [split] = read(
    two(
      '<x:segment state="final"><x:source>One. </x:source><x:target>Un.<x:mrk id="m" type="term"> </x:mrk></x:target></x:segment><x:ignorable><x:source>\t</x:source></x:ignorable><x:segment state="translated"><x:source><x:sc id="1" dataRef="d1"/>Two<x:ec startRef="1" dataRef="d2"/></x:source><x:target><x:sc id="1" dataRef="d1"/><![CDATA[<Deux>]]><x:ec startRef="1" dataRef="d2"/></x:target></x:segment>',
    ),
  ).units;
  assert.deepEqual(split, {
    id: "A.b",
    source: "One. \t<b>Two</b>",
    target: "Un. \t<b><Deux></b>",
    fingerprint: null,
    state: "review",
  });
  assert.throws(
    () => read(two('<x:segment><x:source>a<x:ph id="9"/></x:source></x:segment>')),
    /A\.b: the code <ph id="9"> has lost what it stands for/,
  );
  const one = writeExchangeFile(file, "xliff12").replace(/<ph id="2">.*?<\/ph>/u, '<x id="2"/>');
  assert.throws(() => read(one), /A\.b: <x> cannot be read here/);
});
