import assert from "node:assert/strict";
import { test } from "node:test";
import { publishedTexts } from "../published-texts.ts";
import { answerPreviewForm } from "./answer-preview-form.ts";
import { PreviewSessions } from "./preview-sessions.ts";

const site = "http://localhost:3000";
const id = "0b9cf2a8-6a0c-4f0e-9d6a-2f3c1f0f7a11";
const other = "11111111-2222-4333-8444-555555555555";

function send(
  sessions: PreviewSessions,
  fields: Readonly<Record<string, string | File>>,
  headers: Readonly<Record<string, string>> = {},
): Promise<Response> {
  const body = new FormData();
  for (const [name, value] of Object.entries(fields)) body.append(name, value);
  const request = new Request(`${site}/api/messages-preview`, {
    method: "POST",
    headers: { origin: site, "sec-fetch-site": "same-origin", ...headers },
    body,
  });
  const surroundings = { sessions, published: publishedTexts(), siteUrl: site, randomId: () => id };
  return answerPreviewForm(request, surroundings);
}

function file(text: string): File {
  return new File([text], "fr.json", { type: "application/json" });
}

const words = '{"NotFound": {"title": "Nulle part"}}';

test("a file is kept for the browser that sent it, until it stops", async () => {
  const sessions = new PreviewSessions(5, 1_000);
  const shown = await send(sessions, { locale: "fr", action: "show", file: file(words) });
  assert.equal(shown.status, 303);
  assert.equal(shown.headers.get("location"), "/fr/messages");
  assert.equal(shown.headers.get("set-cookie"), `vitrine_messages=${id}; Path=/; HttpOnly; SameSite=Lax`);
  assert.equal(sessions.read(id)?.kind, "readable");
  assert.equal(sessions.read(other), null);
  const cookie = `a=b; vitrine_messages=${id}`;
  const stopped = await send(sessions, { locale: "en", action: "stop" }, { cookie });
  assert.equal(stopped.headers.get("location"), "/en/messages");
  assert.match(stopped.headers.get("set-cookie") ?? "", /Max-Age=0/u);
  assert.equal(sessions.read(id), null);
});

test("a browser keeps its session; an id that is none of ours is not taken over", async () => {
  const sessions = new PreviewSessions(5, 1_000);
  const form = { locale: "fr", action: "show", file: file(words) };
  await send(sessions, form, { cookie: `vitrine_messages=${other}` });
  assert.equal(sessions.read(other)?.kind, "readable");
  await send(sessions, form, { cookie: "vitrine_messages=../../etc" });
  assert.equal(sessions.read("../../etc"), null);
  assert.equal(sessions.read(id)?.kind, "readable");
});

test("no file and a file too large lead back with the reason", async () => {
  const sessions = new PreviewSessions(5, 1_000);
  for (const [sent, problem] of [
    [file(""), "none"],
    [file(" ".repeat(250_001)), "large"],
  ] as const) {
    const answer = await send(sessions, { locale: "fr", action: "show", file: sent });
    assert.equal(answer.headers.get("location"), `/fr/messages?problem=${problem}`);
  }
  assert.equal(sessions.read(id), null);
});

test("other sites' forms and other forms are refused", async () => {
  const sessions = new PreviewSessions(5, 1_000);
  const form = { locale: "fr", action: "show", file: file(words) };
  assert.equal((await send(sessions, form, { "sec-fetch-site": "cross-site" })).status, 403);
  assert.equal((await send(sessions, form, { origin: "https://elsewhere.example" })).status, 403);
  assert.equal((await send(sessions, { locale: "de", action: "show" })).status, 400);
  assert.equal((await send(sessions, { locale: "fr", action: "publish" })).status, 400);
  assert.equal((await send(sessions, { locale: "fr", action: "show", file: "text" })).status, 400);
  assert.equal(sessions.read(id), null);
});
