import { fieldsOf, membersOf } from "../works/work-parts.ts";
import type { RawDocument } from "../works/stored-work.ts";
import { textOf } from "../works/text-of.ts";
import { partText } from "./part-words.ts";

/** A work as a person tells it from another: what it is called, by whom, where and when, under which numbers. */
export type WorkCard = {
  readonly id: string;
  readonly title: string;
  readonly authors: string;
  /** One line for each version. */
  readonly versions: readonly string[];
  /** The beginning of its abstract. */
  readonly abstract: string;
};

const mostAuthors = 6;

/** Reads the card of a work out of its document. */
export function workCard(document: RawDocument, venueName: (id: string) => string | undefined): WorkCard {
  const names = membersOf(document["authors"]).map(({ printedName }) =>
    textOf(fieldsOf(printedName)["display"]),
  );
  const more = names.length - mostAuthors;
  const [abstract] = membersOf(document["abstracts"]);
  return {
    id: document._id.replace(/^drafts\./, ""),
    title: textOf(document["title"]) || "Publication without a title",
    authors: `${names.slice(0, mostAuthors).join(", ")}${more > 0 ? ` and ${more} more` : ""}`,
    versions: membersOf(document["versions"]).map((version) => partText("versions", version, venueName)),
    abstract: textOf(abstract?.["text"]).slice(0, 400),
  };
}
