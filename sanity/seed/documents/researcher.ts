import {
  defined,
  figure,
  type Languages,
  localeString,
  reference,
  references,
  type SeedDocument,
  slug,
} from "../fields.ts";
import { richText } from "../rich-text.ts";
import { people, type PersonKey, personId, printedName } from "./people.ts";

export type RoleInput = {
  readonly type: string;
  readonly start?: string;
  readonly end?: string;
  readonly supervisors?: readonly PersonKey[];
};

export type ResearcherInput = {
  readonly key: PersonKey;
  readonly form: "feminine" | "masculine" | "neutral";
  readonly roles: readonly RoleInput[];
  readonly topics?: readonly string[];
  /** Markdown. */
  readonly bio?: Languages<string>;
  readonly native?: string;
  readonly variants?: readonly string[];
  readonly photo?: false;
  readonly visibility?: "public" | "nameOnly" | "hidden";
  readonly memoriam?: string;
  readonly orcid?: string;
  readonly links?: readonly { readonly kind: string; readonly url: string }[];
  readonly email?: string;
  readonly affiliations?: readonly {
    readonly organization: string;
    readonly url?: string;
    readonly position?: Languages<string>;
    readonly start?: string;
    readonly end?: string;
  }[];
};

/** A member's document. The portrait, unless `photo` is false, is drawn under the name `portrait-<id>`. */
export function researcherDocument(input: ResearcherInput): SeedDocument {
  const { id } = people[input.key];
  const name = printedName(input.key);
  const bio = input.bio;
  return defined({
    _id: personId(input.key),
    _type: "researcher",
    name: defined({
      ...name,
      sortKey: name.given === undefined ? name.family : `${name.family}, ${name.given}`,
      native: input.native,
    }),
    publicVariants: input.variants === undefined ? undefined : [...input.variants],
    slug: slug(id),
    photo: input.photo === false ? undefined : figure(`portrait-${id}`, { credit: portraitCredit }),
    consentAt: input.photo === false ? undefined : "2026-09-01",
    bio:
      bio === undefined
        ? undefined
        : defined({
            _type: "localeRichText",
            en: bio.en === undefined ? undefined : richText(bio.en, "en"),
            fr: bio.fr === undefined ? undefined : richText(bio.fr, "fr"),
          }),
    titleForm: input.form,
    roles: input.roles.map((role, at) =>
      defined({
        _key: `role${at}`,
        _type: "role",
        roleType: reference(`roleType-${role.type}`),
        start: role.start,
        end: role.end,
        supervisors: role.supervisors === undefined ? undefined : references(role.supervisors.map(personId)),
      }),
    ),
    affiliations: input.affiliations?.map((affiliation, at) =>
      defined({
        _key: `affiliation${at}`,
        _type: "affiliation",
        ...affiliation,
        position: affiliation.position === undefined ? undefined : localeString(affiliation.position),
      }),
    ),
    topics:
      input.topics === undefined ? undefined : references(input.topics.map((topic) => `topic-${topic}`)),
    identifiers: input.orcid === undefined ? undefined : { orcid: input.orcid },
    links: input.links?.map((link, at) => ({ _key: `link${at}`, _type: "profileLink", ...link })),
    email: input.email,
    visibility: input.visibility ?? "public",
    memoriam: input.memoriam,
  });
}

const portraitCredit = "Abstract portrait drawn by Vitrine · Portrait abstrait dessiné par Vitrine";
