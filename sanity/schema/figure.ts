import { defineField, defineType } from "@sanity/types";
import type { ConditionalPropertyCallbackContext } from "@sanity/types";
import { describedUnlessDecoration, unlessDecoration } from "./checks/described.ts";
import { inEachLanguage } from "./checks/per-language.ts";
import { altFault } from "./rules/wording.ts";

/** The photo of a researcher, which their name describes; a picture in their biography is one of a list. */
function isPortrait({ document, parent }: ConditionalPropertyCallbackContext): boolean {
  return document?._type === "researcher" && parent?._key === undefined;
}

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
      hidden: isPortrait,
    }),
    defineField({
      name: "alt",
      title: "Description for people who do not see the picture",
      description: "What the picture shows, in one sentence, in each language. Do not start with “image of”.",
      type: "localeString",
      hidden: (context) => isPortrait(context) || context.parent?.decorative === true,
      validation: (rule) => [
        rule.custom(describedUnlessDecoration),
        rule.custom(unlessDecoration(inEachLanguage(altFault))),
      ],
    }),
    defineField({
      name: "credit",
      title: "Credit",
      description: "Photographer and licence, as they ask to be named.",
      type: "string",
    }),
  ],
});
