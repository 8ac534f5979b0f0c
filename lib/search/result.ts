import type { CallTimes, EventTimes } from "../announcements/announcement.ts";
import type { Locale } from "../i18n/locale.ts";
import type { Localized } from "../i18n/localized.ts";
import type { Place } from "../i18n/routing.ts";
import type { PublicationType, StatusNotice } from "../publications/publication.ts";
import type { ResearcherStatus, TitleForm } from "../researchers/researcher.ts";
import type { Asked } from "./asked.ts";
import type { MarkedPart } from "./marked.ts";
import type { FoundType } from "./question.ts";
import type { Correction, FacetCount } from "./search-index.ts";

/** A text with its hits, in the language it is really in. */
export type MarkedText = {
  readonly parts: readonly MarkedPart[];
  readonly lang: Locale;
  readonly state: Localized<unknown>["state"];
};

/** One thing that was found, as the list of results shows it. */
export type SearchResult = {
  readonly id: string;
  readonly place: Place;
  readonly title: MarkedText;
  /** Authors of a work, role of a person: names and titles, marked too. */
  readonly byline: MarkedText | null;
  readonly snippet: MarkedText | null;
} & ResultKind;

type ResultKind =
  | {
      readonly type: "publication";
      readonly kind: PublicationType;
      readonly year: number | null;
      readonly venue: string | null;
      readonly notice: StatusNotice | null;
    }
  | { readonly type: "researcher"; readonly status: ResearcherStatus; readonly titleForm: TitleForm }
  | { readonly type: "news"; readonly publishedAt: string }
  | { readonly type: "event"; readonly event: EventTimes }
  | { readonly type: "call"; readonly call: CallTimes }
  | { readonly type: "topic" | "page" };

/** What the page of a search shows. */
export type SearchResults = {
  readonly asked: Asked;
  readonly answer:
    | { readonly kind: "nothingAsked" }
    /** The index is not there yet: it is being made. */
    | { readonly kind: "notReady" }
    | {
        readonly kind: "answered";
        readonly total: number;
        /** How many of them hold every word. */
        readonly whole: number;
        readonly pages: number;
        readonly results: readonly SearchResult[];
        readonly corrections: readonly Correction[];
        readonly facets: ShownFacets;
      };
};

/** Ways to narrow, each value with how many it leaves, those in use always among them. */
export type ShownFacets = {
  readonly types: readonly FacetCount<FoundType>[];
  readonly kinds: readonly FacetCount<PublicationType>[];
  readonly years: readonly FacetCount<number>[];
  readonly topics: readonly (FacetCount<string> & { readonly title: Localized<string> })[];
  readonly languages: readonly FacetCount<Locale>[];
};
