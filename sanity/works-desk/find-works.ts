import type { SanityClient } from "@sanity/client";
import { z } from "zod";
import type { RawDocument } from "../works/stored-work.ts";

const documents = z.array(z.looseObject({ _id: z.string(), _type: z.string() }));

const matches = `*[_type == "publication" && !(_id in path("drafts.**")) && !(_id in path("versions.**")) && _id != $not
  && (title match $words || alsoTitled[] match $words || $text in versions[].identifiers.doi || $text in versions[].identifiers.arxiv)]
  | order(title)[0...10]`;

/** Published works by words of their titles, or by their DOI or arXiv number; ten at most, without the one named. */
export async function findWorks(
  client: SanityClient,
  text: string,
  not: string,
): Promise<readonly RawDocument[]> {
  const params = { not, text: text.toLowerCase(), words: `${text}*` };
  return documents.parse(await client.fetch(matches, params, { perspective: "raw" }));
}
