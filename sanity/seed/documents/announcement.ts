import {
  defined,
  figure,
  type Languages,
  localeSlug,
  localeString,
  localeText,
  references,
  type SeedDocument,
} from "../fields.ts";
import { type Block, richText } from "../rich-text.ts";
import { type PersonKey, personId, printedName } from "./people.ts";

export type AnnouncementInput = {
  readonly id: string;
  readonly kind: "news" | "event" | "call";
  readonly title: Languages<string>;
  readonly slug?: Languages<string>;
  readonly summary: Languages<string>;
  /** Markdown. A picture `![](seed:<name>)` stands for a drawn plate. */
  readonly body?: Languages<string>;
  readonly image?: ReturnType<typeof figure>;
  /** Alternative texts of the plates in the body. */
  readonly pictures?: Readonly<Record<string, Languages<string>>>;
  readonly publishedAt: string;
  readonly expiresAt?: string;
  readonly pin?: { readonly rank: number; readonly until?: string };
  readonly topics?: readonly string[];
  readonly people?: readonly PersonKey[];
  readonly publications?: readonly string[];
  readonly correction?: { readonly note: Languages<string>; readonly at: string };
  readonly credit?: { readonly text: string; readonly url?: string; readonly licence?: string };
  readonly video?: object;
  readonly event?: EventInput;
  readonly call?: {
    readonly opens?: string;
    readonly deadline: string;
    readonly timeZone: string;
    readonly audience?: Languages<string>;
    readonly applyUrl?: string;
  };
};

export type EventInput = {
  readonly start: string;
  readonly end: string;
  readonly timeZone?: string;
  readonly allDay?: true;
  readonly status?: "scheduled" | "moved" | "postponed" | "cancelled";
  readonly previousStart?: readonly string[];
  readonly mode?: "inPerson" | "online" | "hybrid";
  readonly venue?: {
    readonly name: Languages<string>;
    readonly address?: string;
    readonly access?: Languages<string>;
  };
  readonly joinUrl?: string;
  readonly registrationUrl?: string;
  readonly spokenLanguages?: readonly string[];
  readonly speakers?: readonly (
    | PersonKey
    | { readonly name: string; readonly affiliation?: string; readonly role?: Languages<string> }
  )[];
  readonly sequence?: number;
};

/** An announcement's document. */
export function announcementDocument(input: AnnouncementInput): SeedDocument {
  const { slug, body, pictures, topics, publications, correction, event, call, ...rest } = input;
  return defined({
    ...rest,
    id: undefined,
    _id: `announcement-${input.id}`,
    _type: "announcement",
    title: localeString(input.title),
    slug: localeSlug(input.title, slug),
    summary: localeText(input.summary),
    body: body === undefined ? undefined : richBody(body, pictures ?? {}),
    topics: topics === undefined ? undefined : references(topics.map((topic) => `topic-${topic}`)),
    people: input.people === undefined ? undefined : references(input.people.map(personId)),
    publications: publications === undefined ? undefined : references(publications),
    correction:
      correction === undefined ? undefined : { note: localeText(correction.note), at: correction.at },
    event: event === undefined ? undefined : eventObject(event, input.id),
    call:
      call === undefined
        ? undefined
        : defined({ ...call, audience: call.audience === undefined ? undefined : localeText(call.audience) }),
  });
}

/** Both languages' bodies as Portable Text. */
function richBody(body: Languages<string>, pictures: Readonly<Record<string, Languages<string>>>) {
  const picture = (address: string) => {
    const name = /^seed:(.+)$/.exec(address)?.[1];
    return name === undefined ? null : figure(name, { alt: pictures[name] ?? {} });
  };
  const made: { _type: "localeRichText"; en?: Block[]; fr?: Block[] } = { _type: "localeRichText" };
  if (body.en !== undefined) made.en = richText(body.en, "en", picture);
  if (body.fr !== undefined) made.fr = richText(body.fr, "fr", picture);
  return made;
}

function eventObject(input: EventInput, id: string) {
  const { venue, speakers, spokenLanguages, ...rest } = input;
  return defined({
    ...rest,
    timeZone: input.timeZone ?? "America/Toronto",
    allDay: input.allDay ?? false,
    status: input.status ?? "scheduled",
    previousStart: input.previousStart === undefined ? undefined : [...input.previousStart],
    mode: input.mode ?? "inPerson",
    venue:
      venue === undefined
        ? undefined
        : defined({
            name: localeString(venue.name),
            address: venue.address,
            access: venue.access === undefined ? undefined : localeText(venue.access),
          }),
    spokenLanguages: [...(spokenLanguages ?? ["en", "fr"])],
    speakers: speakers?.map((speaker, at) => ({
      _key: `speaker${at}`,
      _type: "speaker",
      ...speakerFields(speaker),
    })),
    uid: `${id}@vitrine.example`,
    sequence: input.sequence ?? 0,
  });
}

function speakerFields(speaker: NonNullable<EventInput["speakers"]>[number]) {
  if (typeof speaker !== "string") {
    return defined({ ...speaker, role: speaker.role === undefined ? undefined : localeString(speaker.role) });
  }
  return { researcher: { _type: "reference", _ref: personId(speaker) }, name: printedName(speaker).display };
}
