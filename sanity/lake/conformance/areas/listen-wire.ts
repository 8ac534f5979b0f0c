import assert from "node:assert/strict";
import { cases, doubtful } from "../case.ts";
import { hear, withStream, type WireEvent } from "../events.ts";
import { at, type Place } from "../place.ts";

/** Reads the stream as it is on the wire. */
function wire<Result>(
  place: Place,
  search: Readonly<Record<string, string>>,
  work: (next: () => Promise<WireEvent>) => Promise<Result>,
  headers: Readonly<Record<string, string>> = {},
): Promise<Result> {
  const address = place.address(place.data("listen"), {
    query: "*[_type == $type]",
    $type: `"${place.type}"`,
    ...search,
  });
  return withStream(address, { ...place.authorization, accept: "text/event-stream", ...headers }, work);
}

const increase = (place: Place) => place.client.patch(place.id("there")).inc({ n: 1 }).commit();

export const listenWireCases = cases("listen", {
  "welcome comes first and names the listener": async (place) => {
    const event = await wire(place, {}, (next) => next());
    assert.equal(event.event, "welcome");
    assert.equal(typeof at(event.data, "listenerName"), "string");
  },
  "a listener that comes back is told what it missed": doubtful("only with enableResume", async (place) => {
    await place.create({ there: { n: 1 } });
    const search = { enableResume: "true", includeResult: "true" };
    const last = await wire(place, search, async (next) => {
      assert.equal((await next()).event, "welcome");
      await increase(place);
      return (await next()).id;
    });
    await increase(place);
    const heard = await wire(place, search, async (next) => [await next(), await next()], {
      "last-event-id": last ?? "",
    });
    assert.deepEqual(
      heard.map(({ event }) => event),
      ["welcomeback", "mutation"],
    );
    assert.equal(at(heard[1]?.data, "result", "n"), 3);
  }),
  "a listener that was away too long is told so": doubtful("only with enableResume", async (place) => {
    const search = { enableResume: "true" };
    const event = await wire(place, search, (next) => next(), { "last-event-id": "nobody-knows#x" });
    assert.equal(event.event, "reset");
  }),
  "a query that cannot be read is an error of the channel": doubtful(
    "hosted answers 200 and an event, or 400",
    async (place) => {
      const heard = hear(place.client.listen("*[_type == ", {}, { events: ["welcome", "mutation"] }));
      await assert.rejects(heard.first(1));
    },
  ),
});
