import type { PageLanguages } from "../i18n/page-languages.ts";
import type { Localized } from "../i18n/localized.ts";
import type { RichText } from "../portable-text/portable-text.ts";
import type { PublicationEntry } from "../publications/publication.ts";
import type { ResearcherLink } from "../researchers/researcher.ts";
import type { Image } from "../site/image.ts";
import type { TopicLink } from "../topics/topic.ts";
import type { Video } from "../video/video.ts";

export type AnnouncementKind = "news" | "event" | "call";

/** Where something with a beginning and an end stands at the moment of reading. */
export type TimeState = "upcoming" | "now" | "past";

/** An announcement as lists and the top of the home page show it. */
export type AnnouncementEntry = EntryText & (NewsKind | EventKind | CallKind);

type NewsKind = { readonly kind: "news" };
type EventKind = { readonly kind: "event"; readonly event: EventTimes };
type CallKind = { readonly kind: "call"; readonly call: CallTimes };

type EntryText = {
  readonly id: string;
  readonly title: Localized<string>;
  readonly summary: Localized<string> | null;
  /** In which languages title and text exist. */
  readonly languages: PageLanguages;
  /** Slugs by language; a missing one is served under the other language's slug. */
  readonly slugs: { readonly en: string; readonly fr: string };
  readonly image: Image | null;
  /** Instant, ISO 8601 in UTC. */
  readonly publishedAt: string;
  /** Instant after which it leaves the top of the home page; `null` when it never does by itself. */
  readonly expiresAt: string | null;
  /** Kept above the others until this instant; lower ranks first. */
  readonly pin: { readonly until: string | null; readonly rank: number } | null;
  readonly topics: readonly TopicLink[];
};

export type EventStatus = "scheduled" | "moved" | "postponed" | "cancelled";

export type EventTimes = {
  /** Local date-time in the event's zone, `2026-11-21T09:00`; a date alone when `allDay`. */
  readonly start: string;
  readonly end: string;
  /** The same as instants, ISO 8601 in UTC. `endsAt` of an all-day event is the end of its last day. */
  readonly startsAt: string;
  readonly endsAt: string;
  /** IANA zone, e.g. `America/Toronto`. */
  readonly timeZone: string;
  readonly allDay: boolean;
  readonly state: TimeState;
  readonly status: EventStatus;
  readonly mode: "inPerson" | "online" | "hybrid";
  /** `null` for what takes place online only. */
  readonly venue: { readonly name: Localized<string>; readonly address: string | null } | null;
};

export type CallTimes = {
  /** Instants, ISO 8601 in UTC. */
  readonly opens: string | null;
  readonly deadline: string;
  /** IANA zone. */
  readonly timeZone: string;
  readonly state: TimeState;
};

/** An announcement with everything its page shows. */
export type Announcement = EntryText &
  AnnouncementText &
  (
    | NewsKind
    | (EventKind & { readonly eventDetails: EventDetails })
    | (CallKind & { readonly callDetails: CallDetails })
  );

type AnnouncementText = {
  readonly body: Localized<RichText> | null;
  readonly people: readonly ResearcherLink[];
  readonly publications: readonly PublicationEntry[];
  readonly correction: { readonly note: Localized<string>; readonly at: string } | null;
  readonly withdrawn: boolean;
  /** Where the text came from, when it is not the institute's own. */
  readonly credit: {
    readonly text: string;
    readonly url: string | null;
    readonly licence: string | null;
  } | null;
  readonly video: Video | null;
};

export type CallDetails = {
  readonly audience: Localized<string> | null;
  readonly applyUrl: string | null;
};

export type EventDetails = {
  /** Names the event in every calendar it was ever put into (RFC 5545 section 3.8.4.7). */
  readonly uid: string;
  /** Raised by every change of time or place (RFC 5545 section 3.8.7.4). */
  readonly sequence: number;
  readonly speakers: readonly {
    readonly key: string;
    readonly name: string;
    readonly affiliation: string | null;
    readonly slug: string | null;
    readonly role: Localized<string> | null;
  }[];
  readonly access: Localized<string> | null;
  readonly spokenLanguages: readonly string[];
  readonly registrationUrl: string | null;
  readonly joinUrl: string | null;
};
