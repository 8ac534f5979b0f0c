import type { CustomValidator } from "@sanity/types";
import { parseVideoUrl } from "../../video/parse-video-url.ts";

/** The stored parts are the ones the pasted address says: the player is made of them, not of the address. */
export const partsMatchAddress: CustomValidator<Record<string, unknown> | undefined> = (value) => {
  const url = value?.["url"];
  const said = typeof url === "string" ? parseVideoUrl(url) : null;
  if (value === undefined || said === null) return true;
  const host = said.provider === "peertube" ? said.host : undefined;
  const isSame =
    value["provider"] === said.provider && value["videoId"] === said.videoId && value["host"] === host;
  return isSame || "Clear the address and paste it again, so that the other fields follow it.";
};
