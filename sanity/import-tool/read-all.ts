import type { ImportItem } from "../works/imported-work.ts";
import type { Material } from "./import-state.ts";
import type { Pass } from "./make-pass.ts";
import { readUpload, UploadError } from "./read-upload.ts";

/** Something to read: a file with its name, or pasted text. */
export type Given = { readonly name: string; readonly body: Blob };

export type ReadAll = {
  readonly makePass: () => Promise<Pass>;
  readonly signal: AbortSignal;
  readonly progress: (at: {
    readonly name: string;
    readonly read: number;
    readonly expected: number | null;
  }) => void;
};

/**
 * Has everything that was given read, one after the other. What cannot be read at all keeps none of the others.
 * @throws the signal's reason when it is aborted
 */
export async function readAll(
  given: readonly Given[],
  { makePass, signal, progress }: ReadAll,
): Promise<Pick<Material, "items" | "refused">> {
  const items: ImportItem[] = [];
  const refused: { name: string; what: string }[] = [];
  for (const { name, body } of given) {
    let [read, expected]: [number, number | null] = [0, null];
    progress({ name, read, expected });
    try {
      for await (const event of readUpload(body, { makePass, signal })) {
        if (event.kind === "begin") ({ expected } = event);
        if (event.kind !== "work" && event.kind !== "fault") continue;
        read += 1;
        items.push(given.length > 1 ? named(event, name) : event);
        if (read % 50 === 0) progress({ name, read, expected });
      }
    } catch (error) {
      signal.throwIfAborted();
      if (!(error instanceof UploadError)) throw error;
      refused.push({ name, what: error.message });
    }
  }
  return { items, refused };
}

/** Of several files, it is said in which one something stands. */
function named(item: ImportItem, name: string): ImportItem {
  if (item.kind === "fault") return { ...item, what: `${name}: ${item.what}` };
  return { ...item, work: { ...item.work, at: `${name} ${item.work.at ?? ""}`.trim() } };
}
