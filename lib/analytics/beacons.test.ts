import assert from "node:assert/strict";
import { test } from "node:test";
import { analyticsOrigins, analyticsSettings } from "./analytics.ts";
import { pageView, viewBeacon } from "./beacons.ts";

const view = pageView(
  { origin: "https://institute.example", pathname: "/fr/chercheurs" },
  { title: "Chercheurs", referrer: "https://search.example/?q=secret", lang: "fr-CA" },
);

test("a page view says nothing of what was searched for", () => {
  assert.deepEqual(view, {
    address: "https://institute.example/fr/chercheurs",
    title: "Chercheurs",
    lang: "fr-CA",
    referrer: "https://search.example",
  });
});

test("Matomo is told without cookie, identifier or picture", () => {
  const beacon = viewBeacon({ kind: "matomo", url: "https://stats.example", site: "7" }, view);
  const body = new URLSearchParams(beacon.body);
  assert.equal(beacon.url, "https://stats.example/matomo.php");
  assert.equal(body.get("idsite"), "7");
  assert.equal(body.get("url"), view.address);
  assert.equal(body.get("cookie"), "0");
  for (const name of ["_id", "uid", "cid"]) assert.equal(body.has(name), false);
});

test("Plausible is told in the form its events API takes", () => {
  const beacon = viewBeacon(
    { kind: "plausible", url: "https://p.example", domain: "institute.example" },
    { ...view, referrer: "" },
  );
  assert.deepEqual(JSON.parse(beacon.body), {
    name: "pageview",
    url: view.address,
    domain: "institute.example",
  });
});

test("a measurement without its address is refused with the name of what is missing", () => {
  assert.throws(
    () => analyticsSettings({ ANALYTICS: "matomo", MATOMO_URL: "https://stats.example" }),
    /MATOMO_SITE_ID/,
  );
  assert.equal(analyticsSettings({ ANALYTICS: "none" }), null);
});

test("only Google Analytics needs a script of another's", () => {
  assert.deepEqual(analyticsOrigins(null), { scripts: [], beacons: [] });
  assert.deepEqual(analyticsOrigins({ kind: "matomo", url: "https://stats.example/m", site: "1" }), {
    scripts: [],
    beacons: ["https://stats.example"],
  });
  assert.equal(analyticsOrigins({ kind: "ga4", id: "G-1" }).scripts.length, 1);
});
