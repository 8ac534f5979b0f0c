import type { ImportedAuthor, ImportedVersion, ImportedWork } from "#sanity/works/imported-work.ts";
import { arxivOf, doiOf } from "#sanity/works/work-identifiers.ts";
import { noteList, noteText, openreviewNote } from "./openreview-note.ts";
import type { OpenreviewNote } from "./openreview-note.ts";
import { standingOf } from "./openreview-standing.ts";
import { NotAWork } from "./read-records.ts";
import type { SourceMapper } from "./read-records.ts";
import { tidy } from "./source-text.ts";
import {
  abstractIn,
  authorOf,
  conferenceKind,
  isPreprintServer,
  linkTo,
  titleLanguage,
  typeOf,
  untold,
  versionOf,
} from "./work-parts.ts";

/** OpenReview’s notes that are papers: submissions, with what became of them. */
export const openreview: SourceMapper<OpenreviewNote> = {
  register: "OpenReview",
  record: openreviewNote,
  workOf,
};

function workOf(note: OpenreviewNote): Omit<ImportedWork, "raw"> {
  const title = tidy(noteText(note.content, "title"));
  const names = noteList(note.content, "authors");
  if (note.ddate != null) throw new NotAWork(`${note.id} was deleted at OpenReview.`);
  if (note.forum != null && note.forum !== note.id)
    throw new NotAWork(`${note.id} is a comment or a review at OpenReview. Import its paper, ${note.forum}.`);
  if (title === "" || names.length === 0)
    throw new NotAWork(
      `${note.id} has no title or no authors at OpenReview; while a paper is reviewed blind that is so.`,
    );
  const warnings: string[] = [];
  const version = versionAt(note, warnings);
  const abstract = noteText(note.content, "abstract");
  const titleLang = titleLanguage(null, { title, abstract }, warnings);
  return {
    source: "openreview",
    sourceId: note.id,
    authority: version.status === "submitted" || isCopy(note) ? "list" : "publisher",
    ...untold,
    title,
    titleLang,
    abstracts: abstractIn(abstract, titleLang, "author"),
    type: typeOf(version.kind),
    authors: authorsOf(names, noteList(note.content, "authorids"), warnings),
    keywords: noteList(note.content, "keywords").flatMap((word) =>
      typeof word === "string" && tidy(word) !== "" ? [{ lang: "en" as const, text: tidy(word) }] : [],
    ),
    versions: [version],
    ...(version.status === "withdrawn" ? { statusNotice: { kind: "withdrawn" as const } } : {}),
    warnings,
  };
}

/** A profile’s id is kept, the e-mail address of somebody without a profile is not. */
function authorsOf(names: readonly unknown[], ids: readonly unknown[], warnings: string[]): ImportedAuthor[] {
  const areParallel = names.length === ids.length;
  return names.flatMap((written, at) => {
    const { name, profile } = namedAt(written);
    const id = profile ?? (areParallel ? ids[at] : undefined);
    const openreview = typeof id === "string" && /^~[\p{L}\d_.'’-]+$/u.test(id) ? id : null;
    return authorOf({ literal: name, sourceIds: { openreview } }, warnings);
  });
}

/** Newer venues send `{ fullname, username }` in place of a name. */
function namedAt(written: unknown): { readonly name: string; readonly profile?: unknown } {
  if (typeof written === "string") return { name: written };
  if (typeof written !== "object" || written === null || !("fullname" in written)) return { name: "" };
  return {
    name: String(written.fullname),
    ...("username" in written ? { profile: written.username } : {}),
  };
}

function versionAt(note: OpenreviewNote, warnings: string[]): ImportedVersion {
  const standing = standingOf(note);
  const venueid = noteText(note.content, "venueid");
  if (standing.status === "submitted")
    warnings.push("It was submitted and, as far as OpenReview tells, not accepted: it stays unpublished.");
  const venue = standing.venue || venueid.replaceAll("/", " ");
  const kind = kindOf(venueid, venue);
  const pdf = noteText(note.content, "pdf");
  return versionOf({
    kind,
    status: standing.status,
    venueText: venue,
    track: standing.track,
    date: dateOf(note, venue),
    peerReviewed: kind !== "preprint" && (standing.status === "accepted" || standing.status === "published"),
    identifiers: {
      openreview: note.id,
      arxiv: arxivOf(noteText(note.content, "arxiv")) ?? arxivOf(noteText(note.content, "html")),
      doi: doiOf(noteText(note.content, "doi")) ?? doiOf(noteText(note.content, "html")),
    },
    links: [
      ...linkTo("html", `https://openreview.net/forum?id=${encodeURIComponent(note.id)}`),
      ...linkTo(
        "pdf",
        pdf.startsWith("/") ? `https://openreview.net/pdf?id=${encodeURIComponent(note.id)}` : pdf,
      ),
      ...linkTo("code", noteText(note.content, "code")),
      ...linkTo("data", noteText(note.content, "dataset")),
      ...linkTo("video", noteText(note.content, "video")),
    ],
  });
}

/** What OpenReview itself took from DBLP or from an author’s own list. */
function isCopy({ content }: OpenreviewNote): boolean {
  return /^(?:dblp\.org|OpenReview\.net\/Archive)/i.test(noteText(content, "venueid"));
}

function kindOf(venueid: string, venue: string): ImportedVersion["kind"] {
  if (/\/CORR\b/i.test(venueid) || isPreprintServer(venue)) return "preprint";
  if (/^dblp\.org\/journals/i.test(venueid)) return "journal";
  if (/\b(?:TMLR|JMLR|DMLR)\b|journal|transactions/i.test(`${venueid} ${venue}`)) return "journal";
  return conferenceKind(`${venueid} ${venue}`);
}

/** A day only when its year is the venue’s: notes are made the year before, and copies years later. */
function dateOf({ pdate, odate, cdate, tcdate }: OpenreviewNote, venue: string): string | null {
  const year = /\b(?:19|20)\d{2}\b/.exec(venue)?.[0];
  const instant = pdate ?? (year === undefined ? null : (odate ?? cdate ?? tcdate ?? null));
  if (instant === null || Math.abs(instant) > 8.64e15) return year ?? null;
  const day = new Date(instant).toISOString().slice(0, 10);
  return year === undefined || (pdate != null && day.startsWith(year)) ? day : year;
}
