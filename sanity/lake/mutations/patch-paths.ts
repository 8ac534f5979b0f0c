import { isRecord } from "../document.ts";

const quoted = /"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'/g;

/**
 * The operations of a patch with paths that the Studio's engine reads as JSONMatch means them. It takes `a["b-c"]` for a
 * comparison, and `a[` for nothing at all.
 * @throws Error that names the path whose brackets do not pair
 */
export function withReadablePaths(name: string, operation: unknown): unknown {
  if (name === "unset") return Array.isArray(operation) ? operation.map(readableItem) : operation;
  if (!isRecord(operation)) return operation;
  if (name !== "insert")
    return Object.fromEntries(Object.entries(operation).map(([path, value]) => [readable(path), value]));
  const { items, ...place } = operation;
  const places = Object.entries(place).map(([where, path]) => [where, readableItem(path)]);
  return { ...Object.fromEntries(places), items };
}

function readableItem(path: unknown): unknown {
  return typeof path === "string" ? readable(path) : path;
}

function readable(path: string): string {
  let depth = 0;
  for (const [bracket] of path.replaceAll(quoted, "").matchAll(/[[\]]/g)) {
    depth += bracket === "[" ? 1 : -1;
    if (depth < 0) break;
  }
  if (depth !== 0) throw new Error(`The brackets of the path "${path}" do not pair`);
  return path.replaceAll(/\[\s*"([^"'\\]*)"\s*\]/g, "['$1']");
}
