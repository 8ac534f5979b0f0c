import { isSamePerson, nameKey, type PrintedName } from "./person-name-key.ts";

type Fields = { readonly [field: string]: unknown };

/** What is known of an author beside what the paper says: it stays when a better list of names comes. */
const ours = ["researcher", "matchedBy", "mayBe", "notResearcher"];

/** A new list of authors with the keys and the links to people of those who were in the old one. */
export function carryAuthors(present: readonly Fields[], next: readonly Fields[]): readonly Fields[] {
  const left = new Set(present);
  const taken = new Set<unknown>();
  return next.map((author, at) => {
    const before = counterpart(author, at);
    if (before !== undefined) left.delete(before);
    const kept = Object.fromEntries(
      ours.flatMap((name) => (before?.[name] === undefined ? [] : [[name, before[name]]])),
    );
    const key = freeKey(before?.["_key"] ?? `author${at}`);
    return { _key: key, _type: "author", ...author, ...kept };
  });

  /** The same name, else in the same place a name that may be the same person's. */
  function counterpart(author: Fields, at: number): Fields | undefined {
    const name = nameOf(author);
    const same = [...left].find((one) => nameKey(nameOf(one)) === nameKey(name));
    if (same !== undefined) return same;
    const there = present[at];
    return there !== undefined && left.has(there) && isSamePerson(nameOf(there), name) ? there : undefined;
  }

  function freeKey(wanted: unknown): unknown {
    let key = wanted;
    for (let turn = 1; taken.has(key); turn += 1) key = `${String(wanted)}-${turn}`;
    taken.add(key);
    return key;
  }
}

function nameOf({ printedName }: Fields): PrintedName {
  if (typeof printedName !== "object" || printedName === null || !("display" in printedName)) {
    return { display: "" };
  }
  const { display } = printedName;
  const [given, family] = ["given", "family"].map((part) => {
    const value: unknown = Reflect.get(printedName, part);
    return typeof value === "string" ? value : undefined;
  });
  return { display: typeof display === "string" ? display : "", given, family };
}
