import assert from "node:assert/strict";
import { test } from "node:test";
import { consentConfiguration, kernelConfiguration } from "./configuration.ts";
import type { ConsentEnvironment } from "./configuration.ts";
import { maskOf, serviceOf, services } from "./registry.ts";

const quiet = { ANALYTICS: "none", VIDEO_PROVIDERS: [], PEERTUBE_HOSTS: [] } as const;
const decided = { policyRevision: 0, analyticsPaused: false } as const;

test("each service has one bit of its own, within the seven hexadecimal digits of an answer", () => {
  const bits = services.map((service) => service.bit);
  assert.equal(new Set(bits).size, bits.length);
  for (const bit of bits) assert.ok(Number.isInteger(Math.log2(bit)) && bit < 2 ** 28, String(bit));
});

test("names to delete are patterns that leave our own cookie and strangers' alone", () => {
  for (const service of services) {
    if (service.stores === null) continue;
    assert.match(service.stores, /^\^/);
    for (const name of ["consent", "__Host-consent", "keepme", ""])
      assert.doesNotMatch(name, new RegExp(service.stores));
  }
});

test("an installation without optional services asks nothing", () => {
  const configuration = consentConfiguration(quiet, decided);
  assert.deepEqual(configuration.services, []);
  assert.equal(kernelConfiguration(configuration).a, 0);
});

test("the default installation asks about YouTube and Vimeo", () => {
  const configuration = consentConfiguration({ ...quiet, VIDEO_PROVIDERS: ["youtube", "vimeo"] }, decided);
  assert.equal(kernelConfiguration(configuration).a, maskOf(["youtube", "vimeo"]));
});

test("PeerTube is asked about only with hosts to play from", () => {
  const without = consentConfiguration({ ...quiet, VIDEO_PROVIDERS: ["peertube"] }, decided);
  assert.deepEqual(without.services, []);
  const configuration = consentConfiguration(
    {
      ...quiet,
      VIDEO_PROVIDERS: ["peertube"],
      PEERTUBE_HOSTS: ["video.example"],
    },
    decided,
  );
  assert.deepEqual(configuration.services[0]?.hosts, ["video.example"]);
});

test("Matomo names the host that receives the data and the cookies to delete when it ends", () => {
  const configuration = consentConfiguration(
    {
      ...quiet,
      ANALYTICS: "matomo",
      MATOMO_URL: "https://stats.example/matomo",
    },
    decided,
  );
  assert.deepEqual(configuration.services[0]?.hosts, ["stats.example"]);
  assert.deepEqual(kernelConfiguration(configuration).s[0], [1, "^_pk_"]);
});

test("what a service no longer in use has left can still be deleted", () => {
  const { s } = kernelConfiguration(consentConfiguration(quiet, decided));
  assert.deepEqual(
    s.map(([bit]) => bit),
    [serviceOf("matomo").bit, serviceOf("ga4").bit],
  );
});

test("editors can pause the measurement, and neither add one nor touch the videos", () => {
  const paused = { ...decided, analyticsPaused: true };
  const ids = (environment: ConsentEnvironment): readonly string[] =>
    consentConfiguration(environment, paused).services.map(({ id }) => id);
  assert.deepEqual(ids({ ...quiet, ANALYTICS: "plausible", VIDEO_PROVIDERS: ["vimeo"] }), ["vimeo"]);
  assert.deepEqual(ids(quiet), []);
});

test("content can only raise the revision", () => {
  const base = consentConfiguration(quiet, decided).revision;
  assert.equal(consentConfiguration(quiet, { ...decided, policyRevision: 2 }).revision, base + 2);
  assert.equal(consentConfiguration(quiet, { ...decided, policyRevision: -5 }).revision, base);
});
