import type { z } from "zod";
import { finding, type Finding } from "./finding.ts";
import { plainValue, readJson, type JsonNode } from "./read-json.ts";

/** A file beside the messages, as far as it could be read: its good entries, and what is wrong with the others. */
export type SidecarFile<Entry> = {
  readonly file: string;
  readonly entries: readonly { readonly key: string; readonly line: number; readonly value: Entry }[];
  /** The line of every entry, also of those that are not good. */
  readonly lines: ReadonlyMap<string, number>;
  readonly faults: readonly Finding[];
};

/** Reads a file of entries, by key or in a list, and checks each alone, so that one bad entry does not hide the rest. */
export function readSidecar<Entry>(
  file: string,
  source: string,
  entry: z.ZodType<Entry>,
): SidecarFile<Entry> {
  const { root, faults: broken } = readJson(source);
  const faults = broken.map(({ rule, line }) => finding(rule, { file, line, key: "" }));
  const lines = new Map<string, number>();
  const entries = membersOf(root).flatMap(({ key, line, node }) => {
    if (lines.has(key)) faults.push(finding("duplicate-key", { file, line, key }));
    lines.set(key, line);
    if (node.kind === "damaged") return [];
    const read = entry.safeParse(plainValue(node));
    if (read.success) return [{ key, line, value: read.data }];
    for (const { path, message } of read.error.issues) {
      const problem = `${path.join(".")}: ${message}`.replace(/^: /u, "");
      faults.push(finding("file-shape", { file, line: lineOf(node, path) ?? line, key }, { problem }));
    }
    return [];
  });
  return { file, entries, lines, faults };
}

/** Entries of a list are called by their place: `0`, `1`… */
function membersOf(
  root: JsonNode,
): readonly { readonly key: string; readonly line: number; readonly node: JsonNode }[] {
  if (root.kind === "object") return root.members;
  if (root.kind === "array")
    return root.items.map((node, index) => ({ key: String(index), line: node.line, node }));
  return [];
}

function lineOf(node: JsonNode, path: readonly PropertyKey[]): number | null {
  const [step, ...rest] = path;
  if (step === undefined) return node.line;
  const member = membersOf(node).find(({ key }) => key === String(step));
  if (member === undefined) return node.line;
  return rest.length === 0 ? member.line : lineOf(member.node, rest);
}
