/** What this needs of a compiled type. Sanity's own type is several versions wide in one tree and compares badly. */
type Shape = {
  readonly name: string;
  readonly fields?: readonly { readonly name: string; readonly type: Shape }[];
  readonly of?: readonly Shape[];
};

/** The paths of a value that its type does not know: `event.strat`. The studio would show them as left over. */
export function unknownFields(value: unknown, type: Shape, path: readonly string[] = []): readonly string[] {
  const { fields, of: members } = type;
  if (members !== undefined && Array.isArray(value)) {
    return value.flatMap((item: unknown, index) => {
      const member = memberType(item, members);
      return member === undefined ? [] : unknownFields(item, member, [...path, String(index)]);
    });
  }
  if (fields === undefined || typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([name, part]) => {
    const field = fields.find((candidate) => candidate.name === name);
    if (field !== undefined) return unknownFields(part, field.type, [...path, name]);
    return name.startsWith("_") || type.name === "reference" ? [] : [[...path, name].join(".")];
  });
}

function memberType(item: unknown, members: readonly Shape[]): Shape | undefined {
  if (typeof item !== "object" || item === null || !("_type" in item)) return members[0];
  return members.find(({ name }) => name === item._type);
}
