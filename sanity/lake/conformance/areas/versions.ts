import assert from "node:assert/strict";
import { cases } from "../case.ts";
import { rejection } from "../rejection.ts";
import { draftOf, expectTitles, put } from "./drafts.ts";

export const versionCases = cases("actions", {
  "createVersion and discardVersion of the client, for a draft": async (place) => {
    const document = { _type: place.type, title: "version" };
    await place.client.createVersion({ document, publishedId: place.id("a") });
    await expectTitles(place, "version", null);
    await place.client.discardVersion({ publishedId: place.id("a") });
    await expectTitles(place, null, null);
  },
  "createVersion of what is there is refused": async (place) => {
    await put(place, draftOf(place), "draft");
    const document = { _type: place.type, title: "version" };
    const { status } = await rejection(place.client.createVersion({ document, publishedId: place.id("a") }));
    assert.ok([400, 409].includes(status), String(status));
  },
  "replaceVersion of the client": async (place) => {
    await put(place, draftOf(place), "draft");
    const document = { _type: place.type, title: "replaced" };
    await place.client.replaceVersion({ document, publishedId: place.id("a") });
    await expectTitles(place, "replaced", null);
  },
});
