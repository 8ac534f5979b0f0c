import assert from "node:assert/strict";
import type { LiveEvent } from "@sanity/client";
import { cases, doubtful } from "../case.ts";
import { hear, type Heard } from "../events.ts";
import type { Place } from "../place.ts";

async function living(
  place: Place,
  includeDrafts: boolean,
  work: (heard: Heard<LiveEvent>) => Promise<void>,
): Promise<void> {
  const heard = hear<LiveEvent>(place.client.live.events({ includeDrafts }));
  try {
    await heard.first(1, ({ type }) => type === "welcome");
    await work(heard);
  } finally {
    heard.stop();
  }
}

const isMessage = ({ type }: LiveEvent): boolean => type === "message";

export const liveCases = cases("live", {
  "welcome has an id": (place) =>
    living(place, false, async (heard) => {
      const [event] = await heard.first(1);
      assert.ok(event !== undefined && "id" in event && event.id !== "");
    }),
  "a change of what is published says tags of the query": (place) =>
    living(place, false, async (heard) => {
      await place.create({ a: { n: 1 } });
      const query = "*[_type == $type]";
      const options = { filterResponse: false, perspective: "published" } as const;
      const { syncTags = [] } = await place.client.fetch(query, { type: place.type }, options);
      const already = (await heard.first(1, isMessage)).length;
      await place.create({ a: { n: 2 } });
      const events = await heard.first(already + 1, isMessage);
      const tags = events.flatMap((event) => (event.type === "message" ? event.tags : []));
      assert.ok(
        tags.some((tag) => syncTags.includes(tag)),
        `${tags.join()} and ${syncTags.join()}`,
      );
    }),
  "a draft is not told to those who see none": (place) =>
    living(place, false, async (heard) => {
      await place.client.createOrReplace({ _id: `drafts.${place.id("a")}`, _type: place.type });
      await place.create({ a: {} });
      await heard.first(1, isMessage);
    }),
  "a draft is told with includeDrafts": (place) =>
    living(place, true, async (heard) => {
      await place.client.createOrReplace({ _id: `drafts.${place.id("a")}`, _type: place.type });
      await heard.first(1, isMessage);
    }),
  "drafts need a token": doubtful("hosted answers 401 or 403", async (place) => {
    const search = { includeDrafts: "true" };
    const address = `/data/live/events/${place.dataset}`;
    const { status } = await place.http(address, { search, anonymous: true });
    assert.ok([401, 403].includes(status), String(status));
  }),
});
