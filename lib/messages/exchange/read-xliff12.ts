import type { XmlNode } from "../../xml/read-xml.ts";
import { childrenNamed, descendants, textOf } from "../../xml/read-xml.ts";
import type { ReturnedFile, ReturnedUnit, UnitState } from "./unit.ts";
import { returnedFileSchema } from "./unit.ts";

/**
 * What an XLIFF 1.2 file says; its `<file>` elements must agree on the languages.
 * @throws Error that names the unit that cannot be read
 */
export function readXliff12(root: XmlNode): ReturnedFile {
  const files = childrenNamed(root, "file");
  return returnedFileSchema.parse({
    sourceLanguage: oneOf(files, "source-language"),
    targetLanguage: oneOf(files, "target-language"),
    units: files
      .flatMap(descendants)
      .filter(({ name, namespace }) => name === "trans-unit" && namespace === root.namespace)
      .map(unitOf),
  });
}

function oneOf(files: readonly XmlNode[], attribute: string): string {
  const found = new Set(files.map(({ attributes }) => attributes[attribute] ?? ""));
  if (found.size > 1)
    throw new Error(`The parts of the file differ in ${attribute}: ${[...found].join(", ")}.`);
  return [...found][0] ?? "";
}

function unitOf(unit: XmlNode): ReturnedUnit {
  const id = unit.attributes["id"] ?? "";
  const [source] = childrenNamed(unit, "source");
  const [target] = childrenNamed(unit, "target");
  if (source === undefined) throw new Error(`${id}: it has no <source>.`);
  const text = target === undefined ? null : read(target, id);
  return {
    id,
    source: read(source, id),
    target: text,
    fingerprint: unit.attributes["extradata"] ?? null,
    state: stateOf(unit, target),
  };
}

/** What these hold is the code itself; `<mrk>` holds words. Others stand for codes that only their program knows. */
const readable: ReadonlySet<string> = new Set(["ph", "bpt", "ept", "it", "mrk"]);

function read(element: XmlNode, id: string): string {
  return element.children
    .map((child) => {
      if (typeof child === "string") return child;
      if (readable.has(child.name)) return read(child, id);
      throw new Error(`${id}: <${child.name}> cannot be read here. Keep the codes as they were sent.`);
    })
    .join("");
}

function stateOf(unit: XmlNode, target: XmlNode | undefined): UnitState {
  if (target === undefined || textOf(target) === "") return "missing";
  const state = target.attributes["state"] ?? "translated";
  if (state === "new" || /^needs-(?:translation|adaptation|l10n)$/u.test(state)) return "outdated";
  return unit.attributes["approved"] === "yes" ? "approved" : "review";
}
