/** A document as the lake keeps it: JSON with the attributes that every Sanity document has. */
export interface StoredDocument {
  readonly _id: string;
  readonly _type: string;
  readonly _rev: string;
  readonly _createdAt: string;
  readonly _updatedAt: string;
  readonly [attribute: string]: unknown;
}

export type JsonObject = Readonly<Record<string, unknown>>;

/** True for a JSON object: not an array, not null. */
export function isRecord(value: unknown): value is JsonObject {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** Deep equality of two JSON values; the order of object keys does not matter. */
export function sameJson(left: unknown, right: unknown): boolean {
  if (left === right) return true;
  if (Array.isArray(left)) {
    return (
      Array.isArray(right) &&
      left.length === right.length &&
      left.every((item, index) => sameJson(item, right[index]))
    );
  }
  if (!isRecord(left) || !isRecord(right)) return false;
  const keys = Object.keys(left);
  return (
    keys.length === Object.keys(right).length &&
    keys.every((key) => Object.hasOwn(right, key) && sameJson(left[key], right[key]))
  );
}

/** How many objects and arrays may lie within each other; Sanity's documents may have 20. What walks them recurses. */
export const mostLevels = 100;

/** Whether JSON has more objects and arrays within each other than that. */
export function isTooDeep(value: unknown, levels: number = mostLevels): boolean {
  if (typeof value !== "object" || value === null) return false;
  if (levels === 0) return true;
  for (const item of Object.values(value)) if (isTooDeep(item, levels - 1)) return true;
  return false;
}

/** Why a document cannot be kept; null when it can. Tools that build objects by assignment lose `__proto__`. */
export function storageFault(value: unknown, levels: number = mostLevels): string | null {
  if (typeof value !== "object" || value === null) return null;
  if (levels === 0) return `is nested more than ${mostLevels} levels deep`;
  if (Object.hasOwn(value, "__proto__")) return 'has an attribute that is called "__proto__"';
  for (const item of Object.values(value)) {
    const fault = storageFault(item, levels - 1);
    if (fault !== null) return fault;
  }
  return null;
}
