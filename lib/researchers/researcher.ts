import type { Localized } from "../i18n/localized.ts";
import type { PageLanguages } from "../i18n/page-languages.ts";
import type { RichText } from "../portable-text/portable-text.ts";
import type { Image } from "../site/image.ts";
import type { TopicLink } from "../topics/topic.ts";

/** Derived from the roles on a given day; never typed in by an editor. */
export type ResearcherStatus = "current" | "alumni" | "visitor";

export type RoleGroup = "faculty" | "student" | "staff" | "visitor" | "partner";

/** The form French role names take for this person (`chercheuse`, `chercheur`, or a neutral wording). */
export type TitleForm = "feminine" | "masculine" | "neutral";

/** A day as far as it is known: `2024`, `2024-09` or `2024-09-15` (ISO 8601 reduced precision). */
export type PartialDate = string;

export type Role = {
  readonly key: string;
  /** The role's name in the person's chosen form. */
  readonly title: Localized<string>;
  readonly group: RoleGroup;
  readonly rank: number;
  readonly start: PartialDate | null;
  /** `null` while the role lasts. */
  readonly end: PartialDate | null;
  readonly supervisors: readonly ResearcherLink[];
};

export type ResearcherLink = { readonly id: string; readonly name: string; readonly slug: string };

/** A researcher as the directory needs them. */
export type ResearcherEntry = ResearcherLink & {
  /** Sorting key, e.g. `Pascanu, Razvan`. */
  readonly sortKey: string;
  readonly status: ResearcherStatus;
  /** The form French takes for this person: "ancienne membre", "ancien membre". */
  readonly titleForm: TitleForm;
  /** The leading role today, or the last one of an alumnus. */
  readonly role: Role | null;
  readonly topics: readonly TopicLink[];
  readonly photo: Image | null;
};

export type ProfileLink = {
  readonly kind: "website" | "github" | "googleScholar" | "linkedin" | "mastodon" | "bluesky" | "other";
  readonly url: string;
};

export type Researcher = ResearcherEntry & {
  readonly nativeName: string | null;
  readonly roles: readonly Role[];
  readonly affiliations: readonly {
    readonly key: string;
    readonly organization: string;
    readonly url: string | null;
    readonly position: Localized<string> | null;
    readonly start: PartialDate | null;
    readonly end: PartialDate | null;
  }[];
  readonly bio: Localized<RichText> | null;
  /** In which languages their own words exist; in both while there are none. */
  readonly languages: PageLanguages;
  readonly identifiers: {
    /** Full address, `https://orcid.org/0000-…`. */
    readonly orcid: string | null;
    readonly googleScholar: string | null;
    readonly dblp: string | null;
    readonly openalex: string | null;
  };
  readonly links: readonly ProfileLink[];
  readonly visibility: "public" | "nameOnly";
  /** Day of death, when the page is a memorial. */
  readonly memoriam: string | null;
};
