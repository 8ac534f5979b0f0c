import { languageTags } from "#lib/i18n/locale.ts";
import { inlineWriter } from "./inline-codes.ts";
import { piecesOf } from "./pieces.ts";
import type { ExchangeFile, Unit, UnitState } from "./unit.ts";
import { xmlAttribute, xmlText } from "./write-xml.ts";

/**
 * XLIFF 2.0 (OASIS, 2014), with its modules Metadata for the fingerprint and Size and Length Restriction for the room
 * there is. The id stands in `name`: `id` takes fewer characters (NMTOKEN) than ours has.
 */
export function writeXliff2({ from, to, units }: ExchangeFile): string {
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<xliff xmlns="urn:oasis:names:tc:xliff:document:2.0" xmlns:mda="urn:oasis:names:tc:xliff:metadata:2.0" xmlns:slr="urn:oasis:names:tc:xliff:sizerestriction:2.0" version="2.0" srcLang="${languageTags[from]}" trgLang="${languageTags[to]}">`,
    '  <file id="vitrine" original="vitrine" xml:space="preserve">',
    '    <slr:profiles generalProfile="xliff:codepoints"/>',
    ...units.map((unit, index) => unitElement(unit, index + 1)),
    "  </file>",
    "</xliff>",
    "",
  ].join("\n");
}

const states: Readonly<Record<UnitState, string>> = {
  missing: "initial",
  outdated: "initial",
  review: "translated",
  approved: "final",
};

function unitElement(unit: Unit, number: number): string {
  const data: string[] = [];
  const dataRef = (code: string): string => {
    if (!data.includes(code)) data.push(code);
    return `"d${data.indexOf(code) + 1}"`;
  };
  const inline = inlineWriter({
    words: xmlText,
    alone: (code, id) => `<ph id="${id}" dataRef=${dataRef(code)} equiv=${xmlAttribute(code)}/>`,
    pair: (open, close, inner, id) =>
      `<pc id="${id}" dataRefStart=${dataRef(open)} dataRefEnd=${dataRef(close)}>${inner}</pc>`,
  });
  const source = inline(piecesOf(unit.source, unit.kind));
  const target = unit.target === null ? null : inline(piecesOf(unit.target, unit.kind));
  const size = unit.max === null ? "" : ` slr:sizeRestriction="${unit.max}"`;
  return [
    `    <unit id="u${number}" name=${xmlAttribute(unit.id)}${size} xml:space="preserve">`,
    `      <mda:metadata><mda:metaGroup category="vitrine"><mda:meta type="fingerprint">${unit.fingerprint}</mda:meta></mda:metaGroup></mda:metadata>`,
    ...(unit.note === "" ? [] : [`      <notes><note>${xmlText(unit.note)}</note></notes>`]),
    ...(data.length === 0
      ? []
      : [
          "      <originalData>",
          ...data.map((code, index) => `        <data id="d${index + 1}">${xmlText(code)}</data>`),
          "      </originalData>",
        ]),
    `      <segment state="${target === null ? "initial" : states[unit.state]}">`,
    `        <source>${source}</source>`,
    ...(target === null ? [] : [`        <target>${target}</target>`]),
    "      </segment>",
    "    </unit>",
  ].join("\n");
}
