import { fingerprint } from "../translation/fingerprint.ts";

/** JSON with the fields of objects in alphabetical order, and without the keys of members: what says the same is equal. */
export function canonical(value: unknown): string {
  return written(value, false);
}

/** Whether two values are the same JSON, whatever the order of their fields. */
export function sameJson(one: unknown, other: unknown): boolean {
  if (one === other) return true;
  if (!isFields(one) || !isFields(other) || Array.isArray(one) !== Array.isArray(other)) return false;
  const [names, others] = [namesOf(one), namesOf(other)];
  return names.length === others.length && names.every((name) => sameJson(one[name], other[name]));
}

type Fields = { readonly [field: string]: unknown };

function isFields(value: unknown): value is Fields {
  return typeof value === "object" && value !== null;
}

function namesOf(fields: Fields): readonly string[] {
  return Object.keys(fields).filter((name) => fields[name] !== undefined);
}

/** What a value is known by when one asks whether it has changed; `-` when there is none. */
export function valueHash(value: unknown): string {
  return value === undefined || value === null ? "-" : fingerprint(canonical(value));
}

/** What a stored value is known by when one asks whether anybody touched it since, keys and all. */
export function exactHash(value: unknown): string {
  return value === undefined || value === null ? "-" : fingerprint(written(value, true));
}

/** By hand: `JSON.stringify` with a function for every value takes four times as long, and plans ask it of everything. */
function written(value: unknown, withKeys: boolean): string {
  if (typeof value !== "object" || value === null) return JSON.stringify(value) ?? "null";
  if (Array.isArray(value)) return `[${value.map((member) => written(member, withKeys)).join()}]`;
  let text = "";
  for (const [name, part] of Object.entries(value).sort(byName)) {
    if (part === undefined || (!withKeys && (name === "_key" || name === "_type"))) continue;
    text += `${text === "" ? "" : ","}${JSON.stringify(name)}:${written(part, withKeys)}`;
  }
  return `{${text}}`;
}

function byName([one]: readonly [string, unknown], [other]: readonly [string, unknown]): number {
  return one < other ? -1 : 1;
}
