import type { Locale } from "../i18n/locale.ts";
import type { Video, VideoProvider } from "./video.ts";

/** Address of the player, made only of validated parts. It always has a query, so `&autoplay=1` can follow. */
export function embedAddress(video: Video, locale: Locale): string {
  const start = video.start === null ? "" : String(video.start);
  switch (video.provider) {
    case "youtube": {
      const query = new URLSearchParams({ rel: "0", hl: locale, cc_lang_pref: locale, cc_load_policy: "1" });
      if (start) query.set("start", start);
      return `https://www.youtube-nocookie.com/embed/${video.id}?${query}`;
    }
    case "vimeo": {
      const query = new URLSearchParams({ dnt: "1", texttrack: locale });
      if (video.hash !== null) query.set("h", video.hash);
      // Vimeo takes the start only as a fragment, after which no `&autoplay=1` could follow: players start at 0.
      return `https://player.vimeo.com/video/${video.id}?${query}`;
    }
    case "peertube": {
      // p2p shares the video among its viewers, and with it their IP addresses.
      const query = new URLSearchParams({ p2p: "0", warningTitle: "0", subtitle: locale });
      if (start) query.set("start", `${start}s`);
      return `https://${peerTubeHost(video)}/videos/embed/${video.id}?${query}`;
    }
  }
}

/** Address of the video's own page at its provider, for those who would rather go there. */
export function watchAddress(video: Video): string {
  const seconds = video.start === null ? "" : `${video.start}s`;
  switch (video.provider) {
    case "youtube":
      return `https://www.youtube.com/watch?v=${video.id}${seconds && `&t=${seconds}`}`;
    case "vimeo":
      return `https://vimeo.com/${video.id}${video.hash === null ? "" : `/${video.hash}`}${seconds && `#t=${seconds}`}`;
    case "peertube":
      return `https://${peerTubeHost(video)}/w/${video.id}${seconds && `?start=${seconds}`}`;
  }
}

/** The name people know the provider's site by: `youtube.com`. */
export function watchHost(video: Video): string {
  return new URL(watchAddress(video)).host.replace(/^www\./, "");
}

/** Which providers this site plays in its pages (from the environment: they are in the content-security policy too). */
export type VideoPermission = {
  readonly VIDEO_PROVIDERS: readonly VideoProvider[];
  readonly PEERTUBE_HOSTS: readonly string[];
};

/** Whether the video may be played inside our pages; the others are shown as links. */
export function isPlayable(video: Video, { VIDEO_PROVIDERS, PEERTUBE_HOSTS }: VideoPermission): boolean {
  if (!VIDEO_PROVIDERS.includes(video.provider)) return false;
  return video.provider !== "peertube" || (video.host !== null && PEERTUBE_HOSTS.includes(video.host));
}

/** The origins players may be framed from, for the content-security policy. */
export function videoOrigins({ VIDEO_PROVIDERS, PEERTUBE_HOSTS }: VideoPermission): readonly string[] {
  return VIDEO_PROVIDERS.flatMap((provider) => {
    switch (provider) {
      case "youtube":
        return ["https://www.youtube-nocookie.com"];
      case "vimeo":
        return ["https://player.vimeo.com"];
      case "peertube":
        return PEERTUBE_HOSTS.map((host) => `https://${host}`);
    }
  });
}

function peerTubeHost(video: Video): string {
  if (video.host === null)
    throw new Error(`PeerTube video ${video.id} has no host. Paste its address again in the studio.`);
  return video.host;
}
