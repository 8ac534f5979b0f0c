import assert from "node:assert/strict";
import { cases } from "../case.ts";
import { at } from "../place.ts";

export const projectCases = cases("projects and users", {
  "users/me is who has the token": async (place) => {
    const me = await place.client.users.getById("me");
    assert.ok(me.id !== "" && me.name !== "");
    assert.ok(Array.isArray(at((await place.http("/users/me")).body, "roles")));
  },
  "the project is described": async (place) => {
    const project = await place.client.projects.getById(place.projectId);
    assert.equal(project.id, place.projectId);
    assert.ok(project.displayName !== "" && Array.isArray(project.members));
  },
  "its datasets are listed": async (place) => {
    const found = await place.client.datasets.list();
    assert.ok(
      found.some(({ name, aclMode }) => name === place.dataset && ["public", "private"].includes(aclMode)),
    );
  },
  "grants tell what may be done to documents": async (place) => {
    const { status, body } = await place.http(`/projects/${place.projectId}/datasets/${place.dataset}/acl`);
    assert.equal(status, 200);
    assert.ok(Array.isArray(at(body, 0, "permissions")) && typeof at(body, 0, "filter") === "string");
  },
  "grants of the project": async (place) => {
    const { status, body } = await place.http(`/projects/${place.projectId}/grants`);
    assert.equal(status, 200);
    assert.notEqual(at(body, "sanity.project"), undefined);
  },
  "roles are listed": async (place) => {
    const { status, body } = await place.http(`/projects/${place.projectId}/roles`);
    assert.equal(status, 200);
    assert.ok(Array.isArray(body) && body.length > 0);
    for (const role of body)
      assert.ok(typeof at(role, "name") === "string" && typeof at(role, "title") === "string");
  },
  "nobody in particular sees no project": async (place) => {
    const { status } = await place.http(`/projects/${place.projectId}`, { anonymous: true });
    assert.ok([401, 403].includes(status), String(status));
  },
  "the export has every document on a line": async (place) => {
    await place.create({ a: { n: 1 } });
    const { status, body } = await place.http(place.data("export"), { search: { types: place.type } });
    assert.equal(status, 200);
    assert.partialDeepStrictEqual(JSON.parse(String(body).trim()), { _id: place.id("a"), n: 1 });
  },
  "identity() is who has the token": async (place) => {
    const { id } = await place.client.users.getById("me");
    assert.equal(await place.client.fetch("identity()"), id);
  },
  "sanity::projectId() and sanity::dataset()": async (place) => {
    const found = await place.client.fetch("[sanity::projectId(), sanity::dataset()]");
    assert.deepEqual(found, [place.projectId, place.dataset]);
  },
  "the resource form of an address answers the same": async (place) => {
    const path = `/projects/${place.projectId}/datasets/${place.dataset}/query`;
    assert.equal(at((await place.http(path, { search: { query: "1 + 1" } })).body, "result"), 2);
  },
});
