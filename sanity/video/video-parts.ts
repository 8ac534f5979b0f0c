import { parseVideoUrl } from "./parse-video-url.ts";

/** The fields of a stored `video` that follow its address, each with a value or `undefined` when it must go. */
export type VideoParts = Readonly<
  Record<"provider" | "videoId" | "host" | "hash", string | undefined> & { start: number | undefined }
>;

/** What a pasted address says about the other fields; all `undefined` while it is no address of a video. */
export function videoParts(url: string): VideoParts {
  const video = parseVideoUrl(url);
  return {
    provider: video?.provider,
    videoId: video?.videoId,
    host: video?.provider === "peertube" ? video.host : undefined,
    hash: video?.provider === "vimeo" ? video.hash : undefined,
    start: video?.start,
  };
}

const names = { youtube: "YouTube", vimeo: "Vimeo", peertube: "PeerTube" } as const;

/** What was understood of an address, for the person who pasted it; empty while there is nothing to say. */
export function understood(url: string): string {
  const video = parseVideoUrl(url);
  if (video === null) return "";
  const place = video.provider === "peertube" ? video.host : names[video.provider];
  const start = video.start === undefined ? "" : `, from second ${video.start}`;
  return `${place}, video ${video.videoId}${start}`;
}
