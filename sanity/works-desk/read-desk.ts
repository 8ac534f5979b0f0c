import type { SanityClient } from "@sanity/client";
import { z } from "zod";
import { namesIn, type Names } from "../import-tool/names-in.ts";
import type { RawDocument } from "../works/stored-work.ts";

const document = z.looseObject({ _id: z.string(), _type: z.string() });
const named = z.object({ _id: z.string(), name: z.string().nullish(), abbreviation: z.string().nullish() });

export type DeskWorks = {
  /** As editors see them: the draft where there is one, each under the id that it has. */
  readonly works: readonly RawDocument[];
  readonly names: Names;
};

/** Works that a GROQ filter finds in what editors see, at most a hundred, with the names they need. */
export async function readDeskWorks(client: SanityClient, filter: string): Promise<DeskWorks> {
  const works = z
    .array(document)
    .parse(
      await client.fetch(
        `*[_type == "publication" && (${filter})] | order(_updatedAt desc)[0...100]`,
        {},
        { perspective: "drafts" },
      ),
    );
  return { works, names: await readNames(client) };
}

/** Names of people and venues by their ids. */
export async function readNames(client: SanityClient): Promise<Names> {
  const { people, venues } = z
    .object({ people: z.array(named), venues: z.array(named) })
    .parse(
      await client.fetch(
        `{"people": *[_type == "researcher"]{_id, "name": name.display}, "venues": *[_type == "venue"]{_id, name, abbreviation}}`,
        {},
        { perspective: "drafts" },
      ),
    );
  return namesIn({
    people: people.map(({ _id, name }) => ({ id: _id, names: name == null ? [] : [name] })),
    venues,
  });
}
