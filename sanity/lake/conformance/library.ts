// The documents that the GROQ cases read: people, what they wrote, where they lived.
import type { SanityClient } from "@sanity/client";

const names = ["ada", "alan", "grace", "notes", "machines", "compilers", "london", "york"] as const;
type Name = (typeof names)[number];

/** The parameters under which queries find the library. */
export function libraryParams(run: string): Readonly<Record<string, string>> {
  return {
    person: `${run}person`,
    book: `${run}book`,
    city: `${run}city`,
    ...Object.fromEntries(names.map((name) => [name, `${run}-${name}`])),
  };
}

function block(key: string, ...texts: readonly string[]): object {
  const children = texts.map((text, index) => ({ _type: "span", _key: `${key}${index}`, text, marks: [] }));
  return { _type: "block", _key: key, style: "normal", markDefs: [], children };
}

/** Writes the library of a run. */
export async function writeLibrary(client: SanityClient, run: string): Promise<void> {
  const reference = (name: Name, key?: string) => ({
    _type: "reference",
    _ref: `${run}-${name}`,
    ...(key === undefined ? {} : { _key: key }),
  });
  const transaction = client.transaction();
  const put = (name: Name, type: string, content: object) =>
    transaction.createOrReplace({ ...content, _id: `${run}-${name}`, _type: `${run}${type}` });
  put("london", "city", { name: "London", place: { country: "UK" } });
  put("york", "city", { name: "New York", place: { country: "US" } });
  put("ada", "person", {
    name: "Ada",
    born: 1815,
    tags: ["maths", "poetry"],
    nick: "Countess",
    city: reference("london"),
    bio: [block("a", "First ", "programmer."), block("b", "Loved machines.")],
  });
  put("alan", "person", {
    name: "Alan",
    born: 1912,
    tags: ["maths"],
    nick: null,
    city: reference("london"),
  });
  put("grace", "person", { name: "Grace", born: 1906, tags: [], city: reference("york") });
  put("notes", "book", {
    title: "Notes on the engine",
    pages: 66,
    price: 9.5,
    date: "1843-09-01T00:00:00Z",
    author: reference("ada"),
    slug: { current: "notes" },
    out: true,
    parts: [
      { _key: "a", title: "A", pages: 10 },
      { _key: "b", title: "B", pages: 20 },
      { _key: "c", title: "C" },
    ],
    readers: [reference("alan", "x"), reference("grace", "y")],
  });
  put("machines", "book", {
    title: "Computing machinery",
    pages: 27,
    price: 12,
    date: "1950-10-01T00:00:00Z",
    author: reference("alan"),
    slug: { current: "machines" },
    out: true,
    readers: [reference("grace", "x")],
  });
  put("compilers", "book", {
    title: "The education of a computer",
    price: "free",
    date: "1952-05-02T00:00:00Z",
    author: reference("grace"),
    slug: { current: "compilers" },
    out: false,
    lost: { _type: "reference", _ref: `${run}-nobody`, _weak: true },
  });
  await transaction.commit({ visibility: "sync", returnDocuments: false });
}
