import { newShortId } from "../schema/rules/short-id.ts";

/** An id for a batch: when it was, and something of its own. `20261128-092400-k7m2qd` */
export function newBatchId(at: string): string {
  const [day = "", time = ""] = at.split("T");
  return `${day.replaceAll("-", "")}-${time.slice(0, 8).replaceAll(":", "")}-${newShortId()}`;
}
