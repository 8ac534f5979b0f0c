import { defineField, defineType } from "@sanity/types";
import { describedUnlessDecoration } from "./checks/described.ts";
import { inEachLanguage } from "./checks/per-language.ts";
import { altFault } from "./rules/wording.ts";

/** A picture with what a reader who cannot see it should know. */
export const figure = defineType({
  name: "figure",
  title: "Picture",
  type: "image",
  options: { hotspot: true, accept: "image/png,image/jpeg,image/webp,image/avif,image/gif" },
  fields: [
    defineField({
      name: "decorative",
      title: "Only decoration",
      description:
        "Switch on when the picture says nothing that the text does not say. No description is needed then.",
      type: "boolean",
      hidden: ({ document }) => document?._type === "researcher",
    }),
    defineField({
      name: "alt",
      title: "Description for people who do not see the picture",
      description: "What the picture shows, in one sentence, in each language. Do not start with “image of”.",
      type: "localeString",
      hidden: ({ document, parent }) => document?._type === "researcher" || parent?.decorative === true,
      validation: (rule) => [rule.custom(describedUnlessDecoration), rule.custom(inEachLanguage(altFault))],
    }),
    defineField({
      name: "credit",
      title: "Credit",
      description: "Photographer and licence, as they ask to be named.",
      type: "string",
    }),
  ],
});
