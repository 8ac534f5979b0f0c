import { defineArrayMember, defineField } from "@sanity/types";
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
    }),
    defineField({
      name: "date",
      title: "Date",
      description: "As far as it is known: 2024, 2024-09 or 2024-09-15.",
      type: "string",
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
        }),
        defineField({
          name: "arxiv",
          title: "arXiv",
          description: "For example 2506.05233.",
          type: "string",
        }),
        defineField({
          name: "openreview",
          title: "OpenReview",
          description: "What follows id= in the address.",
          type: "string",
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
        defineField({ name: "pmid", title: "PubMed", type: "string" }),
        defineField({ name: "isbn", title: "ISBN", type: "string" }),
        defineField({ name: "issn", title: "ISSN", type: "string" }),
      ],
    }),
    defineField({ name: "links", title: "Links", type: "array", of: [versionLink] }),
  ],
  preview: {
    select: { venue: "venue.name", venueText: "venueText", kind: "kind", status: "status", date: "date" },
    prepare: ({ venue, venueText, kind, status, date }) => ({
      title: venue ?? venueText ?? "No venue",
      subtitle: [kind, status, date].filter(Boolean).join(" · "),
    }),
  },
});
