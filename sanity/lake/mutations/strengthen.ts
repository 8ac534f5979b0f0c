import { isRecord, type JsonObject } from "../document.ts";

/** Publishing makes strong the references that were weak only because their target was not published yet. */
export function strengthened(content: JsonObject): JsonObject {
  return Object.fromEntries(Object.entries(content).map(([key, value]) => [key, strengthenedValue(value)]));
}

function strengthenedValue(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(strengthenedValue);
  if (!isRecord(value)) return value;
  const wish = value["_strengthenOnPublish"];
  if (typeof value["_ref"] !== "string" || !wish) return strengthened(value);
  const { _strengthenOnPublish, _weak, ...reference } = value;
  return isRecord(wish) && wish["weak"] === true ? { ...reference, _weak: true } : reference;
}
