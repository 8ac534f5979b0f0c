/**
 * The parsed form of every stored document that has one. A document that breaks its parser hides itself, not the page
 * it stands on; one line in the log says which.
 */
export function parseEach<Stored extends { readonly _id: string }, Parsed>(
  stored: readonly (Stored | null)[] | null | undefined,
  parse: (document: Stored) => Parsed | null,
): readonly Parsed[] {
  return (stored ?? []).flatMap((document) => (document === null ? [] : (parsed(document, parse) ?? [])));
}

function parsed<Stored extends { readonly _id: string }, Parsed>(
  document: Stored,
  parse: (document: Stored) => Parsed | null,
): Parsed | null {
  try {
    const result = parse(document);
    if (result === null) console.warn(JSON.stringify({ event: "document_left_out", id: document._id }));
    return result;
  } catch (error) {
    console.warn(JSON.stringify({ event: "document_left_out", id: document._id, reason: String(error) }));
    return null;
  }
}
