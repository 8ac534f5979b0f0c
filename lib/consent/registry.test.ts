import assert from "node:assert/strict";
import { test } from "node:test";
import { consentConfiguration, kernelConfiguration } from "./configuration.ts";
import { maskOf, services } from "./registry.ts";

const quiet = { ANALYTICS: "none", VIDEO_PROVIDERS: [], PEERTUBE_HOSTS: [] } as const;

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
  const configuration = consentConfiguration(quiet);
  assert.deepEqual(configuration.services, []);
  assert.equal(kernelConfiguration(configuration).a, 0);
});

test("the default installation asks about YouTube and Vimeo", () => {
  const configuration = consentConfiguration({ ...quiet, VIDEO_PROVIDERS: ["youtube", "vimeo"] });
  assert.equal(kernelConfiguration(configuration).a, maskOf(["youtube", "vimeo"]));
});

test("PeerTube is asked about only with hosts to play from", () => {
  const without = consentConfiguration({ ...quiet, VIDEO_PROVIDERS: ["peertube"] });
  assert.deepEqual(without.services, []);
  const configuration = consentConfiguration({
    ...quiet,
    VIDEO_PROVIDERS: ["peertube"],
    PEERTUBE_HOSTS: ["video.example"],
  });
  assert.deepEqual(configuration.services[0]?.hosts, ["video.example"]);
});

test("Matomo names the host that receives the data and the cookies to delete when it ends", () => {
  const configuration = consentConfiguration({
    ...quiet,
    ANALYTICS: "matomo",
    MATOMO_URL: "https://stats.example/matomo",
  });
  assert.deepEqual(configuration.services[0]?.hosts, ["stats.example"]);
  assert.deepEqual(kernelConfiguration(configuration).s, [[1, "^_pk_"]]);
});

test("content can only raise the revision", () => {
  const base = consentConfiguration(quiet).revision;
  assert.equal(consentConfiguration(quiet, 2).revision, base + 2);
  assert.equal(consentConfiguration(quiet, -5).revision, base);
});
