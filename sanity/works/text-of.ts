/** The text in a field of which nobody knows what it holds; empty where it holds none. */
export function textOf(value: unknown): string {
  return typeof value === "string" || typeof value === "number" ? String(value).trim() : "";
}
