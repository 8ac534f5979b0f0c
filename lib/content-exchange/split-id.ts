const pattern = /^(?<document>[\w.-]+)@(?<revision>[^#]+)#(?<field>.+)$/su;

/** The parts of the id of a text of the content, `<document>@<revision>#<field>`; null for a message's key. */
export function splitId(
  id: string,
): { readonly document: string; readonly revision: string; readonly field: string } | null {
  const { document, revision, field } = pattern.exec(id)?.groups ?? {};
  if (document === undefined || revision === undefined || field === undefined) return null;
  return { document, revision, field };
}
