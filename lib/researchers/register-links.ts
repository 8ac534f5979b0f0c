import type { Researcher } from "./researcher.ts";

/** A person's page in a register of scholarly work. */
export type RegisterLink = { readonly label: string; readonly url: string };

/** The registers a person is in, besides ORCID; an identifier may be stored bare or as the whole address. */
export function registerLinks({
  googleScholar,
  dblp,
  openalex,
}: Researcher["identifiers"]): readonly RegisterLink[] {
  return [
    linkTo("Google Scholar", "https://scholar.google.com/citations?user=", googleScholar),
    linkTo("DBLP", "https://dblp.org/pid/", dblp),
    linkTo("OpenAlex", "https://openalex.org/", openalex),
  ].filter((link) => link !== null);
}

function linkTo(label: string, base: string, identifier: string | null): RegisterLink | null {
  if (identifier === null) return null;
  return { label, url: /^https?:\/\//.test(identifier) ? identifier : base + encodeURI(identifier) };
}
