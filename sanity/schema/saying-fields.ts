import { defineField } from "@sanity/types";

/** Which record of which source said something, in which import, and how much its word counts against others'. */
export const sayingFields = [
  defineField({ name: "source", title: "Source", type: "string" }),
  defineField({ name: "sourceId", title: "Id there", type: "string" }),
  defineField({ name: "at", title: "When", type: "datetime" }),
  defineField({ name: "batch", title: "Import", type: "string" }),
  defineField({ name: "weight", title: "How much it counts", type: "number" }),
];
