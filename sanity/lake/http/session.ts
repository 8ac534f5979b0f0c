import { createHmac, timingSafeEqual } from "node:crypto";

/** The cookie that the edge gives to the editor's browser on this machine. */
export const studioCookieName = "vitrine-studio";

/** The value of the studio's session cookie: HMAC-SHA256 of `studio-session` under the lake's token, in hex. */
export function studioSessionCookie(token: string): string {
  return createHmac("sha256", token).update("studio-session").digest("hex");
}

/** Compares two secrets in a time that tells nothing about them. */
export function sameSecret(given: string, expected: string): boolean {
  const [left, right] = [digest(given), digest(expected)];
  return timingSafeEqual(left, right);
}

function digest(secret: string): Buffer {
  return createHmac("sha256", "compare").update(secret).digest();
}
