import { defineField } from "@sanity/types";
import { pdfFile, pdfSize } from "./checks/pdf-file.ts";
import { isPresent } from "./checks/per-language.ts";
import { licences } from "./rules/licences.ts";

/** The paper itself, kept and served by the institute, where the rights allow it. */
export const hostedPdf = defineField({
  name: "hostedPdf",
  title: "PDF kept here",
  description:
    "Upload the paper only when the institute may publish it. Google Scholar then finds it at the address of this page.",
  type: "file",
  options: { accept: "application/pdf", storeOriginalFilename: true, collapsible: true, collapsed: true },
  fields: [
    defineField({
      name: "licence",
      title: "By which right",
      type: "string",
      options: { list: licences.map(({ id, label }) => ({ title: label, value: id })) },
      validation: (rule) =>
        rule.custom((value, { parent }) =>
          value !== undefined || !isPresent(Object(parent).asset)
            ? true
            : "Say by which right the institute publishes this file.",
        ),
    }),
  ],
  validation: (rule) => [rule.custom(pdfFile), rule.custom(pdfSize).warning()],
});
