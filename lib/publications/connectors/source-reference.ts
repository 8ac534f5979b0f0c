/** What can be asked for: a work by one of its identifiers, everything of a person, or a collection. */
export type SourceReference =
  | { readonly kind: "doi" | "arxiv" | "openreview" | "dblp" | "openalex" | "s2"; readonly value: string }
  | {
      readonly kind: "orcid" | "openalexAuthor" | "s2Author" | "openreviewProfile" | "dblpPerson";
      readonly value: string;
    }
  /** The papers of the institute’s Paperoni; of one author when `value` is a name. */
  | { readonly kind: "paperoni"; readonly value: string | null };
