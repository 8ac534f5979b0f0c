import { allowedHref } from "./allowed-href.ts";

/** A stored address when it is one of the web, else `null`: `http` and `https` alone. */
export function webAddress(stored: string | null | undefined): string | null {
  const address = allowedHref(stored ?? "");
  return address !== null && /^https?:/i.test(address) ? address : null;
}
