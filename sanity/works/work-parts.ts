import { carryAuthors } from "./carry-authors.ts";
import type { RawDocument } from "./stored-work.ts";

/**
 * The parts of a work that imports write, each from one source and each by itself in an editor's hands:
 * `abstracts.fr` is one, every version is one. A lock on `versions` locks them all.
 */
export type Part =
  | "title"
  | "titleTranslations"
  | "type"
  | "authors"
  | "groupAuthors"
  | "editors"
  | "keywords"
  | "statusNotice"
  | `abstracts.${"en" | "fr"}`
  | `versions.${string}`;

const nameFields = ["display", "given", "family"];
const authorFields = ["orcid", "affiliations", "equal", "corresponding", "sourceIds"];
const versionFields =
  "kind venueText status date volume issue pages publisher track peerReviewed identifiers".split(" ");

/** What a document says in a part, without keys, links to people and whatever else is not a source's to say. */
export function readPart(document: Fields, part: Part): unknown {
  const [field, member] = split(part);
  const value = document[field];
  switch (field) {
    case "title":
      return value === undefined ? undefined : pick(document, ["title", "titleLang"]);
    case "titleTranslations":
      return orNothing(pick(value, ["en", "fr"]));
    case "statusNotice":
      return orNothing(pick(value, ["kind", "date", "noticeUrl"]));
    case "authors":
      return listed(value, (author) => ({
        printedName: pick(fieldsOf(author)["printedName"], nameFields),
        ...pick(author, authorFields),
      }));
    case "editors":
      return listed(value, (editor) => pick(editor, nameFields));
    case "keywords":
      return listed(value, (keyword) => pick(keyword, ["en", "fr"]));
    case "abstracts": {
      const abstract = membersOf(value).find(({ lang }) => lang === member);
      return abstract === undefined ? undefined : pick(abstract, ["text", "state"]);
    }
    case "versions": {
      const version = membersOf(value).find(({ _key: key }) => key === member);
      return version === undefined ? undefined : readVersion(version);
    }
    default:
      return value;
  }
}

/** The document with another value in a part; what else stands there (links to people, reasons, keys) stays. */
export function writePart(document: RawDocument, part: Part, value: unknown): RawDocument {
  const [field, member] = split(part);
  const present = document[field];
  switch (field) {
    case "title":
      return { ...document, ...fieldsOf(value) };
    case "titleTranslations":
      return { ...document, [field]: { _type: "localeString", ...fieldsOf(value) } };
    case "statusNotice":
      return { ...document, [field]: { ...fieldsOf(present), ...fieldsOf(value) } };
    case "authors":
      return { ...document, [field]: carryAuthors(membersOf(present), membersOf(value)) };
    case "editors":
      return { ...document, [field]: keyed(value, "editor") };
    case "keywords":
      return { ...document, [field]: keyed(value, "localeString") };
    case "abstracts":
      return {
        ...document,
        [field]: placed(
          present,
          ({ lang }) => lang === member,
          { _key: `abstract-${member}`, _type: "abstract", lang: member },
          fieldsOf(value),
        ),
      };
    case "versions":
      return {
        ...document,
        [field]: placed(
          present,
          ({ _key: key }) => key === member,
          { _key: member, _type: "version" },
          writtenVersion(fieldsOf(value)),
        ),
      };
    default:
      return { ...document, [field]: value };
  }
}

/** The field of the document that a part lies in. */
export function fieldOfPart(part: string): string {
  return split(part)[0] ?? part;
}

type Fields = { readonly [field: string]: unknown };

function split(part: string): readonly [string, string?] {
  const dot = part.indexOf(".");
  return dot === -1 ? [part] : [part.slice(0, dot), part.slice(dot + 1)];
}

function readVersion(version: Fields): Fields {
  const links = listed(version["links"], (link) => pick(link, ["kind", "url"]));
  const { venue } = version;
  return {
    ...pick(version, versionFields),
    ...(venue === undefined ? {} : { venue: fieldsOf(venue)["_ref"] }),
    ...(links === undefined ? {} : { links }),
  };
}

function writtenVersion({ venue, links, ...version }: Fields): Fields {
  return {
    ...version,
    venue: venue === undefined ? undefined : { _type: "reference", _ref: venue },
    links: links === undefined ? undefined : keyed(links, "versionLink"),
    // Of a known venue, the list of venues has the name.
    venueText: venue === undefined ? version["venueText"] : undefined,
  };
}

/** A list with one member replaced in its place, or added at the end. A value of `undefined` takes its field away. */
function placed(
  list: unknown,
  isIt: (member: Fields) => boolean,
  born: Fields,
  value: Fields,
): readonly Fields[] {
  const members = membersOf(list);
  const at = members.findIndex(isIt);
  const merged = (member: Fields): Fields =>
    Object.fromEntries(Object.entries({ ...member, ...value }).filter(([, part]) => part !== undefined));
  return at === -1
    ? [...members, merged(born)]
    : members.map((member, place) => (place === at ? merged(member) : member));
}

function keyed(value: unknown, type: string): readonly Fields[] {
  return membersOf(value).map((member, at) => ({ _key: `${type}${at}`, _type: type, ...member }));
}

function listed(value: unknown, read: (member: Fields) => unknown): readonly unknown[] | undefined {
  const members = membersOf(value);
  return members.length === 0 ? undefined : members.map(read);
}

/** The objects of a list. */
export function membersOf(value: unknown): readonly Fields[] {
  return Array.isArray(value) ? value.filter(isFields) : [];
}

/** A text, or none where something else stands. */
export function textOf(value: unknown): string {
  return typeof value === "string" ? value : "";
}

export function fieldsOf(value: unknown): Fields {
  return isFields(value) ? value : {};
}

function isFields(value: unknown): value is Fields {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function pick(value: unknown, names: readonly string[]): Fields {
  const fields = fieldsOf(value);
  return Object.fromEntries(
    names.flatMap((name) => {
      const part = fields[name];
      return part === undefined || part === null || isEmpty(part) ? [] : [[name, part]];
    }),
  );
}

/** Studios leave empty lists and objects behind. */
function isEmpty(part: unknown): boolean {
  return Array.isArray(part) ? part.length === 0 : isFields(part) && Object.keys(part).length === 0;
}

function orNothing(fields: Fields): Fields | undefined {
  return Object.keys(fields).length === 0 ? undefined : fields;
}
