/** The ids of all documents in an answer of the lake but its own: of those that something was taken from, or would be. */
export function mentionsIn(stored: { readonly _id: string }): readonly string[] {
  const found = new Set<string>();
  collect(stored, found);
  found.delete(stored._id);
  return [...found];
}

function collect(value: unknown, found: Set<string>): void {
  if (typeof value !== "object" || value === null) return;
  if ("_id" in value && typeof value._id === "string") found.add(value._id);
  for (const part of Object.values(value)) collect(part, found);
}
