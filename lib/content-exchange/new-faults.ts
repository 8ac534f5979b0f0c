import type { SanityClient } from "@sanity/client";
import { z } from "zod";
import { otherLocale } from "#lib/i18n/locale.ts";
import type { Locale } from "#lib/i18n/locale.ts";
import type { Refusal } from "#lib/messages/exchange/compare-returned.ts";
import type { StoredDocument } from "#lib/content-move/read-documents.ts";
import { contentFaults } from "#sanity/schema/content-faults.ts";
import type { DraftChange } from "./write-drafts.ts";

const documentSchema = z.looseObject({
  _id: z.string(),
  _type: z.string(),
  _rev: z.string(),
  _createdAt: z.string(),
  _updatedAt: z.string(),
});

/** What would forbid publishing the drafts for the sake of their translation: a summary that is too long, for example. */
export async function newFaults(
  client: SanityClient,
  changes: readonly DraftChange[],
  to: Locale,
): Promise<readonly Refusal[]> {
  const found: Refusal[] = [];
  for (const { base, document, published } of changes) {
    // A picture in formatted text goes along as it is, with what was wrong with it before.
    const before = (await errorsOf(client, base)).flatMap(({ id, reason }) => [
      `${id} ${reason}`,
      `${inLanguage(id, to)} ${reason}`,
    ]);
    const now = await errorsOf(client, document);
    const own = now.filter(({ id, reason }) => !before.includes(`${id} ${reason}`) && isIn(id, to));
    found.push(...own.map(({ id, reason }) => ({ id: `${published._id}#${id}`, reason })));
  }
  return found;
}

function inLanguage(path: string, to: Locale): string {
  const steps = path.split(".");
  return steps.map((step) => (step === otherLocale(to) ? to : step)).join(".");
}

function isIn(path: string, to: Locale): boolean {
  return path.split(".").includes(to);
}

async function errorsOf(
  client: SanityClient,
  document: StoredDocument,
): Promise<readonly { readonly id: string; readonly reason: string }[]> {
  const exists = async (id: string): Promise<boolean> => (await client.getDocument(id)) !== undefined;
  const faults = await contentFaults(documentSchema.parse(document), client, exists);
  return faults
    .filter(({ level }) => level === "error")
    .map(({ path, message }) => ({ id: path, reason: message }));
}
