/** A file of messages as it stands in JSON: sentences by key, in groups. */
export type MessageTree = { readonly [key: string]: string | MessageTree };

/** Every sentence of a tree by its full key, `Announcements.kinds.call`, in the order of the file. */
export function flatten(tree: MessageTree, start = ""): ReadonlyMap<string, string> {
  return new Map(
    Object.entries(tree).flatMap(([key, value]): [string, string][] =>
      typeof value === "string" ? [[start + key, value]] : [...flatten(value, `${start}${key}.`)],
    ),
  );
}
