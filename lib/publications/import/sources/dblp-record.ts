import { z } from "zod";
import { textOf } from "../../../xml/read-xml.ts";
import type { XmlNode } from "../../../xml/read-xml.ts";
import { markupToLine } from "./markup-to-text.ts";
import { tidy } from "./source-text.ts";

const person = z.object({ name: z.string(), pid: z.string(), orcid: z.string() });
/** A record of DBLP’s XML: who, and every other element under its name. */
export const dblpRecord = z.object({
  element: z.string(),
  key: z.string().min(1, "no key"),
  publtype: z.string(),
  authors: z.array(person),
  editors: z.array(person),
  fields: z.record(z.string(), z.array(z.string())),
});

export type DblpRecord = z.infer<typeof dblpRecord>;

/** The record of an element such as `<article>`. */
export function dblpRecordOf(node: XmlNode): DblpRecord {
  const fields: Record<string, string[]> = {};
  const people = { author: [] as z.infer<typeof person>[], editor: [] as z.infer<typeof person>[] };
  for (const child of node.children) {
    if (typeof child === "string") continue;
    if (child.name === "author" || child.name === "editor") {
      people[child.name].push({
        name: textOf(child),
        pid: child.attributes["pid"] ?? "",
        orcid: child.attributes["orcid"] ?? "",
      });
    } else (fields[child.name] ??= []).push(child.name === "title" ? titleText(child) : tidy(textOf(child)));
  }
  return {
    element: node.name,
    key: node.attributes["key"] ?? "",
    publtype: node.attributes["publtype"] ?? "",
    authors: people.author,
    editors: people.editor,
    fields,
  };
}

/** Titles hold `<i>`, `<sub>`, `<sup>` and `<tt>`, and end with a full stop that is DBLP’s. */
function titleText(node: XmlNode): string {
  const inside = node.children
    .map((child) =>
      typeof child === "string" ? escaped(child) : `<${child.name}>${escaped(textOf(child))}</${child.name}>`,
    )
    .join("");
  return markupToLine(inside).replace(/(?<!\.\.)\.$/, "");
}

function escaped(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
}
