import type { LicenceId } from "#sanity/schema/rules/licences.ts";
import type { Locale } from "../i18n/locale.ts";
import type { Localized } from "../i18n/localized.ts";
import type { PageLanguages } from "../i18n/page-languages.ts";
import type { PartialDate, TitleForm } from "../researchers/researcher.ts";
import type { TopicLink } from "../topics/topic.ts";
import type { Video } from "../video/video.ts";

export type PublicationType =
  | "article"
  | "conferencePaper"
  | "workshopPaper"
  | "preprint"
  | "thesis"
  | "report"
  | "book"
  | "chapter"
  | "dataset"
  | "software"
  | "patent";

export type VersionKind = "preprint" | "workshop" | "conference" | "journal" | "thesis" | "report" | "book";

export type VersionStatus = "submitted" | "accepted" | "published" | "withdrawn" | "retracted" | "corrected";

/** A name as printed, in parts where they are known. */
export type PrintedName = {
  readonly name: string;
  readonly given: string | null;
  readonly family: string | null;
};

/** One name on the paper, in order; the printed name stays apart from the person it may belong to. */
export type Author = PrintedName & {
  readonly key: string;
  /** Slug of the researcher's page, when the author is one of ours and public. */
  readonly slug: string | null;
  readonly researcherId: string | null;
  /** Full address, `https://orcid.org/0000-…`, when the paper or an import gave it. */
  readonly orcid?: string;
  readonly equal: boolean;
  readonly corresponding: boolean;
  readonly affiliations: readonly string[];
};

/** What an author of ours was at the institute when the work came out, and is now. */
export type Membership = {
  /** At that time. `isHeld`: it is still theirs today. */
  readonly role: { readonly title: Localized<string>; readonly isHeld: boolean } | null;
  readonly isAlumni: boolean;
  readonly titleForm: TitleForm;
};

export type Identifiers = {
  /** Lower case, without resolver. */
  readonly doi: string | null;
  /** Without version. */
  readonly arxiv: string | null;
  readonly openreview: string | null;
  readonly pmlr: string | null;
  readonly acl: string | null;
  readonly pmid: string | null;
  readonly pmcid: string | null;
  readonly hal: string | null;
  readonly dblp: string | null;
  /** Semantic Scholar's. */
  readonly s2: string | null;
  readonly openalex: string | null;
  readonly isbn: string | null;
  readonly issn: string | null;
};

export type VersionLink = {
  readonly key: string;
  readonly kind:
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
  readonly url: string;
};

/** A paper that the institute itself keeps, at the work's address with `.pdf` behind it. */
export type HostedPdf = {
  /** `<sha1>.pdf`, as the content lake names it. */
  readonly file: string;
  readonly bytes: number;
  readonly licence: { readonly id: LicenceId; readonly label: string; readonly url: string | null } | null;
};

export type Version = {
  readonly key: string;
  readonly kind: VersionKind;
  /** `name` in the reader's language where it has one, `citedAs` in the paper's: a citation is the same for everybody. */
  readonly venue: {
    readonly name: string;
    readonly citedAs: string;
    readonly abbreviation: string | null;
  } | null;
  readonly status: VersionStatus;
  readonly date: PartialDate | null;
  readonly volume: string | null;
  readonly issue: string | null;
  readonly pages: string | null;
  readonly publisher: string | null;
  readonly track: string | null;
  readonly peerReviewed: boolean;
  readonly identifiers: Identifiers;
  readonly links: readonly VersionLink[];
  readonly hostedPdf: HostedPdf | null;
};

/**
 * An abstract as its authors wrote it: may hold TeX between `$` or `\(`…`\)`. `outdated`: a translation whose original has
 * changed since.
 */
export type Abstract = {
  readonly lang: Locale;
  readonly tex: string;
  readonly state: "author" | "publisher" | "human" | "outdated" | "machine";
};

/** A text and the language it is in. */
export type TextIn = { readonly lang: Locale; readonly value: string };

/** A work as lists show it. */
export type PublicationEntry = {
  readonly id: string;
  readonly shortId: string;
  /** Last part of its address: words of the title and the short id. */
  readonly slug: string;
  /** As authored, may hold TeX. */
  readonly title: { readonly tex: string; readonly lang: Locale };
  readonly type: PublicationType;
  readonly year: number | null;
  readonly authors: readonly Author[];
  /** The version that speaks for the work: retracted and withdrawn last, then by kind, then by date. */
  readonly lead: Version | null;
  readonly versionCount: number;
  /** The abstract a reader of the page's language should get first; `null` when there is none. */
  readonly abstract: Abstract | null;
  /** Set when the whole work is retracted, withdrawn or corrected. */
  readonly notice: StatusNotice | null;
};

export type StatusNotice = {
  readonly kind: "retracted" | "withdrawn" | "corrected";
  readonly date: PartialDate | null;
  readonly reason: Localized<string> | null;
  readonly url: string | null;
};

export type Publication = PublicationEntry & {
  readonly translatedTitle: Localized<string> | null;
  /** The languages its page truly exists in. */
  readonly languages: PageLanguages;
  /** Every abstract, the page's language first. */
  readonly abstracts: readonly Abstract[];
  readonly plainSummary: Localized<string> | null;
  /** Lead version first. */
  readonly versions: readonly Version[];
  readonly topics: readonly TopicLink[];
  readonly keywords: readonly Localized<string>[];
  /** Whatever the page's language, for files, which are the same for everybody. */
  readonly inEveryLanguage: {
    readonly keywords: readonly TextIn[];
    readonly titleTranslation: TextIn | null;
  };
  readonly awards: readonly { readonly label: Localized<string>; readonly year: number | null }[];
  readonly groupAuthors: readonly string[];
  /** By the key of the authorship. */
  readonly members: ReadonlyMap<string, Membership>;
  /** Of the volume it stands in, in its order. */
  readonly editors: readonly PrintedName[];
  readonly video: Video | null;
};
