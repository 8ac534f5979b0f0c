import { carryAuthors } from "./carry-authors.ts";
import { readWork, type RawDocument, type StoredWork } from "./stored-work.ts";
import { titleKey } from "./title-key.ts";
import { identitiesOf, isSameAppearance, mergeVersions } from "./version-identity.ts";
import { fieldsOf, membersOf, readPart, writePart } from "./work-parts.ts";

type Fields = { readonly [field: string]: unknown };

/** What only one of two works need to have for the joined one to have it. */
const filled =
  "titleTranslations plainSummary groupAuthors editors keywords statusNotice video featured type".split(" ");
/** Lists of which the joined work has all. */
const together = ["topics", "awards"];

/** One work of two: `keep` with what it lacks from `drop`, the versions of both, and the records of both. */
export function joinedWork(keep: RawDocument, drop: RawDocument): RawDocument {
  const [kept, dropped] = [readWork(keep), readWork(drop)];
  const lacking = Object.fromEntries(
    filled.flatMap((name) =>
      keep[name] === undefined && drop[name] !== undefined ? [[name, drop[name]]] : [],
    ),
  );
  const lists = Object.fromEntries(
    together.flatMap((name) => {
      const all = union(membersOf(keep[name]), membersOf(drop[name]));
      return all.length === 0 ? [] : [[name, all]];
    }),
  );
  const { document, keys } = withVersions({ ...keep, ...lacking, ...lists }, drop);
  const abstracts = [
    ...membersOf(keep["abstracts"]),
    ...membersOf(drop["abstracts"]).filter(({ lang }) => !kept.abstracts.some((own) => own.lang === lang)),
  ];
  const titles = [...kept.alsoTitled, dropped.title ?? "", ...dropped.alsoTitled];
  const alsoTitled = titles.filter(
    (title, at) =>
      titleKey(title) !== "" &&
      titleKey(title) !== titleKey(kept.title ?? "") &&
      titles.findIndex((other) => titleKey(other) === titleKey(title)) === at,
  );
  const notSameAs = union(membersOf(keep["notSameAs"]), membersOf(drop["notSameAs"])).filter(
    ({ _ref }) => _ref !== keep._id && _ref !== drop._id,
  );
  return {
    ...document,
    abstracts,
    authors: authorsOf(keep, drop),
    provenance: provenanceOf(keep, drop, keys),
    origins: originsOf(kept, dropped, document, keys),
    mergedFrom: [
      ...new Set([
        ...kept.mergedFrom,
        ...(dropped.shortId === undefined ? [] : [dropped.shortId]),
        ...dropped.mergedFrom,
      ]),
    ],
    ...(alsoTitled.length === 0 ? {} : { alsoTitled }),
    ...(notSameAs.length === 0 && keep["notSameAs"] === undefined ? {} : { notSameAs }),
  };
}

/** Versions that are one appearance are put together; the others follow, under a key that is free. */
function withVersions(
  keep: RawDocument,
  drop: RawDocument,
): { readonly document: RawDocument; readonly keys: ReadonlyMap<string, string> } {
  const keys = new Map<string, string>();
  let document = keep;
  for (const version of membersOf(drop["versions"])) {
    const key = String(version["_key"]);
    const content = fieldsOf(readPart(drop, `versions.${key}`));
    const own = new Set(identitiesOf(content));
    const there = membersOf(document["versions"])
      .map((one) => String(one["_key"]))
      .find((other) => {
        const present = fieldsOf(readPart(document, `versions.${other}`));
        return (
          identitiesOf(present).some((identity) => own.has(identity)) ||
          isSameAppearance(present, content, sameVenue)
        );
      });
    if (there === undefined) {
      const free = freeKey(key, document);
      keys.set(key, free);
      document = { ...document, versions: [...membersOf(document["versions"]), { ...version, _key: free }] };
      continue;
    }
    keys.set(key, there);
    const present = fieldsOf(readPart(document, `versions.${there}`));
    document = writePart(document, `versions.${there}`, mergeVersions([present, content]));
    document = withRest(document, there, version);
  }
  return { document, keys };
}

/** What a version holds beside what records tell (a PDF that is kept here), where the other has none. */
function withRest(document: RawDocument, key: string, other: Fields): RawDocument {
  const told = new Set(
    Object.keys(fieldsOf(readPart({ versions: [other] }, `versions.${String(other["_key"])}`))),
  );
  const rest = Object.fromEntries(Object.entries(other).filter(([name]) => !told.has(name)));
  const versions = membersOf(document["versions"]).map((version) =>
    version["_key"] === key ? { ...rest, ...version } : version,
  );
  return { ...document, versions };
}

function sameVenue(one: Fields, other: Fields): boolean | null {
  const [a, b] = [one["venue"] ?? one["venueText"], other["venue"] ?? other["venueText"]];
  return a === undefined || b === undefined ? null : a === b;
}

function freeKey(key: string, document: RawDocument): string {
  const taken = new Set(membersOf(document["versions"]).map((one) => one["_key"]));
  let free = key;
  for (let turn = 2; taken.has(free); turn += 1) free = `${key}-${turn}`;
  return free;
}

/** The names that `keep` has, with the links that only `drop` has. */
function authorsOf(keep: RawDocument, drop: RawDocument): readonly Fields[] {
  const [own, theirs] = [membersOf(keep["authors"]), membersOf(drop["authors"])];
  if (own.length === 0) return theirs;
  const linked = carryAuthors(
    theirs,
    own.map((author) => author),
  );
  return own.map((author, at) => {
    const { researcher, matchedBy } = fieldsOf(linked[at]);
    if (author["researcher"] !== undefined || researcher === undefined) return author;
    return { ...author, researcher, ...(matchedBy === undefined ? {} : { matchedBy }) };
  });
}

function provenanceOf(
  keep: RawDocument,
  drop: RawDocument,
  keys: ReadonlyMap<string, string>,
): readonly Fields[] {
  const moved = membersOf(drop["provenance"]).map((entry) => {
    const { versions } = entry;
    if (!Array.isArray(versions)) return entry;
    return { ...entry, versions: versions.map((key) => keys.get(String(key)) ?? key) };
  });
  const own = membersOf(keep["provenance"]);
  const taken = new Set(own.map(({ _key }) => _key));
  return [
    ...own,
    ...moved.map((entry) =>
      taken.has(entry["_key"]) ? { ...entry, _key: `${String(entry["_key"])}-2` } : entry,
    ),
  ];
}

/** Of what came whole from `drop`, its origins come as well: imports go on writing it. Put-together versions are the editor's. */
function originsOf(
  kept: StoredWork,
  dropped: StoredWork,
  document: RawDocument,
  keys: ReadonlyMap<string, string>,
): readonly Fields[] {
  const own = new Set(kept.versions.map(({ _key: key }) => key));
  const had = new Set(kept.origins.map(({ field }) => field));
  const moved = dropped.origins.flatMap((origin): readonly Fields[] => {
    if (origin.field.startsWith("versions.")) {
      const key = keys.get(origin.field.slice("versions.".length));
      return key === undefined || own.has(key)
        ? []
        : [{ ...origin, _type: "origin", field: `versions.${key}` }];
    }
    const isOurs = had.has(origin.field) || kept.raw[origin.field.split(".")[0] ?? ""] !== undefined;
    return isOurs || document[origin.field] === undefined ? [] : [{ ...origin, _type: "origin" }];
  });
  const taken = new Set<string>(kept.origins.map(({ _key: key }) => key));
  return [
    ...membersOf(kept.raw["origins"]),
    ...moved.map((origin) => {
      const key = String(origin["_key"]);
      return { ...origin, _key: taken.has(key) ? `${key}-2` : key };
    }),
  ];
}

function union(one: readonly Fields[], other: readonly Fields[]): readonly Fields[] {
  const refs = new Set(one.map(({ _ref, _key }) => _ref ?? _key));
  return [...one, ...other.filter(({ _ref, _key }) => !refs.has(_ref ?? _key))];
}
