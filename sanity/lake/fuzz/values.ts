import type { Random } from "../testing/random.ts";

/** Text that programs stumble over. */
export function oddText(random: Random): string {
  return random.pick([
    "a",
    "",
    "Ada",
    "drafts.a",
    "versions.r1.a",
    "_.releases.r1",
    "__proto__",
    "constructor",
    "toString",
    "a.b",
    "a..b",
    "é😀",
    "\u0000",
    "\ud800",
    "\u202e",
    "'\"`$\\",
    "../../etc/passwd",
    "%00%2e%2e",
    "x".repeat(1 + random.below(300)),
    "2024-01-15T10:00:00Z",
    "image-0000000000000000000000000000000000000000-1x1-png",
    "[a]",
    "(".repeat(random.below(50)),
    "<script>",
    "-1",
    "NaN",
  ]);
}

export function oddNumber(random: Random): number {
  return random.pick([0, 1, -1, 0.1, 1e21, -1e308, 5e-324, 2 ** 53, random.below(1000), -random.below(10)]);
}

/** JSON of any shape. */
export function oddJson(random: Random, depth = 3): unknown {
  const kind = random.below(depth > 0 ? 8 : 5);
  if (kind === 0) return null;
  if (kind === 1) return random.chance(0.5);
  if (kind === 2) return oddNumber(random);
  if (kind < 5) return oddText(random);
  if (kind === 5) return { _type: "reference", _ref: oddText(random), _weak: random.chance(0.5) };
  if (kind === 6) return random.some(4, () => oddJson(random, depth - 1));
  return Object.fromEntries(random.some(4, () => [attribute(random), oddJson(random, depth - 1)]));
}

export function attribute(random: Random): string {
  const usual = ["name", "title", "n", "list", "to", "_key", "_id", "_type", "_ref", "slug", "deep"] as const;
  return random.chance(0.85) ? random.pick<string>(usual) : oddText(random);
}

/** An id of the few that are used over and over, so that requests meet each other's documents. */
export function knownId(random: Random): string {
  const id = `f${random.below(12)}`;
  return random.pick([id, id, id, `drafts.${id}`, `versions.r${random.below(3)}.${id}`]);
}
