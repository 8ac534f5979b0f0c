import type { XmlNode } from "../../xml/read-xml.ts";
import { childrenNamed, descendants, textOf } from "../../xml/read-xml.ts";
import type { ReturnedFile, ReturnedUnit, UnitState } from "./unit.ts";
import { returnedFileSchema } from "./unit.ts";

/**
 * What an XLIFF 2.0, 2.1 or 2.2 file says. A unit that a program cut into segments is put together again; it counts as
 * translated when each of its segments is.
 * @throws Error that names the unit that cannot be read
 */
export function readXliff2(root: XmlNode): ReturnedFile {
  const units = descendants(root).filter((node) => node.name === "unit" && node.namespace === root.namespace);
  return returnedFileSchema.parse({
    sourceLanguage: root.attributes["srcLang"] ?? "",
    targetLanguage: root.attributes["trgLang"] ?? "",
    units: units.map(unitOf),
  });
}

function unitOf(unit: XmlNode): ReturnedUnit {
  const id = unit.attributes["name"] ?? unit.attributes["id"] ?? "";
  const data = new Map(
    childrenNamed(unit, "originalData")
      .flatMap((list) => childrenNamed(list, "data"))
      .map((one) => [one.attributes["id"], textOf(one)]),
  );
  const read = (element: XmlNode): string =>
    element.children.map((child) => (typeof child === "string" ? child : inline(child))).join("");
  const inline = (node: XmlNode): string => {
    const code = (reference: string, fallback: string): string => {
      const found = data.get(node.attributes[reference]) ?? node.attributes[fallback];
      if (found !== undefined) return found;
      throw new Error(
        `${id}: the code <${node.name} id="${node.attributes["id"] ?? ""}"> has lost what it stands for.`,
      );
    };
    if (node.name === "ph" || node.name === "sc" || node.name === "ec") return code("dataRef", "equiv");
    if (node.name === "pc")
      return code("dataRefStart", "equivStart") + read(node) + code("dataRefEnd", "equivEnd");
    if (node.name === "mrk") return read(node);
    if (node.name === "sm" || node.name === "em") return "";
    throw new Error(`${id}: <${node.name}> cannot be read here. Take it out of the text.`);
  };
  const parts = unit.children.filter(
    (child): child is XmlNode =>
      typeof child !== "string" &&
      child.namespace === unit.namespace &&
      (child.name === "segment" || child.name === "ignorable"),
  );
  const texts = parts.map((part) => {
    const [source] = childrenNamed(part, "source");
    const [target] = childrenNamed(part, "target");
    if (source === undefined) throw new Error(`${id}: it has no <source>.`);
    if (target?.attributes["order"] !== undefined)
      throw new Error(`${id}: its segments were put in another order. Join them to one segment.`);
    const text = read(source);
    const isIgnorable = part.name === "ignorable";
    return {
      source: text,
      target: target === undefined ? (isIgnorable ? text : null) : read(target),
      state: isIgnorable ? "final" : (part.attributes["state"] ?? "initial"),
    };
  });
  const target = texts.some((text) => text.target === null)
    ? null
    : texts.map((text) => text.target ?? "").join("");
  return {
    id,
    source: texts.map(({ source }) => source).join(""),
    target,
    fingerprint: fingerprintOf(unit),
    state: stateOf(
      target,
      texts.map(({ state }) => state),
    ),
  };
}

function stateOf(target: string | null, states: readonly string[]): UnitState {
  if (target === null) return "missing";
  if (states.includes("initial")) return "outdated";
  return states.includes("translated") ? "review" : "approved";
}

function fingerprintOf(unit: XmlNode): string | null {
  const meta = descendants(unit).find(
    ({ name, attributes }) => name === "meta" && attributes["type"] === "fingerprint",
  );
  return meta === undefined ? null : textOf(meta).trim();
}
