import { createHmac, timingSafeEqual } from "node:crypto";

/** The cookie that the edge gives to the editor's browser on this machine. */
export const studioCookieName = "vitrine-studio";

/** How long a session lasts; opening the studio begins a new one. */
export const sessionSeconds = 7 * 24 * 60 * 60;

/**
 * The value of the studio's session cookie: the second (since 1970) at which it ends, a dot, and the HMAC-SHA256 of that
 * under the lake's token, in hex. It proves knowledge of the token without being it.
 * @param now milliseconds since 1970
 */
export function studioSessionCookie(token: string, now: number): string {
  const ends = Math.floor(now / 1000) + sessionSeconds;
  return `${ends}.${signature(token, ends)}`;
}

/** Whether this is a session that our edge began and that has not ended. */
export function isStudioSession(cookie: string, token: string, now: number): boolean {
  const [, ends, given] = /^(\d{1,12})\.([0-9a-f]{64})$/.exec(cookie) ?? [];
  if (ends === undefined || given === undefined || Number(ends) * 1000 <= now) return false;
  return sameSecret(given, signature(token, Number(ends)));
}

function signature(token: string, ends: number): string {
  return createHmac("sha256", token).update(`studio-session ${ends}`).digest("hex");
}

/** Compares two secrets in a time that tells nothing about them. */
export function sameSecret(given: string, expected: string): boolean {
  const [left, right] = [digest(given), digest(expected)];
  return timingSafeEqual(left, right);
}

function digest(secret: string): Buffer {
  return createHmac("sha256", "compare").update(secret).digest();
}
