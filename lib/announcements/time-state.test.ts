import assert from "node:assert/strict";
import { test } from "node:test";
import { callState, eventState, isOngoing } from "./time-state.ts";

const at = "2026-11-23T12:00:00.000Z";
const before = "2026-11-23T11:59:59.999Z";
const after = "2026-11-23T12:00:00.001Z";

test("an event is upcoming until it starts, now until it ends, and past from that very moment", () => {
  assert.equal(eventState({ startsAt: after, endsAt: after }, at), "upcoming");
  assert.equal(eventState({ startsAt: at, endsAt: after }, at), "now");
  assert.equal(eventState({ startsAt: before, endsAt: at }, at), "past");
});

test("a call is upcoming until it opens, not closed; one without an opening day is open", () => {
  assert.equal(callState({ opens: after, deadline: "2027-01-01T00:00:00.000Z" }, at), "upcoming");
  assert.equal(callState({ opens: at, deadline: after }, at), "now");
  assert.equal(callState({ opens: null, deadline: after }, at), "now");
  assert.equal(callState({ opens: null, deadline: at }, at), "past");
});

test("a cancelled or postponed event never goes on", () => {
  assert.equal(isOngoing({ state: "now", status: "moved" }), true);
  for (const status of ["cancelled", "postponed"] as const)
    assert.equal(isOngoing({ state: "now", status }), false);
  assert.equal(isOngoing({ state: "past", status: "scheduled" }), false);
});
