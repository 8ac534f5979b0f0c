import { fieldsOf } from "./work-parts.ts";
import type { RawDocument } from "./stored-work.ts";

/** A document with every reference to one document led to another. A list that held both has it once. */
export function pointElsewhere(document: RawDocument, from: string, to: string): RawDocument {
  return Object.fromEntries(
    Object.entries(document).map(([name, value]) => [name, led(value, from, to)]),
  ) as RawDocument;
}

function led(value: unknown, from: string, to: string): unknown {
  if (Array.isArray(value)) return once(value, from, to);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, part]) => [
      name,
      name === "_ref" && part === from ? to : led(part, from, to),
    ]),
  );
}

/** Lists without it stay the very same. */
function once(list: readonly unknown[], from: string, to: string): readonly unknown[] {
  const refs = list.map((member) => fieldsOf(member)["_ref"]);
  const isDouble = refs.includes(from) && refs.includes(to);
  return list.filter((_, at) => !isDouble || refs[at] !== from).map((member) => led(member, from, to));
}
