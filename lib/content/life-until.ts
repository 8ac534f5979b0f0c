const longest = 24 * 60 * 60;

/**
 * How long Next may keep an answer that changes at `boundary` (an instant, or `null` when nothing is known to change):
 * until then, but at least half a minute and at most a day. A visitor after that gets it fresh within a request.
 */
export function lifeUntil(
  boundary: string | null,
  now: Date,
): { stale: number; revalidate: number; expire: number } {
  const seconds = boundary === null ? longest : Math.ceil((Date.parse(boundary) - now.getTime()) / 1000);
  return { stale: 60, revalidate: Math.min(longest, Math.max(30, seconds)), expire: 30 * longest };
}
