/**
 * A list too long for one answer, read in slices that are ordered by `_id`: `ask` gives the documents after an id (`""` at
 * first), at most `size` of them. A short slice is the last.
 */
export async function readSlices<Document extends { readonly _id: string }>(
  size: number,
  ask: (after: string) => Promise<readonly Document[]>,
): Promise<Document[]> {
  const documents: Document[] = [];
  for (let after = ""; ;) {
    const slice = await ask(after);
    documents.push(...slice);
    const last = slice.at(-1);
    if (last === undefined || slice.length < size) return documents;
    after = last._id;
  }
}
