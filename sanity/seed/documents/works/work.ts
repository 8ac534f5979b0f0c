import {
  defined,
  type Languages,
  localeString,
  reference,
  references,
  type SeedDocument,
} from "../../fields.ts";
import { shortIdOf } from "../../short-id.ts";
import { isPersonKey, personId, printedName } from "../people.ts";

type Status = "submitted" | "accepted" | "published" | "withdrawn" | "retracted" | "corrected";

export type VersionInput = {
  readonly kind: "preprint" | "workshop" | "conference" | "journal" | "thesis" | "report" | "book";
  /** A venue's id without its prefix. */
  readonly venue?: string;
  readonly venueText?: string;
  /** Published, unless said otherwise. */
  readonly status?: Status;
  readonly date?: string;
  readonly volume?: string;
  readonly issue?: string;
  readonly pages?: string;
  readonly publisher?: string;
  readonly track?: string;
  readonly ids?: Readonly<Record<string, string>>;
  readonly links?: Readonly<Partial<Record<LinkKind, string>>>;
};

type LinkKind =
  | "html"
  | "pdf"
  | "slides"
  | "poster"
  | "video"
  | "code"
  | "data"
  | "model"
  | "demo"
  | "review";

export type WorkInput = {
  /** What the work is known by in the seed; its address comes from it and never changes. */
  readonly id: string;
  readonly title: string;
  readonly lang?: "en" | "fr";
  readonly titleTranslations?: Languages<string>;
  readonly type: string;
  /**
   * In printed order. A short name of `people.ts`, or a printed name whose last word is the family name (write
   * `Given|Family name` otherwise). `=` at the end marks equal contribution, `@` the corresponding author. An outsider
   * who shares a member's name is written out in full, and so stays unlinked.
   */
  readonly authors: readonly string[];
  readonly groupAuthors?: readonly string[];
  readonly abstract?: Languages<string>;
  readonly plainSummary?: Languages<string>;
  readonly versions: readonly VersionInput[];
  readonly topics?: readonly string[];
  readonly keywords?: readonly Languages<string>[];
  readonly awards?: readonly { readonly label: Languages<string>; readonly year: number }[];
  readonly notice?: {
    readonly kind: "retracted" | "withdrawn" | "corrected";
    readonly date?: string;
    readonly reason: Languages<string>;
    readonly noticeUrl?: string;
  };
  readonly featured?: true;
  readonly source?: { readonly source: string; readonly id: string };
  readonly video?: object;
};

/** TeX keeps its backslashes. */
export const tex = String.raw;

/** A work's document; its short id comes from the work's own id, so that addresses survive every edit. */
export function workDocument(input: WorkInput): SeedDocument {
  const lang = input.lang ?? "en";
  const shortId = shortIdOf(input.id);
  const abstracts = [lang, lang === "en" ? ("fr" as const) : ("en" as const)].flatMap((language) => {
    const text = input.abstract?.[language];
    return text === undefined
      ? []
      : [{ _key: `abstract-${language}`, _type: "abstract", lang: language, text, state: "author" }];
  });
  return defined({
    _id: `publication-${shortId}`,
    _type: "publication",
    shortId,
    title: input.title,
    titleLang: lang,
    titleTranslations:
      input.titleTranslations === undefined ? undefined : localeString(input.titleTranslations),
    abstracts,
    plainSummary:
      input.plainSummary === undefined ? undefined : { _type: "localeText", ...input.plainSummary },
    type: input.type,
    authors: input.authors.map(author),
    groupAuthors: input.groupAuthors === undefined ? undefined : [...input.groupAuthors],
    versions: input.versions.map(version),
    topics:
      input.topics === undefined ? undefined : references(input.topics.map((topic) => `topic-${topic}`)),
    keywords: input.keywords?.map((keyword, at) => ({ _key: `keyword${at}`, ...localeString(keyword) })),
    awards: input.awards?.map(({ label, year }, at) => ({
      _key: `award${at}`,
      _type: "award",
      label: localeString(label),
      year,
    })),
    statusNotice:
      input.notice === undefined
        ? undefined
        : { ...input.notice, reason: { _type: "localeText", ...input.notice.reason } },
    featured: input.featured,
    video: input.video,
    provenance: [
      {
        _key: "seed",
        _type: "provenance",
        fetchedAt: "2026-11-23T12:00:00Z",
        ...(input.source ?? { source: "demo", id: input.id }),
      },
    ],
  });
}

function author(written: string, at: number) {
  const marks = /[=@]+$/.exec(written)?.[0] ?? "";
  const name = written.slice(0, written.length - marks.length);
  const shared = {
    _key: `author${at}`,
    _type: "author",
    ...(marks.includes("=") ? { equal: true } : {}),
    ...(marks.includes("@") ? { corresponding: true } : {}),
  };
  if (isPersonKey(name)) {
    return {
      ...shared,
      printedName: printedName(name),
      researcher: reference(personId(name)),
      matchedBy: "human",
    };
  }
  const [given, family] = name.includes("|")
    ? name.split("|")
    : [name.replace(/\s*\S+$/, ""), /\S+$/.exec(name)?.[0]];
  return {
    ...shared,
    printedName: defined({
      display: name.replace("|", " "),
      given: given === "" ? undefined : given,
      family,
    }),
  };
}

function version({ venue, ids, links, status, ...rest }: VersionInput, at: number) {
  return defined({
    _key: `version${at}`,
    _type: "version",
    ...rest,
    status: status ?? "published",
    venue: venue === undefined ? undefined : reference(`venue-${venue}`),
    peerReviewed: rest.kind !== "preprint" && rest.kind !== "report",
    identifiers: ids,
    links:
      links === undefined
        ? undefined
        : Object.entries(links).map(([kind, url]) => ({
            _key: `link-${kind}`,
            _type: "versionLink",
            kind,
            url,
          })),
  });
}
