import assert from "node:assert/strict";
import type { MutationEvent, WelcomeEvent } from "@sanity/client";
import { cases, type Run } from "../case.ts";
import { hear, type Heard } from "../events.ts";
import type { Place } from "../place.ts";

type Options = Readonly<Record<string, boolean | string>>;

/** Listens to this case's type, does something once the listener is there, and looks at what it heard. */
function listening(
  act: (place: Place) => Promise<unknown>,
  look: (heard: Heard<MutationEvent>, place: Place) => Promise<void>,
  { filter = "", ...options }: Options & { readonly filter?: string } = {},
): Run {
  return async (place) => {
    await place.create({ there: { n: 1 } });
    const query = `*[_type == $type${filter}]`;
    const events = place.client.listen(
      query,
      { type: place.type },
      { events: ["welcome", "mutation"], ...options },
    );
    const heard = hear<MutationEvent | WelcomeEvent>(events);
    try {
      await heard.first(1, ({ type }) => type === "welcome");
      await act(place);
      await look({ ...heard, first: (count) => mutations(heard, count) }, place);
    } finally {
      heard.stop();
    }
  };
}

async function mutations(
  heard: Heard<MutationEvent | WelcomeEvent>,
  count: number,
): Promise<readonly MutationEvent[]> {
  const found = await heard.first(count, ({ type }) => type === "mutation");
  return found.flatMap((event) => (event.type === "mutation" ? [event] : []));
}

const increase = (place: Place) => place.client.patch(place.id("there")).inc({ n: 1 }).commit();

export const listenCases = cases("listen", {
  "a creation appears": listening(
    (place) => place.create({ a: { n: 5 } }),
    async (heard, place) => {
      const [event] = await heard.first(1);
      assert.deepEqual([event?.documentId, event?.transition], [place.id("a"), "appear"]);
      assert.equal(event?.result?.["n"], 5);
    },
  ),
  "a change is an update with the result": listening(increase, async (heard, place) => {
    const [event] = await heard.first(1);
    const now = await place.client.getDocument(place.id("there"));
    assert.deepEqual([event?.transition, event?.result], ["update", now]);
    assert.deepEqual([event?.resultRev, event?.transactionId], [now?._rev, now?._rev]);
    assert.notEqual(event?.previousRev, event?.resultRev);
  }),
  "a deletion disappears": listening(
    (place) => place.client.delete(place.id("there")),
    async (heard) => {
      const [event] = await heard.first(1);
      assert.equal(event?.transition, "disappear");
      assert.equal(event?.result ?? null, null);
    },
  ),
  "what no longer matches disappears": listening(
    increase,
    async (heard) => assert.equal((await heard.first(1))[0]?.transition, "disappear"),
    { filter: " && n < 2" },
  ),
  "what begins to match appears": listening(
    increase,
    async (heard) => assert.equal((await heard.first(1))[0]?.transition, "appear"),
    { filter: " && n > 1" },
  ),
  "what does not match is not told": listening(
    async (place) => {
      await place.create({ other: { n: 0 } });
      await increase(place);
    },
    async (heard, place) => assert.equal((await heard.first(1))[0]?.documentId, place.id("there")),
    { filter: " && n > 0" },
  ),
  "who did it, when and what": listening(increase, async (heard, place) => {
    const [event] = await heard.first(1);
    assert.ok(event !== undefined && !Number.isNaN(Date.parse(event.timestamp)));
    assert.equal(event.identity.length > 0, true);
    assert.ok(event.eventId.includes(event.transactionId) && event.eventId.includes(place.id("there")));
    assert.partialDeepStrictEqual(event.mutations, [{ patch: { id: place.id("there"), inc: { n: 1 } } }]);
  }),
  "events of a transaction are counted": listening(
    (place) => place.create({ a: {}, b: {} }),
    async (heard) => {
      const events = await heard.first(2);
      assert.deepEqual(
        events.map(({ transactionTotalEvents, transactionCurrentEvent }) => [
          transactionTotalEvents,
          transactionCurrentEvent,
        ]),
        [
          [2, 1],
          [2, 2],
        ],
      );
    },
  ),
  "a dry run is not told": listening(
    async (place) => {
      await place.mutate([{ patch: { id: place.id("there"), set: { n: 9 } } }], { dryRun: "true" });
      await increase(place);
    },
    async (heard) => assert.equal((await heard.first(1))[0]?.result?.["n"], 2),
  ),
  "includeResult=false leaves the result out": listening(
    increase,
    async (heard) => assert.equal((await heard.first(1))[0]?.result ?? null, null),
    { includeResult: false },
  ),
  "includePreviousRevision gives what was before": listening(
    increase,
    async (heard) => assert.equal((await heard.first(1))[0]?.previous?.["n"], 1),
    { includePreviousRevision: true },
  ),
  "includeMutations=false leaves them out": listening(
    increase,
    async (heard) => assert.deepEqual((await heard.first(1))[0]?.mutations ?? [], []),
    { includeMutations: false },
  ),
  "effectFormat=mendoza tells what changed": listening(
    increase,
    async (heard) => {
      const [event] = await heard.first(1);
      assert.ok(Array.isArray(event?.effects?.apply) && Array.isArray(event.effects.revert));
    },
    { effectFormat: "mendoza" },
  ),
  "drafts are told": listening(
    (place) => place.client.createOrReplace({ _id: `drafts.${place.id("a")}`, _type: place.type }),
    async (heard, place) => assert.equal((await heard.first(1))[0]?.documentId, `drafts.${place.id("a")}`),
  ),
  "versions are told when asked for": listening(
    (place) =>
      place.client.createOrReplace({
        _id: `versions.${place.release()}.${place.id("a")}`,
        _type: place.type,
      }),
    async (heard, place) =>
      assert.equal((await heard.first(1))[0]?.documentId, `versions.${place.release()}.${place.id("a")}`),
    { includeAllVersions: true },
  ),
});
