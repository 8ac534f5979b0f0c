import { defineArrayMember, defineField } from "@sanity/types";

/** What formatted text may hold: no heading of level one (the title is that one), no tables, no raw HTML. */
export const richTextMembers = [
  defineArrayMember({
    type: "block",
    styles: [
      { title: "Paragraph", value: "normal" },
      { title: "Heading", value: "h2" },
      { title: "Smaller heading", value: "h3" },
      { title: "Quotation", value: "blockquote" },
    ],
    lists: [
      { title: "Bullets", value: "bullet" },
      { title: "Numbers", value: "number" },
    ],
    marks: {
      decorators: [
        { title: "Strong", value: "strong" },
        { title: "Emphasis", value: "em" },
        { title: "Code", value: "code" },
      ],
      annotations: [
        {
          name: "link",
          title: "Link",
          type: "object",
          fields: [
            defineField({
              name: "href",
              title: "Address",
              description: "Paste the whole address, or write /en/… for a page of this site.",
              type: "url",
              validation: (rule) =>
                rule
                  .required()
                  .uri({ scheme: ["http", "https", "mailto", "tel"], allowRelative: true })
                  .error(
                    "Give the link an address that starts with https://, mailto:, tel: or /, or remove the link.",
                  ),
            }),
          ],
        },
      ],
    },
  }),
  defineArrayMember({ type: "figure" }),
  defineArrayMember({ type: "video" }),
];
