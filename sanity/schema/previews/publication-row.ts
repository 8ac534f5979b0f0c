import { rowSubtitle } from "./titles.ts";

/** What the row of a publication is made of. */
export type PublicationRow = {
  readonly title?: string;
  readonly author?: string;
  readonly second?: string;
  readonly third?: string;
  readonly venue?: string;
  readonly venueText?: string;
  readonly date?: string;
  readonly notice?: string;
};

/** Title and second line of a publication in a list: authors, venue, year, and what happened to it. */
export function publicationRow(row: PublicationRow): { title: string; subtitle: string } {
  const title = row.title ?? "Publication without a title";
  return {
    title: row.notice === undefined ? title : `${row.notice.toUpperCase()}: ${title}`,
    subtitle: rowSubtitle(authors(row), row.venue ?? row.venueText, row.date?.slice(0, 4)),
  };
}

function authors({ author, second, third }: PublicationRow): string | undefined {
  if (third !== undefined) return `${author} and others`;
  return second === undefined ? author : `${author} and ${second}`;
}
