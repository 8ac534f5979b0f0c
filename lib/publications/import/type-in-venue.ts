import type { ImportedVersion, ImportedWork } from "#sanity/works/imported-work.ts";
import { isPreprintServer } from "./preprint-server.ts";

type Type = ImportedWork["type"];

/** What a paper is by where it stands: “article” in arXiv is a preprint, and a workshop's paper a workshop paper. */
export function typeInVenue(type: Type, venue: string | null): Type {
  if (type === "conferencePaper" && /(?<!\p{L})(?:workshop|atelier)s?(?!\p{L})/iu.test(venue ?? ""))
    return "workshopPaper";
  return (type === "article" || type === "conferencePaper") && isPreprintServer(venue) ? "preprint" : type;
}

/** What the version in this venue is; a conference paper in arXiv is there as a preprint. */
export function kindInVenue(type: Type, venue: string | null): ImportedVersion["kind"] {
  const isPaper = type === "article" || type === "conferencePaper" || type === "workshopPaper";
  return isPaper && isPreprintServer(venue) ? "preprint" : kinds[type];
}

const kinds: Readonly<Record<Type, ImportedVersion["kind"]>> = {
  article: "journal",
  conferencePaper: "conference",
  workshopPaper: "workshop",
  preprint: "preprint",
  thesis: "thesis",
  report: "report",
  book: "book",
  chapter: "book",
  dataset: "report",
  software: "report",
  patent: "report",
};
