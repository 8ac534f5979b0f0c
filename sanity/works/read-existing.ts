import type { SanityClient } from "@sanity/client";
import { z } from "zod";
import { personOf, researcherRow, type Existing } from "./existing.ts";
import type { RawDocument } from "./stored-work.ts";

const slice = 500;
const text = z.string();
const document = z.looseObject({ _id: text, _type: text });
const venue = z.object({
  _id: text,
  name: text.nullish(),
  nameFr: text.nullish(),
  abbreviation: text.nullish(),
  aliases: z.array(text).nullish(),
});
const pair = z.object({
  _id: text,
  works: z.array(text),
  state: z.enum(["open", "same", "different"]),
});

/**
 * Reads what an import compares with, a slice at a time.
 * @param given sees drafts and documents with a dot in their id
 */
export async function readExisting(given: SanityClient): Promise<Existing> {
  const client = given.withConfig({ perspective: "raw", useCdn: false });
  const institute = await client.fetch<(string | null)[] | null>(
    `*[_id == "siteSettings"][0]{"names": [name.en, name.fr]}.names`,
  );
  const names = (institute ?? []).flatMap((name) => name ?? []);
  const rows = z.array(researcherRow).parse(
    await client.fetch(`*[_type == "researcher" && !(_id in path("drafts.**")) && !(_id in path("versions.**"))]{
      _id,
      "names": [name.display, name.given + " " + name.family, name.native],
      "variants": publicVariants,
      "former": *[_id == "private." + ^._id][0].formerNames,
      "orcid": identifiers.orcid,
      "dblp": identifiers.dblp,
      "openalex": identifiers.openalex,
      "semanticScholar": identifiers.semanticScholar,
      "openreview": identifiers.openreview,
      matchByName,
      roles[]{start, end},
      "organizations": affiliations[].organization
    }`),
  );
  return {
    works: await readWorks(client),
    people: rows.map((row) => personOf(row, names)),
    venues: z
      .array(venue)
      .parse(
        await client.fetch(
          `*[_type == "venue" && !(_id in path("drafts.**")) && !(_id in path("versions.**"))]{_id, name, nameFr, abbreviation, aliases}`,
        ),
      ),
    pairs: z
      .array(pair)
      .parse(await client.fetch(`*[_type == "workPair"]{_id, state, "works": works[]._ref}`)),
  };
}

/** Every work, published and as a draft, whole. */
async function readWorks(client: SanityClient): Promise<readonly RawDocument[]> {
  const found: RawDocument[] = [];
  for (let after = ""; ;) {
    const some = z
      .array(document)
      .parse(
        await client.fetch(
          `*[_type == "publication" && !(_id in path("versions.**")) && _id > $after] | order(_id) [0...${slice}]`,
          { after },
        ),
      );
    found.push(...some);
    const last = some.at(-1);
    if (last === undefined || some.length < slice) return found;
    after = last._id;
  }
}
