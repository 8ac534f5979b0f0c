import type { VideoIdentity } from "./parse-video-url.ts";
import { askJson, askPicture, type Asking } from "./ask-provider.ts";
import { PosterProblem } from "./poster-problem.ts";

/** A picture of a video, as its provider has it. */
export type Poster = {
  readonly bytes: Uint8Array;
  readonly filename: string;
  /** Where it is from, as Sanity keeps it with an asset. */
  readonly source: { readonly name: string; readonly id: string; readonly url: string };
};

export type PosterSettings = {
  /** The PeerTube sites this installation plays videos from; no other is asked. */
  readonly peertubeHosts: readonly string[];
  /** How to ask; the platform's own `fetch` unless told otherwise. */
  readonly ask?: Asking;
};

/**
 * Fetches the picture a video's provider shows for it, so that readers get it from us and the provider learns of none
 * of them. Only the provider's own hosts are asked, over HTTPS, and no redirect is followed.
 * @throws PosterProblem in words for the editor who asked.
 */
export async function fetchPoster(video: VideoIdentity, settings: PosterSettings): Promise<Poster> {
  const { ask = fetch } = settings;
  const { url, bytes, extension } = await pictureOf(video, settings.peertubeHosts, ask);
  return {
    bytes,
    filename: `${video.provider}-${video.videoId}.${extension}`,
    source: { name: video.provider, id: video.videoId, url },
  };
}

type Found = { readonly url: string; readonly bytes: Uint8Array; readonly extension: string };

async function pictureOf(
  video: VideoIdentity,
  peertubeHosts: readonly string[],
  ask: Asking,
): Promise<Found> {
  switch (video.provider) {
    case "youtube":
      return largest(
        ["maxresdefault", "sddefault", "hqdefault"].map(
          (size) => `https://i.ytimg.com/vi/${video.videoId}/${size}.jpg`,
        ),
        ask,
      );
    case "vimeo": {
      const page = `https://vimeo.com/${video.videoId}${video.hash === undefined ? "" : `/${video.hash}`}`;
      const query = new URLSearchParams({ url: page, width: "1920" });
      const said = await askJson(`https://vimeo.com/api/oembed.json?${query}`, ask);
      return largest([onHost("i.vimeocdn.com", Object(said).thumbnail_url, "https://i.vimeocdn.com")], ask);
    }
    case "peertube": {
      if (!peertubeHosts.includes(video.host))
        throw new PosterProblem(
          `${video.host} is not among the PeerTube sites of this installation (PEERTUBE_HOSTS). Upload a picture instead.`,
        );
      const said = await askJson(`https://${video.host}/api/v1/videos/${video.videoId}`, ask);
      return largest([onHost(video.host, Object(said).previewPath, `https://${video.host}`)], ask);
    }
  }
}

/** The first of several sizes that the provider has. */
async function largest(urls: readonly string[], ask: Asking): Promise<Found> {
  for (const url of urls) {
    const picture = await askPicture(url, ask);
    if (picture !== null) return { url, ...picture };
  }
  throw new PosterProblem(
    "The provider has no picture of this video. Is it private, or gone? Upload one instead.",
  );
}

/** An address a provider gave us, only if it leads to the host its pictures are on. */
function onHost(host: string, given: unknown, base: string): string {
  const url = typeof given === "string" ? URL.parse(given, base) : null;
  if (url?.protocol === "https:" && url.host === host && url.username === "" && url.password === "")
    return url.href;
  throw new PosterProblem(`The provider named no picture on ${host}. Upload one instead.`);
}
