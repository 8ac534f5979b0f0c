/** A value of a JSON file that remembers its line. `damaged` is one that could not be read to its end. */
export type JsonNode = { readonly line: number } & (
  | { readonly kind: "object"; readonly members: readonly JsonMember[] }
  | { readonly kind: "array"; readonly items: readonly JsonNode[] }
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "scalar"; readonly value: number | boolean | null }
  | { readonly kind: "damaged" }
);

export type JsonMember = { readonly key: string; readonly line: number; readonly node: JsonNode };

export type JsonFault = {
  readonly rule:
    | "json-comma"
    | "json-extra-comma"
    | "json-quote"
    | "json-curly-quote"
    | "json-escape"
    | "json-syntax"
    | "json-encoding";
  readonly line: number;
};

/**
 * Reads JSON (RFC 8259) as far as it goes: after a fault it goes on with the next line, so that a file is told all of
 * its faults at once and what is whole in it can still be checked. Never throws.
 */
export function readJson(source: string): {
  readonly root: JsonNode;
  readonly faults: readonly JsonFault[];
} {
  const faults: JsonFault[] = [];
  const text = source.replace(/^\uFEFF/u, "");
  let at = 0;
  let line = 1;

  skipSpace();
  const root = readValue();
  skipSpace();
  if (at < text.length) fault("json-syntax");
  // What stands where bytes were no UTF-8: a file written back with it would have lost its letters for good.
  const lost = text.indexOf("\uFFFD");
  if (lost >= 0) fault("json-encoding", text.slice(0, lost).split("\n").length);
  return { root, faults };

  function readValue(): JsonNode {
    const here = line;
    const first = text[at];
    if (first === "{") return { kind: "object", line: here, members: readMembers() };
    if (first === "[") return { kind: "array", line: here, items: readItems() };
    if (first === '"') {
      const read = readText();
      return read === null ? { kind: "damaged", line: here } : { kind: "text", line: here, text: read };
    }
    const literal = /(?:-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null)(?![\w.])/uy;
    literal.lastIndex = at;
    const found = literal.exec(text)?.[0];
    if (found === undefined) {
      fault(ruleAt(at));
      skipLine();
      return { kind: "damaged", line: here };
    }
    at += found.length;
    return { kind: "scalar", line: here, value: scalarValue(found) };
  }

  function readMembers(): JsonMember[] {
    const members: JsonMember[] = [];
    at += 1;
    for (;;) {
      skipSpace();
      if (ends("}")) return members;
      const [here, start] = [line, at];
      const key = text[at] === '"' ? readText() : null;
      skipSpace();
      if (key === null || text[at] !== ":") {
        // A text that did not end has told its own fault.
        if (faults.at(-1)?.line !== here) fault(ruleAt(start), here);
        skipLine();
        continue;
      }
      at += 1;
      skipSpace();
      const node = readValue();
      members.push({
        key,
        line: here,
        node: separated("}", node) ? node : { kind: "damaged", line: node.line },
      });
    }
  }

  function readItems(): JsonNode[] {
    const items: JsonNode[] = [];
    at += 1;
    for (;;) {
      skipSpace();
      if (ends("]")) return items;
      const node = readValue();
      items.push(separated("]", node) ? node : { kind: "damaged", line: node.line });
    }
  }

  /** Takes the comma after a value; `false` when other words stand there, which make the value doubtful. */
  function separated(end: "}" | "]", { kind }: JsonNode): boolean {
    const before = line;
    skipSpace();
    if (text[at] === end || at >= text.length) return true;
    if (text[at] === ",") {
      const comma = line;
      at += 1;
      skipSpace();
      if (text[at] === end) fault("json-extra-comma", comma);
      return true;
    }
    if (line > before && (text[at] === '"' || text[at] === "{")) {
      // What is damaged has told its own fault, and its comma may have gone with the rest of its line.
      if (kind !== "damaged") fault("json-comma", before);
      return true;
    }
    if (faults.at(-1)?.line !== before) fault(line === before ? "json-quote" : "json-syntax");
    skipLine();
    return false;
  }

  /** Whether the group ends here, at its mark or because the file does. */
  function ends(mark: "}" | "]"): boolean {
    if (at >= text.length) fault("json-syntax");
    else if (text[at] === mark) at += 1;
    else return false;
    return true;
  }

  /** The text that starts at the quotation mark here; `null` when it does not end on its line. */
  function readText(): string | null {
    const found = /"((?:[^"\\\n]|\\.)*)("?)/uy;
    found.lastIndex = at;
    const [whole = "", raw = "", close = ""] = found.exec(text) ?? [];
    at += whole.length;
    if (close === "") {
      fault("json-quote");
      return null;
    }
    try {
      const value: unknown = JSON.parse(`"${raw}"`);
      return typeof value === "string" ? value : null;
    } catch {
      fault("json-escape");
      return null;
    }
  }

  /** Why nothing can be read at this place. */
  function ruleAt(place: number): JsonFault["rule"] {
    return /[“”„«»]/u.test(text[place] ?? "") ? "json-curly-quote" : "json-syntax";
  }

  function skipSpace(): void {
    for (; at < text.length && /\s/u.test(text[at] ?? ""); at += 1) if (text[at] === "\n") line += 1;
  }

  function skipLine(): void {
    while (at < text.length && text[at] !== "\n") at += 1;
  }

  function fault(rule: JsonFault["rule"], where = line): void {
    faults.push({ rule, line: where });
  }
}

function scalarValue(literal: string): number | boolean | null {
  if (literal === "null") return null;
  return literal === "true" || literal === "false" ? literal === "true" : Number(literal);
}

/** The plain value of a node, as `JSON.parse` would give it; what is damaged is `undefined`. */
export function plainValue(node: JsonNode): unknown {
  switch (node.kind) {
    case "object":
      return Object.fromEntries(node.members.map(({ key, node }) => [key, plainValue(node)]));
    case "array":
      return node.items.map(plainValue);
    case "text":
      return node.text;
    case "scalar":
      return node.value;
    case "damaged":
      return undefined;
  }
}
