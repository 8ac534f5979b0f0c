import type { SanityClient } from "@sanity/client";
import { readDocument } from "./read-document.ts";
import { referenceTo } from "./split-work.ts";
import { pairDocument, pairId } from "./work-pair.ts";
import { membersOf } from "./work-parts.ts";
import type { BatchSettings } from "./write-batch.ts";

/**
 * An editor's word that two works are not the same: written on both, and as the answer to the question about them. No
 * import asks again or joins them.
 * @throws Error when somebody is editing one of them, or changes one in the same moment; then nothing was written
 */
export async function notTheSame(
  client: SanityClient,
  works: readonly [string, string],
  settings: Omit<BatchSettings, "who">,
): Promise<void> {
  let transaction = client.transaction();
  for (const id of works) {
    const other = works.find((one) => one !== id) ?? id;
    const document = await readDocument(client, id);
    const known = membersOf(document["notSameAs"]);
    if (known.some(({ _ref }) => _ref === other)) continue;
    transaction = transaction.patch(id, (patch) =>
      patch.set({ notSameAs: [...known, referenceTo(other)] }).ifRevisionId(String(document["_rev"])),
    );
  }
  const pair = pairDocument({ works, reason: "An editor compared them.", ...settings });
  await transaction
    .createIfNotExists({ ...pair })
    .patch(pairId(...works), (patch) => patch.set({ state: "different", decidedAt: settings.at }))
    .commit();
}
