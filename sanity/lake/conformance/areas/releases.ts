import assert from "node:assert/strict";
import { cases, doubtful } from "../case.ts";
import type { Place } from "../place.ts";
import { rejection } from "../rejection.ts";

/** A release with a version of the document `a`; the published one has another title. */
async function start(place: Place): Promise<string> {
  const releaseId = place.release();
  await place.client.releases.create({ releaseId, metadata: { title: "Spring", releaseType: "undecided" } });
  await place.create({ a: { title: "published" } });
  const document = { _type: place.type, title: "version" };
  await place.client.createVersion({ document, publishedId: place.id("a"), releaseId });
  return releaseId;
}

async function stateOf(place: Place, releaseId: string): Promise<unknown> {
  return (await place.client.releases.get({ releaseId }))?.state;
}

async function versionTitle(place: Place, releaseId: string): Promise<unknown> {
  return (await place.client.getDocument(`versions.${releaseId}.${place.id("a")}`))?.["title"];
}

const future = "2999-01-01T00:00:00.000Z";

export const releaseCases = cases("releases", {
  "create makes an active release document": async (place) => {
    const releaseId = place.release();
    const { metadata } = await place.client.releases.create({ releaseId, metadata: { title: "Spring" } });
    assert.equal(metadata.title, "Spring");
    const release = await place.client.releases.get({ releaseId });
    assert.partialDeepStrictEqual(release, {
      _id: `_.releases.${releaseId}`,
      _type: "system.release",
      name: releaseId,
      state: "active",
      metadata: { title: "Spring", releaseType: "undecided" },
    });
  },
  "create gives a name when none is given": async (place) => {
    const { releaseId } = await place.client.releases.create({ metadata: { title: place.run } });
    assert.match(releaseId, /^[A-Za-z0-9]{5,}$/);
    await place.client.releases.archive({ releaseId });
    await place.client.releases.delete({ releaseId });
  },
  "create of one that is there is refused": async (place) => {
    const releaseId = await start(place);
    const { status } = await rejection(place.client.releases.create({ releaseId, metadata: {} }));
    assert.ok([400, 409].includes(status), String(status));
  },
  "edit changes its metadata": async (place) => {
    const releaseId = await start(place);
    await place.client.releases.edit({ releaseId, patch: { set: { "metadata.title": "Summer" } } });
    assert.equal((await place.client.releases.get({ releaseId }))?.metadata.title, "Summer");
  },
  "its documents are found": async (place) => {
    const releaseId = await start(place);
    const { result } = await place.client
      .withConfig({ perspective: "raw" })
      .releases.fetchDocuments({ releaseId });
    assert.deepEqual(
      result.map(({ _id }) => _id),
      [`versions.${releaseId}.${place.id("a")}`],
    );
  },
  "releases::all names it": async (place) => {
    const releaseId = await start(place);
    const query = "releases::all()[name == $releaseId].state";
    assert.deepEqual(await place.client.fetch(query, { releaseId }), ["active"]);
  },
  "a version is made from what is published": async (place) => {
    const releaseId = await start(place);
    await place.create({ b: { title: "base" } });
    await place.client.createVersion({ baseId: place.id("b"), publishedId: place.id("b"), releaseId });
    const made = await place.client.getDocument(`versions.${releaseId}.${place.id("b")}`);
    assert.equal(made?.["title"], "base");
  },
  "a version is edited by a mutation": async (place) => {
    const releaseId = await start(place);
    await place.client
      .patch(`versions.${releaseId}.${place.id("a")}`)
      .set({ title: "edited" })
      .commit();
    assert.equal(await versionTitle(place, releaseId), "edited");
  },
  "a version is discarded": async (place) => {
    const releaseId = await start(place);
    await place.client.discardVersion({ publishedId: place.id("a"), releaseId });
    assert.equal(await versionTitle(place, releaseId), undefined);
  },
  "a version may unpublish": async (place) => {
    const releaseId = await start(place);
    await place.client.unpublishVersion({ publishedId: place.id("a"), releaseId });
    const seen = await place.client.fetch(
      "*[_id == $id]",
      { id: place.id("a") },
      { perspective: [releaseId] },
    );
    assert.deepEqual(seen, []);
    await place.client.releases.publish({ releaseId });
    assert.equal(await place.client.getDocument(place.id("a")), undefined);
  },
  "publish publishes every version": async (place) => {
    const releaseId = await start(place);
    await place.client.releases.publish({ releaseId });
    assert.equal((await place.client.getDocument(place.id("a")))?.["title"], "version");
    assert.equal(await versionTitle(place, releaseId), undefined);
    assert.equal(await stateOf(place, releaseId), "published");
  },
  "publish of a published one is refused": async (place) => {
    const releaseId = await start(place);
    await place.client.releases.publish({ releaseId });
    assert.ok((await rejection(place.client.releases.publish({ releaseId }))).status < 500);
  },
  "schedule and unschedule": async (place) => {
    const releaseId = await start(place);
    await place.client.releases.schedule({ releaseId, publishAt: future });
    const scheduled = await place.client.releases.get({ releaseId });
    assert.ok(["scheduled", "scheduling"].includes(scheduled?.state ?? ""), scheduled?.state);
    await place.client.releases.unschedule({ releaseId });
    assert.ok(["active", "unscheduling"].includes(String(await stateOf(place, releaseId))));
  },
  "schedule without a time is refused": async (place) => {
    const releaseId = await start(place);
    const action = { actionType: "sanity.action.release.schedule", releaseId };
    assert.equal((await place.http(place.data("actions"), { body: { actions: [action] } })).status, 400);
  },
  "archive takes its documents away": async (place) => {
    const releaseId = await start(place);
    await place.client.releases.archive({ releaseId });
    assert.equal(await stateOf(place, releaseId), "archived");
    assert.equal(await versionTitle(place, releaseId), undefined);
  },
  "unarchive brings them back": async (place) => {
    const releaseId = await start(place);
    await place.client.releases.archive({ releaseId });
    await place.client.releases.unarchive({ releaseId });
    assert.equal(await stateOf(place, releaseId), "active");
    assert.equal(await versionTitle(place, releaseId), "version");
  },
  "an active release is not deleted": async (place) => {
    const releaseId = await start(place);
    assert.ok((await rejection(place.client.releases.delete({ releaseId }))).status < 500);
    assert.equal(await stateOf(place, releaseId), "active");
  },
  "an archived release is deleted": async (place) => {
    const releaseId = await start(place);
    await place.client.releases.archive({ releaseId });
    await place.client.releases.delete({ releaseId });
    assert.equal(await place.client.releases.get({ releaseId }), undefined);
  },
  "what is not there is refused": doubtful("hosted answers 404 or 400", async (place) => {
    const releaseId = place.release("none");
    const { releases } = place.client;
    for (const refused of [
      releases.publish({ releaseId }),
      releases.archive({ releaseId }),
      releases.delete({ releaseId }),
    ])
      assert.ok((await rejection(refused)).status < 500);
  }),
});
