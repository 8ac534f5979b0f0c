import assert from "node:assert/strict";
import { test } from "node:test";
import { fingerprintOf } from "./fingerprint.ts";
import { recordTranslations } from "./record-translations.ts";
import { translationState } from "./translation.ts";
import type { TranslatedField } from "./translation.ts";

const now = "2026-11-28T12:00:00.000Z";

type Title = TranslatedField & { readonly _type: "localeString" };
const title = (en?: string, fr?: string, translation?: TranslatedField["translation"]): Title => ({
  _type: "localeString",
  ...(en === undefined ? {} : { en }),
  ...(fr === undefined ? {} : { fr }),
  ...(translation === undefined ? {} : { translation }),
});

/** Publishes one state of a title after the other, as the studio does, and gives what is stored in the end. */
function publish(...states: readonly Title[]): Title {
  let published: Title | null = null;
  for (const next of states) {
    const draft: Title = {
      ...next,
      ...(published?.translation ? { translation: published.translation } : {}),
    };
    const { set, unset } = recordTranslations({ title: published }, { title: draft }, now);
    const record = set["title.translation"];
    if (record !== undefined) published = { ...draft, translation: record };
    else if (unset.length > 0) published = { ...next };
    else published = draft;
  }
  return published ?? title();
}

const states = (field: TranslatedField) => [translationState(field, "en"), translationState(field, "fr")];

test("a translation is up to date until its original changes", () => {
  assert.deepEqual(states(publish(title("Talk", "Conférence"))), ["original", "translated"]);
  const behind = publish(title("Talk", "Conférence"), title("Talk by Ada", "Conférence"));
  assert.deepEqual(states(behind), ["original", "outdated"]);
});

test("mending a typo in the translation makes nothing outdated, and nothing up to date", () => {
  const mended = publish(title("Talk", "Conférance"), title("Talk", "Conférence"));
  assert.deepEqual(states(mended), ["original", "translated"]);
  const behind = publish(
    title("Talk", "Conférance"),
    title("Talk by Ada", "Conférance"),
    title("Talk by Ada", "Conférence"),
  );
  assert.deepEqual(states(behind), ["original", "outdated"]);
});

test("a change of both at once is a new translation; going back to the old words is one too", () => {
  const along = publish(title("Talk", "Conférence"), title("Talk by Ada", "Conférence d’Ada"));
  assert.deepEqual(states(along), ["original", "translated"]);
  const back = publish(
    title("Talk", "Conférence"),
    title("Talk by Ada", "Conférence"),
    title("Talk", "Conférence"),
  );
  assert.deepEqual(states(back), ["original", "translated"]);
});

test("the language that was there first is the original", () => {
  const french = publish(title(undefined, "Conférence"), title("Talk", "Conférence"));
  assert.deepEqual(states(french), ["translated", "original"]);
  const changed = publish(
    title(undefined, "Conférence"),
    title("Talk", "Conférence"),
    title("Talk", "Conférence d’Ada"),
  );
  assert.deepEqual(states(changed), ["outdated", "original"]);
});

test("content from before anything was recorded is taken as up to date, until one of the two changes alone", () => {
  const stored = title("Talk", "Conférence");
  const { set } = recordTranslations({ title: stored }, { title: title("Talk by Ada", "Conférence") }, now);
  const field = title("Talk by Ada", "Conférence", set["title.translation"]);
  assert.deepEqual(states(field), ["original", "outdated"]);
});

test("whoever says in between that a translation is up to date is believed", () => {
  const published = title("Talk", "Conférence", {
    from: "en",
    source: "old",
    state: "human",
    at: "2026-01-01",
  });
  const record = {
    from: "en",
    source: fingerprintOf("Talk by Ada"),
    state: "human",
    at: "2026-02-01",
  } as const;
  const draft = title("Talk by Ada", "Conférence, Ada", record);
  assert.deepEqual(recordTranslations({ title: published }, { title: draft }, now), { set: {}, unset: [] });
});

test("a machine's translation is a person's once somebody has changed it", () => {
  const machine = { from: "en", source: fingerprintOf("Talk"), state: "machine", at: "2026-01-01" } as const;
  const published = title("Talk", "Parler", machine);
  assert.deepEqual(states(published), ["original", "machine"]);
  assert.deepEqual(recordTranslations({ title: published }, { title: published }, now).set, {});
  const { set } = recordTranslations(
    { title: published },
    { title: title("Talk", "Conférence", machine) },
    now,
  );
  assert.deepEqual(states(title("Talk", "Conférence", set["title.translation"])), ["original", "translated"]);
});

test("the record goes when one of the two goes", () => {
  const published = publish(title("Talk", "Conférence"));
  const { set, unset } = recordTranslations({ title: published }, { title: { ...published, fr: " " } }, now);
  assert.deepEqual([set, unset], [{}, ["title.translation"]]);
});

test("every field is found: within objects, lists and Portable Text; items are told apart by key", () => {
  const alt = title("A plate", "Une assiette");
  const block = (text: string) => ({ _type: "block", _key: text, children: [{ _type: "span", text }] });
  const document = {
    title: title("Only English"),
    event: { venue: { name: title("Hall", "Salle") } },
    body: {
      _type: "localeRichText",
      en: [block("a"), { _type: "figure", _key: "f", alt }],
      fr: [block("b")],
    },
    speakers: [{ _key: 'a"b', role: title("Chair", "Présidence") }],
    keywords: [{ _key: "k", ...title("AI", "IA") }],
  };
  assert.deepEqual(Object.keys(recordTranslations(null, document, now).set), [
    "event.venue.name.translation",
    "body.translation",
    'body.en[_key=="f"].alt.translation',
    'speakers[_key=="a\\"b"].role.translation',
    'keywords[_key=="k"].translation',
  ]);
});

test("words count, spaces, formatting and keys do not", () => {
  const rich = (key: string, marks: string[], ...texts: string[]) => [
    { _type: "block", _key: key, children: texts.map((text) => ({ _type: "span", text, marks })) },
  ];
  assert.equal(
    fingerprintOf(rich("a", [], "Hello world")),
    fingerprintOf(rich("b", ["strong"], "Hello  ", "world ")),
  );
  assert.notEqual(fingerprintOf(rich("a", [], "Hello world")), fingerprintOf(rich("a", [], "Hello words")));
  assert.equal(fingerprintOf("e\u0301te\u0301"), fingerprintOf("été"));
  for (const empty of ["", "  ", [], [{ _type: "figure" }], null, undefined, 3])
    assert.equal(fingerprintOf(empty), null);
});
