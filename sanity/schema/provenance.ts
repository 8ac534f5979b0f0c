import { defineArrayMember, defineField } from "@sanity/types";

/** The records that a work was made from. The same record finds its work again, whatever was corrected in either. */
export const provenance = defineField({
  name: "provenance",
  title: "Where the record comes from",
  type: "array",
  group: "record",
  readOnly: true,
  of: [
    defineArrayMember({
      name: "provenance",
      title: "Source",
      type: "object",
      fields: [
        defineField({ name: "source", title: "Source", type: "string" }),
        defineField({ name: "id", title: "Id there", type: "string" }),
        defineField({ name: "fetchedAt", title: "Fetched", type: "datetime" }),
        defineField({
          name: "listsWorkOnce",
          title: "This source never lists a work twice",
          type: "boolean",
          hidden: true,
        }),
        // Keys of the versions that the record tells of, in its order.
        defineField({
          name: "versions",
          title: "Versions",
          type: "array",
          hidden: true,
          of: [defineArrayMember({ type: "string" })],
        }),
      ],
      preview: { select: { title: "source", subtitle: "id" } },
    }),
  ],
});
