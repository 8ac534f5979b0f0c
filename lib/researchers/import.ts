import { z } from "zod";
import { slugify } from "#sanity/schema/rules/slug.ts";
import type { StoredDocument } from "#sanity/seed/shapes/any-document.ts";

type Researcher = Extract<StoredDocument, { _type: "researcher" }>;
type Link = NonNullable<Researcher["links"]>[number];

/** One line of a roster. */
export const personRecord = z.object({
  id: z.string().min(1),
  source: z.string().min(1),
  name: z.string().trim().min(1),
  role: z.string(),
  bio: z.string().optional(),
  note: z.string().optional(),
  alumni: z.boolean(),
  advisor: z.string().optional(),
  newRole: z.string().optional(),
  links: z.array(z.object({ label: z.string(), url: z.string() })).default([]),
});

export type PersonRecord = z.infer<typeof personRecord>;

/** The role types that rosters need, by the words rosters use. */
const roleTypes: Readonly<Record<string, string>> = {
  Faculty: "professor",
  "Adjunct Faculty": "affiliate-member",
  Postdoc: "postdoc",
  PhD: "phd-student",
  Master: "masters-student",
  Undergraduate: "undergraduate",
  Intern: "intern",
  "Research Engineer": "research-engineer",
};

/**
 * Rosters call people former members and say no date. The domain derives that from the end of roles, so it needs one:
 * the last whole year before the rosters that we read were taken.
 */
const unknownEnd = "2025";

/** The document id of the member with this name; the same name is the same person within one roster. */
export function memberId(name: string): string {
  return `researcher-${slugify(name)}`;
}

/**
 * A member's document from a roster's line. French titles take the neutral form, since a roster does not say which one
 * the person wants.
 * @param known ids of members of the same roster, who may be named as supervisors
 */
export function researcherOf(person: PersonRecord, known: ReadonlySet<string>): Researcher {
  const { given, family } = nameParts(person.name);
  const about = [person.bio, person.note]
    .filter((text) => text !== undefined && text.trim() !== "")
    .join(" · ");
  const type = roleTypes[person.role];
  if (type === undefined)
    throw new Error(`the role "${person.role}" is not known; add it to lib/researchers/import.ts`);
  const supervisors = supervisorsOf(person, known);
  const links = person.links.flatMap(profileLink);
  const scholar = person.links
    .map(({ url }) => URL.parse(url)?.searchParams.get("user"))
    .find((user) => user);
  const next = /^(.+?)\s+(?:at|@)\s+(.+)$/.exec(person.newRole ?? "");
  return {
    _id: memberId(person.name),
    _type: "researcher",
    name: {
      display: person.name,
      ...(given === "" ? {} : { given }),
      family,
      sortKey: given === "" ? family : `${family}, ${given}`,
    },
    slug: { _type: "slug", current: slugify(person.name) },
    titleForm: "neutral",
    ...(about === "" ? {} : { bio: { _type: "localeRichText", en: [paragraph(about)] } }),
    roles: [
      {
        _key: "role0",
        _type: "role",
        roleType: { _type: "reference", _ref: `roleType-${type}` },
        ...(person.alumni ? { end: unknownEnd } : {}),
        ...(supervisors.length === 0 ? {} : { supervisors }),
      },
    ],
    ...(next?.[1] === undefined || next[2] === undefined
      ? {}
      : {
          affiliations: [
            {
              _key: "affiliation0",
              _type: "affiliation",
              organization: next[2],
              position: { _type: "localeString", en: next[1] },
            },
          ],
        }),
    ...(scholar ? { identifiers: { googleScholar: scholar } } : {}),
    ...(links.length === 0
      ? {}
      : { links: links.map((link, at) => ({ _key: `link${at}`, _type: "profileLink", ...link })) }),
    visibility: "public",
  };
}

function nameParts(name: string): { given: string; family: string } {
  const words = name.split(/\s+/);
  return { given: words.slice(0, -1).join(" "), family: words.at(-1) ?? name };
}

function supervisorsOf({ advisor }: PersonRecord, known: ReadonlySet<string>) {
  return (advisor ?? "")
    .split(/,|&| and /)
    .map((name) => memberId(name.replace(/^\s*Dr\.?\s+/, "").trim()))
    .filter((id) => known.has(id))
    .map((id) => ({ _key: id, _type: "reference" as const, _ref: id }));
}

const kinds: Readonly<Record<string, Link["kind"]>> = {
  Website: "website",
  Page: "website",
  GitHub: "github",
  LinkedIn: "linkedin",
};

/** Scholar becomes an identifier, not a link; what has no kind of its own is "other". */
function profileLink({ label, url }: PersonRecord["links"][number]): Pick<Link, "kind" | "url">[] {
  const isWeb = /^https?:$/.test(URL.parse(url)?.protocol ?? "");
  return label === "Scholar" || !isWeb ? [] : [{ kind: kinds[label] ?? "other", url }];
}

function paragraph(text: string) {
  return {
    _type: "block" as const,
    _key: "en0",
    style: "normal" as const,
    markDefs: [],
    children: [{ _type: "span" as const, _key: "en0s0", text: text.trim(), marks: [] }],
  };
}
