import assert from "node:assert/strict";
import { test } from "node:test";
import { isAddressRange } from "./address-range.ts";

test("addresses and ranges are told from other words", () => {
  for (const right of ["10.0.0.0/8", "::1", "2001:db8::/32", "192.0.2.1"])
    assert.ok(isAddressRange(right), right);
  for (const wrong of ["", "proxy", "10.0.0.0/33", "10.0.0/8", "::/129", "1.2.3.4/8/8", "1.2.3.4/x"])
    assert.ok(!isAddressRange(wrong), wrong);
});
