import { defineArrayMember, defineField, defineType } from "@sanity/types";
import { rowSubtitle } from "./previews/titles.ts";
import { isFreeSlug } from "./checks/free-slug.ts";
import { formerSlugs } from "./former-slugs.ts";
import { orcid, pattern } from "./checks/identifiers.ts";
import { slugFault, slugify } from "./rules/slug.ts";
import { affiliation } from "./affiliation.ts";
import { profileLink } from "./profile-link.ts";
import { role } from "./role.ts";

/** A person of the institute, now or before. Whether they are alumni follows from the dates of their roles. */
export const researcher = defineType({
  name: "researcher",
  title: "Researcher",
  type: "document",
  groups: [
    { name: "person", title: "Person", default: true },
    { name: "roles", title: "Roles" },
    { name: "profiles", title: "Profiles elsewhere" },
    { name: "privacy", title: "Privacy" },
  ],
  fields: [
    defineField({
      name: "name",
      title: "Name",
      type: "object",
      group: "person",
      options: { columns: 2 },
      validation: (rule) => rule.required().error("Write the name as it should be shown."),
      fields: [
        defineField({
          name: "display",
          title: "Name as shown",
          description: "For example Razvan Pascanu.",
          type: "string",
          validation: (rule) => rule.required().error("Write the name as it should be shown."),
        }),
        defineField({
          name: "sortKey",
          title: "Name in alphabetical lists",
          description: "For example Pascanu, Razvan.",
          type: "string",
          validation: (rule) =>
            rule.required().error("Write the name as it should be sorted, for example Pascanu, Razvan."),
        }),
        defineField({ name: "given", title: "Given names", type: "string" }),
        defineField({ name: "family", title: "Family name", type: "string" }),
        defineField({ name: "native", title: "Name in its own script", type: "string" }),
      ],
    }),
    defineField({
      name: "slug",
      title: "Address",
      description:
        "The last part of the page’s address, the same in both languages. What becomes of the old one when it changes is asked for under Privacy.",
      type: "slug",
      group: "person",
      options: { source: "name.display", slugify, maxLength: 80, isUnique: isFreeSlug },
      validation: (rule) => [
        rule.required().error("Press Generate: the page needs an address."),
        rule.custom((value) => (value?.current === undefined ? true : (slugFault(value.current) ?? true))),
      ],
    }),
    { ...formerSlugs, group: "privacy" },
    defineField({
      name: "oldAddress",
      title: "When the address changes",
      description:
        "Somebody who changed their name may not want the old one to lead to them. Forgotten addresses answer as if they had never been.",
      type: "string",
      group: "privacy",
      options: {
        list: [
          { title: "The old address leads to the new one", value: "lead" },
          { title: "Forget the old address, and those before it", value: "forget" },
        ],
        layout: "radio",
      },
      initialValue: "lead",
    }),
    defineField({
      name: "photo",
      title: "Photo",
      description: "Ask the person first. Their name is the description for those who do not see it.",
      type: "figure",
      group: "person",
    }),
    defineField({
      name: "consentAt",
      title: "Agreed to the photo on",
      description: "The day this person agreed to have their photo on the site.",
      type: "date",
      group: "person",
      hidden: ({ document }) => document?.["photo"] === undefined,
      validation: (rule) =>
        rule
          .custom((value, { document }) =>
            value === undefined && document?.["photo"] !== undefined
              ? "Write down the day this person agreed to the photo, or take the photo away."
              : true,
          )
          .warning(),
    }),
    defineField({ name: "bio", title: "About", type: "localeRichText", group: "person" }),
    defineField({
      name: "titleForm",
      title: "Form of French titles",
      description:
        "French titles change with the person: chercheuse, chercheur. Ask, do not guess; neutral is always right.",
      type: "string",
      group: "person",
      options: {
        list: [
          { title: "Feminine (chercheuse)", value: "feminine" },
          { title: "Masculine (chercheur)", value: "masculine" },
          { title: "Neutral (membre de la recherche)", value: "neutral" },
        ],
        layout: "radio",
      },
      initialValue: "neutral",
      validation: (rule) => rule.required().error("Choose a form; neutral is always right."),
    }),
    defineField({
      name: "roles",
      title: "Roles",
      description:
        "One line for each role held. When all roles have ended, the person moves to the alumni by themselves.",
      type: "array",
      group: "roles",
      of: [role],
    }),
    defineField({
      name: "affiliations",
      title: "Other institutions",
      type: "array",
      group: "roles",
      of: [affiliation],
    }),
    defineField({
      name: "topics",
      title: "Topics",
      type: "array",
      group: "roles",
      of: [defineArrayMember({ type: "reference", to: [{ type: "topic" }] })],
      validation: (rule) => rule.unique(),
    }),
    defineField({
      name: "identifiers",
      title: "Identifiers",
      type: "object",
      group: "profiles",
      options: { columns: 2 },
      fields: [
        defineField({
          name: "orcid",
          title: "ORCID",
          description: "For example 0000-0002-1825-0097.",
          type: "string",
          validation: (rule) => rule.custom(orcid),
        }),
        defineField({
          name: "googleScholar",
          title: "Google Scholar",
          description: "What follows user= in the address.",
          type: "string",
          validation: (rule) =>
            rule.custom(
              pattern(/^[\w-]{12}$/, "Write only the 12 characters that follow user= in the address."),
            ),
        }),
        defineField({
          name: "dblp",
          title: "DBLP",
          description: "What follows /pid/ in the address.",
          type: "string",
          validation: (rule) =>
            rule.custom(
              pattern(/^[\w/-]{2,40}$/, "Write only what follows /pid/ in the address, for example 65/8368."),
            ),
        }),
        defineField({
          name: "openalex",
          title: "OpenAlex",
          description: "For example A5023888391.",
          type: "string",
          validation: (rule) =>
            rule.custom(pattern(/^A\d{4,12}$/, "Write A and the number, for example A5023888391.")),
        }),
        defineField({
          name: "semanticScholar",
          title: "Semantic Scholar",
          description: "The number at the end of the address. Some people have several pages there.",
          type: "array",
          of: [
            defineArrayMember({
              type: "string",
              validation: (rule) =>
                rule.custom(pattern(/^\d{1,12}$/, "Write only the number at the end of the address.")),
            }),
          ],
          validation: (rule) => rule.unique(),
        }),
        defineField({
          name: "openreview",
          title: "OpenReview",
          description: "What follows id= in the address, for example ~Ada_Berg1.",
          type: "array",
          of: [
            defineArrayMember({
              type: "string",
              validation: (rule) =>
                rule.custom(pattern(/^~\S{2,80}\d$/, "Write what follows id=, for example ~Ada_Berg1.")),
            }),
          ],
          validation: (rule) => rule.unique(),
        }),
      ],
    }),
    defineField({ name: "links", title: "Links", type: "array", group: "profiles", of: [profileLink] }),
    defineField({
      name: "email",
      title: "E-mail",
      description: "Only when the person wants it on the site.",
      type: "string",
      group: "profiles",
      validation: (rule) => rule.email().error("Write one e-mail address, for example name@example.org."),
    }),
    defineField({
      name: "visibility",
      title: "On the site",
      type: "string",
      group: "privacy",
      options: {
        list: [
          { title: "Everything", value: "public" },
          { title: "Name only: no photo, no text, no links", value: "nameOnly" },
          { title: "Hidden: no page, no entry in any list", value: "hidden" },
        ],
        layout: "radio",
      },
      initialValue: "public",
      validation: (rule) => rule.required().error("Choose what the site may show of this person."),
    }),
    defineField({
      name: "publicVariants",
      title: "Other ways the name is printed",
      description:
        "Spellings found on papers, so that new papers find this person. Everybody can read them: never write a former name here that the person does not want known.",
      type: "array",
      group: "privacy",
      of: [defineArrayMember({ type: "string" })],
      validation: (rule) => rule.unique(),
    }),
    defineField({
      name: "matchByName",
      title: "When a new paper has this name",
      description:
        "Papers are always found by ORCID and by the identifiers under Profiles. This is about the name alone.",
      type: "string",
      group: "privacy",
      options: {
        list: [
          { title: "Link it when co-authors, dates or institution agree, else ask", value: "auto" },
          { title: "Always ask", value: "ask" },
          { title: "Leave it: somebody else has the same name", value: "never" },
        ],
        layout: "radio",
      },
      initialValue: "auto",
    }),
    defineField({
      name: "memoriam",
      title: "In memoriam",
      description: "The day of death. The page then becomes a memorial.",
      type: "date",
      group: "privacy",
    }),
  ],
  orderings: [{ name: "name", title: "Name", by: [{ field: "name.sortKey", direction: "asc" }] }],
  preview: {
    select: {
      title: "name.display",
      role: "roles.0.roleType.label.neutral.en",
      visibility: "visibility",
      memoriam: "memoriam",
      media: "photo",
    },
    prepare: ({ title, role, visibility, memoriam, media }) => ({
      title: title ?? "Researcher without a name",
      subtitle: rowSubtitle(
        role,
        memoriam === undefined ? undefined : "in memoriam",
        visibility === "hidden" ? "hidden" : undefined,
        visibility === "nameOnly" ? "name only" : undefined,
      ),
      media,
    }),
  },
});
