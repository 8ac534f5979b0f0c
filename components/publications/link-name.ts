/** Names a link by its own words and those of the element with the id `namedBy`. */
export function linkName(
  namedBy: string | undefined,
  key: string,
): { readonly id?: string; readonly "aria-labelledby"?: string } {
  if (namedBy === undefined) return {};
  const id = `${namedBy}-${key}`;
  return { id, "aria-labelledby": `${id} ${namedBy}` };
}
