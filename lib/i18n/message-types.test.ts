// Checked by the compiler: the line below that is wrong must be told so.
import assert from "node:assert/strict";
import { test } from "node:test";
import type { useTranslations } from "next-intl";

type Translate = ReturnType<typeof useTranslations<"Notices">>;

function wrong(t: Translate): void {
  t("byMachine");
  // @ts-expect-error there is no such message
  t("noSuchMessage");
}

test("a wrong key does not compile", () => assert.equal(typeof wrong, "function"));
