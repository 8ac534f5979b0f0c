import type { Language } from "../schema/languages.ts";
import { fingerprintOf } from "./fingerprint.ts";

/** An abstract of a publication, as stored. */
export type StoredAbstract = {
  readonly _key?: string | undefined;
  readonly lang?: Language | null | undefined;
  readonly text?: string | null | undefined;
  readonly state?: string | null | undefined;
  /** Of a translation: `fingerprintOf` the original it was made from. */
  readonly source?: string | null | undefined;
};

/**
 * What is to be recorded of the abstracts when `next` takes the place of `published`: for each translation, by its path,
 * the fingerprint of the original that it was made from. As for other texts (record-translations.ts): a change of the
 * original alone, or of the translation alone, leaves the record; a change of both is a new translation.
 */
export function recordAbstracts(
  published: readonly StoredAbstract[],
  next: readonly StoredAbstract[],
): Readonly<Record<string, string>> {
  const records: Record<string, string> = {};
  for (const translation of next) {
    const source = sourceOf(translation, next);
    if (source === null || translation._key === undefined) continue;
    const before = published.find(({ _key: key }) => key === translation._key);
    const earlier = before === undefined ? null : sourceOf(before, published);
    const isSame = fingerprintOf(before?.text) === fingerprintOf(translation.text);
    const known = translation.source ?? null;
    const record = known === null ? (isSame ? (earlier ?? source) : source) : isSame ? known : changed(known);
    if (record !== known) records[`abstracts[_key==${JSON.stringify(translation._key)}].source`] = record;

    /** Who changed only the translation has not compared the two. */
    function changed(last: string): string {
      return earlier === source ? last : (source ?? last);
    }
  }
  return records;
}

/** Whether a translation was made from something else than its original says now. */
export function isOutdatedAbstract(abstract: StoredAbstract, all: readonly StoredAbstract[]): boolean {
  const source = sourceOf(abstract, all);
  return source !== null && typeof abstract.source === "string" && abstract.source !== source;
}

/** The fingerprint of the abstract that a translator's one was made from: the authors' or publisher's in the other language. */
function sourceOf({ lang, state }: StoredAbstract, all: readonly StoredAbstract[]): string | null {
  if (state !== "human") return null;
  const original = all.find(
    (one) => one.lang !== lang && one.lang != null && one.state !== "human" && one.state !== "machine",
  );
  return fingerprintOf(original?.text);
}
