import type { SanityClient } from "@sanity/client";
import { z } from "zod";
import type { PairSide } from "../import-tool/pair-cards.tsx";
import { workCard } from "../import-tool/work-card.ts";
import type { RawDocument } from "../works/stored-work.ts";
import { readNames } from "./read-desk.ts";

/** Two works that wait for an editor's word. */
export type DeskPair = {
  readonly id: string;
  readonly reason: string;
  readonly sides: readonly [DeskSide, DeskSide];
};

export type DeskSide = PairSide & {
  /** Why it cannot be joined now; `null` when it can. */
  readonly hindrance: string | null;
};

const pairs = z.array(
  z.object({ _id: z.string(), reason: z.string().nullish(), works: z.array(z.string()) }),
);
const documents = z.array(z.looseObject({ _id: z.string(), _type: z.string() }));

/** Questions that are open, the newest first, at most fifty; those of which one work is gone are none. */
export async function readPairs(client: SanityClient): Promise<readonly DeskPair[]> {
  const open = pairs.parse(
    await client.fetch(
      `*[_type == "workPair" && state == "open"] | order(at desc, _id)[0...50]{_id, reason, "works": works[]._ref}`,
      {},
      { perspective: "raw", useCdn: false },
    ),
  );
  const ids = open.flatMap(({ works }) => works.flatMap((id) => [id, `drafts.${id}`]));
  const found = documents.parse(
    await client.fetch("*[_id in $ids]", { ids }, { perspective: "raw", useCdn: false }),
  );
  const byId = new Map<string, RawDocument>(found.map((document) => [document._id, document]));
  const { venue } = await readNames(client);
  return open.flatMap(({ _id, reason, works }): readonly DeskPair[] => {
    const [one, other] = works.map((id) => sideOf(id, byId, venue));
    return one == null || other == null ? [] : [{ id: _id, reason: reason ?? "", sides: [one, other] }];
  });
}

/** Why two works cannot be joined now; `null` when they can. */
export function hindranceOf(sides: readonly DeskSide[]): string | null {
  return sides.find(({ hindrance }) => hindrance !== null)?.hindrance ?? null;
}

/** Two works side by side. @throws Error when one of them is gone */
export async function readSides(
  client: SanityClient,
  ids: readonly [string, string],
): Promise<readonly [DeskSide, DeskSide]> {
  const all = ids.flatMap((id) => [id, `drafts.${id}`]);
  const found = documents.parse(
    await client.fetch("*[_id in $all]", { all }, { perspective: "raw", useCdn: false }),
  );
  const byId = new Map<string, RawDocument>(found.map((document) => [document._id, document]));
  const { venue } = await readNames(client);
  const [one, other] = [sideOf(ids[0], byId, venue), sideOf(ids[1], byId, venue)];
  if (one === null || other === null) throw new Error("One of them is not there any more.");
  return [one, other];
}

/** A work as it stands beside another; `null` when it is gone. */
function sideOf(
  id: string,
  byId: ReadonlyMap<string, RawDocument>,
  venueName: (id: string) => string | undefined,
): DeskSide | null {
  const [published, draft] = [byId.get(id), byId.get(`drafts.${id}`)];
  const document = draft ?? published;
  if (document === undefined) return null;
  const card = workCard(document, venueName);
  if (published === undefined)
    return {
      card,
      state: "A draft",
      isThere: true,
      hindrance: "One of them was never published. Publish it first, or discard it if it is not needed.",
    };
  if (draft !== undefined)
    return {
      card,
      state: "Being edited",
      isThere: true,
      hindrance: "Somebody is editing one of them. Publish or discard the draft first.",
    };
  return { card, state: "On the site", isThere: true, hindrance: null };
}
