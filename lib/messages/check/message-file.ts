import { finding, type Finding } from "./finding.ts";
import { parseIcu, type Icu } from "./icu.ts";
import { readJson, type JsonMember } from "./read-json.ts";

/** A sentence with its place in the file. */
export type Message = {
  readonly file: string;
  readonly key: string;
  readonly line: number;
  /** `null` when what stands there is no text, or cannot be read. */
  readonly text: string | null;
  /** What the sentence is made of; `null` when it cannot be parsed. */
  readonly icu: Icu | null;
};

/** One of the two files of sentences, as far as it could be read. */
export type MessageFile = {
  readonly file: string;
  readonly messages: ReadonlyMap<string, Message>;
  /** The lines of the groups, `Calls.states`, by their full key. */
  readonly groups: ReadonlyMap<string, number>;
  /** Faults of the file in itself: broken JSON, a key twice, something else than text, an empty or broken sentence. */
  readonly faults: readonly Finding[];
};

/** Reads `messages/en.json` or `messages/fr.json`; never throws, what is wrong is in `faults`. */
export function readMessageFile(file: string, source: string): MessageFile {
  const { root, faults: broken } = readJson(source);
  const faults = broken.map(({ rule, line }) => finding(rule, { file, line, key: "" }));
  const messages = new Map<string, Message>();
  const groups = new Map<string, number>();
  if (root.kind === "object") root.members.forEach((member) => add(member, ""));
  else if (root.kind !== "damaged") faults.push(finding("not-text", { file, line: 1, key: "" }));
  return { file, messages, groups, faults };

  function add({ key: name, line, node }: JsonMember, start: string): void {
    const key = start + name;
    const place = { file, line, key };
    if (messages.has(key) || groups.has(key)) faults.push(finding("duplicate-key", place));
    if (!nameIsGood(name, start)) faults.push(finding("key-name", place));
    if (node.kind === "object") {
      groups.set(key, line);
      node.members.forEach((member) => add(member, `${key}.`));
      return;
    }
    if (node.kind !== "text") {
      messages.set(key, { ...place, text: null, icu: null });
      if (node.kind !== "damaged") faults.push(finding("not-text", place));
      return;
    }
    if (node.text.trim() === "") faults.push(finding("empty", place));
    const { icu, faults: found } = parseIcu(node.text);
    faults.push(...found.map(({ rule, values }) => finding(rule, place, values)));
    messages.set(key, { ...place, text: node.text, icu });
  }
}

/** Groups at the top are written like `Calls`, all else like `titleOfPage`; three levels at most. */
function nameIsGood(name: string, start: string): boolean {
  const levels = start.split(".").length;
  return levels <= 3 && (start === "" ? /^[A-Z][a-zA-Z0-9]*$/u : /^[a-z][a-zA-Z0-9]*$/u).test(name);
}
