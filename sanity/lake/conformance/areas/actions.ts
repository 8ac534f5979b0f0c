import assert from "node:assert/strict";
import { cases, doubtful } from "../case.ts";
import type { HttpAnswer, Place } from "../place.ts";
import { draftOf, expectTitles, put } from "./drafts.ts";

const name = (kind: string): string => `sanity.action.document.${kind}`;

/** Sends one action on the document `a`: published id and draft id are filled in. */
function act(place: Place, kind: string, more: object = {}): Promise<HttpAnswer> {
  const action = { actionType: name(kind), publishedId: place.id("a"), draftId: draftOf(place), ...more };
  return place.http(place.data("actions"), { body: { actions: [action] } });
}

async function statusOf(place: Place, kind: string, more: object = {}): Promise<number> {
  return (await act(place, kind, more)).status;
}

async function done(place: Place, kind: string, more: object = {}): Promise<void> {
  const { status, body } = await act(place, kind, more);
  assert.equal(status, 200, JSON.stringify(body));
}

function createAction(place: Place, ifExists: "fail" | "ignore") {
  const attributes = { _id: draftOf(place), _type: place.type, title: "new" };
  return { actionType: name("create"), publishedId: place.id("a"), attributes, ifExists };
}

export const actionCases = cases("actions", {
  "create makes a draft": async (place) => {
    const { transactionId } = await place.client.action({
      actionType: "sanity.action.document.create",
      publishedId: place.id("a"),
      attributes: { _id: draftOf(place), _type: place.type, title: "new" },
      ifExists: "fail",
    });
    assert.equal((await place.client.getDocument(draftOf(place)))?._rev, transactionId);
    await expectTitles(place, "new", null);
  },
  "create fails when there is one": doubtful("hosted answers 409 or 400", async (place) => {
    await put(place, draftOf(place), "old");
    const { status } = await place.http(place.data("actions"), {
      body: { actions: [createAction(place, "fail")] },
    });
    assert.ok([400, 409].includes(status), String(status));
    await expectTitles(place, "old", null);
  }),
  "create with ifExists ignore leaves it": async (place) => {
    await put(place, draftOf(place), "old");
    const { status } = await place.http(place.data("actions"), {
      body: { actions: [createAction(place, "ignore")] },
    });
    assert.equal(status, 200);
    await expectTitles(place, "old", null);
  },
  "edit patches the draft": async (place) => {
    await put(place, draftOf(place), "old");
    await done(place, "edit", { patch: { set: { title: "edited" } } });
    await expectTitles(place, "edited", null);
  },
  "edit makes a draft of what is published": async (place) => {
    await put(place, place.id("a"), "published");
    await done(place, "edit", { patch: { set: { title: "edited" } } });
    await expectTitles(place, "edited", "published");
  },
  "edit of nothing is refused": doubtful("hosted answers 404 or 400", async (place) => {
    assert.ok(
      [400, 404, 409].includes(await statusOf(place, "edit", { patch: { set: { title: "edited" } } })),
    );
  }),
  "publish moves the draft": async (place) => {
    await put(place, draftOf(place), "draft");
    await done(place, "publish");
    await expectTitles(place, null, "draft");
  },
  "publish replaces what was published, and keeps when it was made": async (place) => {
    await put(place, place.id("a"), "published");
    const before = await place.client.getDocument(place.id("a"));
    await done(place, "edit", { patch: { set: { title: "edited" } } });
    await done(place, "publish");
    await expectTitles(place, null, "edited");
    assert.equal((await place.client.getDocument(place.id("a")))?._createdAt, before?._createdAt);
  },
  "publish without a draft is refused": doubtful("hosted answers 404 or 400", async (place) => {
    assert.ok([400, 404, 409].includes(await statusOf(place, "publish")));
  }),
  "publish with the present revisions": async (place) => {
    await put(place, place.id("a"), "published");
    await put(place, draftOf(place), "draft");
    const [draft, published] = await place.client.getDocuments([draftOf(place), place.id("a")]);
    const revisions = { ifDraftRevisionId: draft?._rev, ifPublishedRevisionId: published?._rev };
    await done(place, "publish", revisions);
  },
  "publish with another revision is refused": doubtful("hosted answers 409 or 400", async (place) => {
    await put(place, draftOf(place), "draft");
    assert.ok([400, 409].includes(await statusOf(place, "publish", { ifDraftRevisionId: "another" })));
    await expectTitles(place, "draft", null);
  }),
  "publish makes references strong that waited for it": async (place) => {
    await place.client.createOrReplace({ _id: place.id("to"), _type: place.type });
    const waiting = {
      _type: "reference",
      _ref: place.id("to"),
      _weak: true,
      _strengthenOnPublish: { type: place.type },
    };
    await place.client.createOrReplace({ _id: draftOf(place), _type: place.type, to: waiting });
    await done(place, "publish");
    const published = await place.client.getDocument(place.id("a"));
    assert.deepEqual(published?.["to"], { _type: "reference", _ref: place.id("to") });
  },
  "unpublish leaves a draft": async (place) => {
    await put(place, place.id("a"), "published");
    await done(place, "unpublish");
    await expectTitles(place, "published", null);
  },
  "unpublish keeps a draft that is there": async (place) => {
    await put(place, place.id("a"), "published");
    await put(place, draftOf(place), "draft");
    await done(place, "unpublish");
    await expectTitles(place, "draft", null);
  },
  "discard lets the draft go": async (place) => {
    await put(place, place.id("a"), "published");
    await put(place, draftOf(place), "draft");
    await done(place, "discard");
    await expectTitles(place, null, "published");
  },
  "delete takes both": async (place) => {
    await put(place, place.id("a"), "published");
    await put(place, draftOf(place), "draft");
    await done(place, "delete", { includeDrafts: [draftOf(place)] });
    await expectTitles(place, null, null);
  },
  "delete of what is referred to is refused": async (place) => {
    await put(place, place.id("a"), "published");
    const to = { _type: "reference", _ref: place.id("a") };
    await place.client.createOrReplace({ _id: place.id("b"), _type: place.type, to });
    assert.equal(await statusOf(place, "delete", { includeDrafts: [] }), 409);
    await expectTitles(place, null, "published");
  },
  "replaceDraft replaces all of the draft": async (place) => {
    await put(place, draftOf(place), "draft");
    const attributes = { _id: draftOf(place), _type: place.type, other: true };
    await done(place, "replaceDraft", { attributes });
    await expectTitles(place, null, null);
    assert.equal((await place.client.getDocument(draftOf(place)))?.["other"], true);
  },
  "several actions are one transaction": async (place) => {
    const publish = { actionType: name("publish"), publishedId: place.id("a"), draftId: draftOf(place) };
    const body = { actions: [createAction(place, "fail"), publish] };
    const answer = await place.http(place.data("actions"), { body });
    assert.equal(answer.status, 200, JSON.stringify(answer.body));
    await expectTitles(place, null, "new");
  },
  "actions are all or nothing": async (place) => {
    const publish = {
      actionType: name("publish"),
      publishedId: place.id("b"),
      draftId: `drafts.${place.id("b")}`,
    };
    const body = { actions: [createAction(place, "fail"), publish] };
    assert.ok((await place.http(place.data("actions"), { body })).status >= 400);
    await expectTitles(place, null, null);
  },
  "dryRun writes nothing": async (place) => {
    const body = { actions: [createAction(place, "fail")], dryRun: true };
    assert.equal((await place.http(place.data("actions"), { body })).status, 200);
    await expectTitles(place, null, null);
  },
  "an unknown action and none at all are refused": async (place) => {
    assert.equal(await statusOf(place, "frobnicate"), 400);
    assert.equal((await place.http(place.data("actions"), { body: {} })).status, 400);
  },
});
