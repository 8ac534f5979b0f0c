/**
 * Milliseconds that a `Retry-After` asks to wait, given as seconds or as a date (RFC 9110, 10.2.3); `null` when it says
 * nothing that can be understood. A date that has passed is no wait.
 */
export function retryAfter(header: string | undefined, now: number): number | null {
  const written = header?.trim() ?? "";
  if (/^\d{1,9}$/.test(written)) return Number(written) * 1000;
  if (!/^[A-Z][a-z]+,? .*\d{2}:\d{2}:\d{2}/.test(written)) return null;
  // The oldest form of a date names no zone and means the same one (RFC 9110, 5.6.7).
  const date = Date.parse(written.endsWith("GMT") ? written : `${written} GMT`);
  return Number.isNaN(date) ? null : Math.max(0, date - now);
}
