import { defineArrayMember, defineField } from "@sanity/types";
import { webAddress } from "./checks/text-faults.ts";

/** Something of a version to read, watch or run. */
export const versionLink = defineArrayMember({
  name: "versionLink",
  title: "Link",
  type: "object",
  options: { columns: 2 },
  fields: [
    defineField({
      name: "kind",
      title: "What is there",
      type: "string",
      options: {
        list: [
          { title: "Web page", value: "html" },
          { title: "PDF", value: "pdf" },
          { title: "Slides", value: "slides" },
          { title: "Poster", value: "poster" },
          { title: "Video", value: "video" },
          { title: "Code", value: "code" },
          { title: "Data", value: "data" },
          { title: "Model", value: "model" },
          { title: "Demonstration", value: "demo" },
          { title: "Reviews", value: "review" },
        ],
      },
      initialValue: "html",
      validation: (rule) => rule.required().error("Say what is there."),
    }),
    defineField({
      name: "url",
      title: "Address",
      type: "url",
      validation: (rule) => [
        rule.required().error("Paste the address, or remove this link."),
        rule.custom(webAddress),
      ],
    }),
  ],
  preview: { select: { title: "kind", subtitle: "url" } },
});
