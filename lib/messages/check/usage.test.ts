import assert from "node:assert/strict";
import { test } from "node:test";
import { checkUsage } from "./usage.ts";

const english = `{
  "Calls": {
    "audience": "<b>Who</b> can apply",
    "states": {
      "now": "Open call",
      "past": "Closed call"
    },
    "title": "Calls"
  },
  "Splash": {
    "enter": "Enter",
    "title": "Institute"
  }
}
`;

/** Uses everything, in every way that the project has. */
const good = {
  "components/a.tsx": `
    import { useTranslations } from "next-intl";
    type Translate = ReturnType<typeof useTranslations<"Calls">>;
    export function A({ state }) {
      const t = useTranslations("Calls");
      return <p title={t(\`states.\${state}\`)}>{audience(t)}</p>;
    }
    function audience(t: Translate) { return t.rich("audience", { b: (text) => <b>{text}</b> }); }`,
  "app/b.ts": `
    import { getTranslations } from "next-intl/server";
    export async function b(locale) { return (await getTranslations({ locale, namespace: "Calls" }))("title"); }`,
  "lib/c.ts": `
    import { messagesOf } from "#lib/i18n/messages.ts";
    const en = messagesOf("en");
    const { Splash } = en;
    export function c(t) { return en.Splash.title.length + Splash.enter + t("not ours"); }`,
};

test("messages asked for in any way the project knows are neither unused nor unknown", () => {
  assert.deepEqual(told(good), []);
});

test("a message that no code uses is told at its line", () => {
  assert.deepEqual(told({ ...good, "app/b.ts": "" }), ["messages/en.json:8 Calls.title unused-key"]);
});

test("a message that code asks for and the file lacks is told at the line of the code", () => {
  const wrong = {
    "app/d.ts": `const t = useTranslations("Calls");\n\nt(open ? "title" : "titel");\nt(\`kinds.\${kind}\`);`,
  };
  assert.deepEqual(told({ ...good, ...wrong }), [
    "app/d.ts:3 Calls.titel unknown-key",
    "app/d.ts:4 Calls.kinds.* unknown-key",
  ]);
});

test("a message gets a value for each of its arguments and tags, and none that it does not have", () => {
  const page = (call: string) => ({
    ...good,
    "app/f.ts": `const t = useTranslations("Calls");\nconst rest = {};\n${call};`,
  });
  assert.deepEqual(told(page("t.rich('audience', { b: (text) => text })")), []);
  assert.deepEqual(told(page("t.rich('audience', { ...rest })")), []);
  assert.deepEqual(told(page("t.has('audience')")), []);
  assert.deepEqual(told(page("t('audience')")), ["app/f.ts:3 Calls.audience value-missing"]);
  assert.deepEqual(told(page("t('title', { count })")), ["app/f.ts:3 Calls.title value-unknown"]);
  assert.deepEqual(told(page("t(open ? 'title' : 'audience', { b })")), [
    "app/f.ts:3 Calls.title value-unknown",
  ]);
  // What a key of run time may mean: only what all of it needs is missed.
  assert.deepEqual(told(page("t(`states.${state}`)")), []);
  assert.deepEqual(told(page("t(`states.${state}`, { day })")), [
    "app/f.ts:3 Calls.states.now, Calls.states.past value-unknown",
  ]);
});

test("two functions of a file may ask different groups under one name", () => {
  const code = `
    export function One() { const t = useTranslations("Calls"); return t("title"); }
    export function Two() { const t = useTranslations("Splash"); return t("title") + t("audience", { b }); }`;
  assert.deepEqual(told({ ...good, "app/e.ts": code }), ["app/e.ts:3 Splash.audience unknown-key"]);
});

function told(code: Readonly<Record<string, string>>): readonly string[] {
  const files = Object.entries(code).map(([file, source]) => ({ file, source }));
  return checkUsage(english, files).map(({ file, line, key, rule }) => `${file}:${line} ${key} ${rule}`);
}
