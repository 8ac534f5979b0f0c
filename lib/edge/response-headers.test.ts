import assert from "node:assert/strict";
import { test } from "node:test";
import { outboundHeaders } from "./response-headers.ts";

const font = '</_next/static/media/a.woff2>; rel=preload; as="font"; crossorigin=""; type="font/woff2"';

test("of Next's Link header readers get the fonts, each once, and no scripts", () => {
  const link = [
    '</>; rel=preconnect; crossorigin=""',
    font,
    font,
    '</_next/a.js>; rel=preload; as="script"',
  ].join(", ");
  assert.equal(outboundHeaders({ link })["link"], font);
  assert.equal(outboundHeaders({ link: "</_next/a.js>; rel=preload; as=script" })["link"], undefined);
});
