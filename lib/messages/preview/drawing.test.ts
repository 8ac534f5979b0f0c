import assert from "node:assert/strict";
import { test } from "node:test";
import { messagesOf } from "../../i18n/messages.ts";
import { drawMessages, drawingOf, keepDrawing } from "./drawing.ts";

test("an address asks for one of the two drawings, or for nothing", () => {
  assert.equal(drawingOf("page=2&messages=keys"), "keys");
  assert.equal(drawingOf("messages=pseudo"), "pseudo");
  for (const query of ["", "messages=", "messages=key", "keys", "messages=toString"])
    assert.equal(drawingOf(query), null, query);
});

test("messages are followed by their keys, or said in the pseudo-locale, or left alone", () => {
  const fr = messagesOf("fr");
  assert.equal(drawMessages(fr, null), fr);
  assert.equal(drawMessages(fr, "keys").Frame.sections.news, "Nouvelles ⟨Frame.sections.news⟩");
  assert.match(drawMessages(fr, "pseudo").Frame.sections.news, /^⟦[^a-zA-Z]+⟧$/u);
});

test("a redirect within the site keeps what was asked for", () => {
  assert.equal(keepDrawing("/fr/nouvelles/x", "keys"), "/fr/nouvelles/x?messages=keys");
  assert.equal(keepDrawing("/fr?page=2#a", "pseudo"), "/fr?page=2&messages=pseudo#a");
  assert.equal(keepDrawing("/fr?page=2", null), "/fr?page=2");
  for (const away of ["https://elsewhere.example/", "//elsewhere.example/"])
    assert.equal(keepDrawing(away, "keys"), away);
});
