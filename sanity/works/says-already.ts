/**
 * Whether a part says all that a source says of it, and perhaps more: a source that leaves out who the corresponding
 * author is does not deny it. Whose words an abstract is in (`state`) is no reason to ask either.
 */
export function saysAlready(present: unknown, said: unknown): boolean {
  if (Array.isArray(said))
    return (
      Array.isArray(present) &&
      present.length === said.length &&
      said.every((member, at) => saysAlready(present[at], member))
    );
  if (typeof said !== "object" || said === null) return present === said;
  if (typeof present !== "object" || present === null) return false;
  return Object.entries(said).every(
    ([name, value]) =>
      name === "state" || value === undefined || saysAlready(Reflect.get(present, name), value),
  );
}
