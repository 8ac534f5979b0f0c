import { defineArrayMember, defineField } from "@sanity/types";
import { partialDate } from "./checks/dates.ts";
import { arxivId, doi, pattern } from "./checks/identifiers.ts";
import { hostedPdf } from "./hosted-pdf.ts";
import { versionLink } from "./version-link.ts";

/** One appearance of a work: preprint, conference paper, journal article. */
export const version = defineArrayMember({
  name: "version",
  title: "Version",
  type: "object",
  fieldsets: [
    { name: "place", title: "Where in it", options: { columns: 3, collapsible: true, collapsed: true } },
  ],
  fields: [
    defineField({
      name: "kind",
      title: "Kind",
      type: "string",
      options: {
        list: [
          { title: "Preprint", value: "preprint" },
          { title: "Workshop", value: "workshop" },
          { title: "Conference", value: "conference" },
          { title: "Journal", value: "journal" },
          { title: "Thesis", value: "thesis" },
          { title: "Report", value: "report" },
          { title: "Book", value: "book" },
        ],
      },
      validation: (rule) => rule.required().error("Choose the kind of version."),
    }),
    defineField({ name: "venue", title: "Venue", type: "reference", to: [{ type: "venue" }] }),
    defineField({
      name: "venueText",
      title: "Venue as printed",
      description: "Only when it is not in the list of venues.",
      type: "string",
    }),
    defineField({
      name: "status",
      title: "State",
      type: "string",
      options: {
        list: [
          { title: "Submitted", value: "submitted" },
          { title: "Accepted", value: "accepted" },
          { title: "Published", value: "published" },
          { title: "Withdrawn", value: "withdrawn" },
          { title: "Retracted", value: "retracted" },
          { title: "Corrected", value: "corrected" },
        ],
      },
      initialValue: "published",
      validation: (rule) => rule.required().error("Choose the state of this version."),
    }),
    defineField({
      name: "date",
      title: "Date",
      description: "As far as it is known: 2024, 2024-09 or 2024-09-15.",
      type: "string",
      validation: (rule) => rule.custom(partialDate),
    }),
    defineField({ name: "volume", title: "Volume", type: "string", fieldset: "place" }),
    defineField({ name: "issue", title: "Issue", type: "string", fieldset: "place" }),
    defineField({
      name: "pages",
      title: "Pages",
      description: "For example 12–34.",
      type: "string",
      fieldset: "place",
    }),
    defineField({ name: "publisher", title: "Publisher", type: "string", fieldset: "place" }),
    defineField({
      name: "track",
      title: "Track",
      description: "For example oral or spotlight.",
      type: "string",
      fieldset: "place",
    }),
    defineField({ name: "peerReviewed", title: "Peer reviewed", type: "boolean" }),
    defineField({
      name: "identifiers",
      title: "Identifiers",
      type: "object",
      options: { columns: 2, collapsible: true },
      fields: [
        defineField({
          name: "doi",
          title: "DOI",
          description: "For example 10.1000/182, in lower case.",
          type: "string",
          validation: (rule) => rule.custom(doi),
        }),
        defineField({
          name: "arxiv",
          title: "arXiv",
          description: "For example 2506.05233.",
          type: "string",
          validation: (rule) => rule.custom(arxivId),
        }),
        defineField({
          name: "openreview",
          title: "OpenReview",
          description: "What follows id= in the address.",
          type: "string",
          validation: (rule) =>
            rule.custom(pattern(/^[\w-]{6,40}$/, "Write only what follows id= in the address.")),
        }),
        defineField({
          name: "pmlr",
          title: "PMLR",
          description: "For example v199/lyle22a.",
          type: "string",
        }),
        defineField({
          name: "acl",
          title: "ACL Anthology",
          description: "For example 2023.acl-long.1.",
          type: "string",
        }),
        defineField({
          name: "pmid",
          title: "PubMed",
          type: "string",
          validation: (rule) => rule.custom(pattern(/^\d{1,9}$/, "Write only the number.")),
        }),
        defineField({ name: "isbn", title: "ISBN", type: "string" }),
        defineField({
          name: "issn",
          title: "ISSN",
          type: "string",
          validation: (rule) =>
            rule.custom(
              pattern(/^\d{4}-\d{3}[\dX]$/, "Write eight characters with a hyphen, for example 2049-3630."),
            ),
        }),
      ],
    }),
    defineField({ name: "links", title: "Links", type: "array", of: [versionLink] }),
    hostedPdf,
  ],
  preview: {
    select: { venue: "venue.name", venueText: "venueText", kind: "kind", status: "status", date: "date" },
    prepare: ({ venue, venueText, kind, status, date }) => ({
      title: venue ?? venueText ?? "No venue",
      subtitle: [kind, status, date].filter(Boolean).join(" · "),
    }),
  },
});
