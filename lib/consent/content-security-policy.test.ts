import assert from "node:assert/strict";
import { test } from "node:test";
import { contentSecurityPolicy, type PolicyRequest } from "./content-security-policy.ts";

const nothing = { scripts: [], beacons: [] };
const page = {
  kind: "public",
  scriptHashes: ["sha256-AAA="],
  videoOrigins: ["https://player.vimeo.com"],
  analytics: nothing,
} as const;

test("readers' pages run our files and the named inline script, nothing else", () => {
  const policy = contentSecurityPolicy(page);
  assert.match(policy, /^default-src 'none'; /);
  assert.match(policy, /script-src 'self' 'sha256-AAA=';/);
  assert.match(policy, /require-trusted-types-for 'script'; trusted-types 'none'/);
  assert.doesNotMatch(policy, /unsafe|http:|\*/);
});

test("only enabled players may be framed, none when there are none", () => {
  assert.match(contentSecurityPolicy(page), /frame-src https:\/\/player\.vimeo\.com;/);
  assert.match(contentSecurityPolicy({ ...page, videoOrigins: [] }), /frame-src 'none';/);
});

test("a measurement opens its own origins and no other directive", () => {
  const beacons = contentSecurityPolicy({
    ...page,
    analytics: { scripts: [], beacons: ["https://stats.example"] },
  });
  assert.equal(beacons.replace(" https://stats.example", ""), contentSecurityPolicy(page));
  const google = contentSecurityPolicy({
    ...page,
    analytics: { scripts: ["https://g.example"], beacons: [] },
  });
  assert.match(google, /script-src 'self' 'sha256-AAA=' https:\/\/g\.example;/);
  assert.doesNotMatch(google, /trusted-types/);
});

test("the studio of the embedded lake talks to this machine only", () => {
  assert.doesNotMatch(contentSecurityPolicy({ kind: "studio", projectId: null }), /https?:|wss?:/);
});

test("the studio of a hosted project talks to its own project", () => {
  const policy = contentSecurityPolicy({ kind: "studio", projectId: "abc123" });
  assert.match(
    policy,
    /connect-src 'self' https:\/\/abc123\.api\.sanity\.io wss:\/\/abc123\.api\.sanity\.io/,
  );
});

test("no page may be framed by another site, and every policy is short enough for a proxy's header buffer", () => {
  const kinds: readonly PolicyRequest[] = [
    page,
    { ...page, kind: "runtime", scriptHashes: Array.from({ length: 12 }, () => `sha256-${"A".repeat(43)}=`) },
    { kind: "draft", videoOrigins: [], projectId: null },
    { kind: "studio", projectId: "abc123" },
  ];
  for (const request of kinds) {
    const policy = contentSecurityPolicy(request);
    assert.match(policy, /frame-ancestors 'self'/);
    assert.match(policy, /base-uri 'none'/);
    assert.ok(policy.length < 2048);
  }
});
