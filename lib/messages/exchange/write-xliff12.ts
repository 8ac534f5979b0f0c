import { languageTags } from "#lib/i18n/locale.ts";
import { inlineWriter } from "./inline-codes.ts";
import { piecesOf } from "./pieces.ts";
import type { ExchangeFile, Unit, UnitState } from "./unit.ts";
import { xmlAttribute, xmlText } from "./write-xml.ts";

/**
 * XLIFF 1.2 (OASIS, 2008), which older programs take: codes stand as they are in `<ph>`, `<bpt>` and `<ept>`, the room
 * there is in `maxwidth`, the fingerprint in `extradata`.
 */
export function writeXliff12({ from, to, units }: ExchangeFile): string {
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<xliff xmlns="urn:oasis:names:tc:xliff:document:1.2" version="1.2">',
    `  <file original="vitrine" source-language="${languageTags[from]}" target-language="${languageTags[to]}" datatype="plaintext" xml:space="preserve">`,
    "    <body>",
    ...units.map(unitElement),
    "    </body>",
    "  </file>",
    "</xliff>",
    "",
  ].join("\n");
}

const states: Readonly<Record<UnitState, string>> = {
  missing: "needs-translation",
  outdated: "needs-translation",
  review: "translated",
  approved: "final",
};

function unitElement(unit: Unit): string {
  const inline = inlineWriter({
    words: xmlText,
    alone: (code, id) => `<ph id="${id}">${xmlText(code)}</ph>`,
    pair: (open, close, inner, id) =>
      `<bpt id="${id}">${xmlText(open)}</bpt>${inner}<ept id="${id}">${xmlText(close)}</ept>`,
  });
  const source = inline(piecesOf(unit.source, unit.kind));
  const target = unit.target === null ? null : inline(piecesOf(unit.target, unit.kind));
  const size = unit.max === null ? "" : ` maxwidth="${unit.max}" size-unit="char"`;
  const approved = unit.state === "approved" && target !== null ? ' approved="yes"' : "";
  const id = xmlAttribute(unit.id);
  return [
    `      <trans-unit id=${id} resname=${id}${approved} extradata="${unit.fingerprint}"${size} xml:space="preserve">`,
    `        <source>${source}</source>`,
    ...(target === null ? [] : [`        <target state="${states[unit.state]}">${target}</target>`]),
    ...(unit.note === "" ? [] : [`        <note>${xmlText(unit.note)}</note>`]),
    "      </trans-unit>",
  ].join("\n");
}
