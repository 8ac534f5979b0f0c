/** What the address of a video says, as the fields of a stored `video`. */
export type VideoIdentity = {
  /** Seconds from the beginning. */
  readonly start?: number;
} & (
  | { readonly provider: "youtube"; readonly videoId: string }
  | { readonly provider: "vimeo"; readonly videoId: string; readonly hash?: string }
  | { readonly provider: "peertube"; readonly videoId: string; readonly host: string }
);

const youtubeHosts = new Set([
  "youtube.com",
  "www.youtube.com",
  "m.youtube.com",
  "music.youtube.com",
  "youtube-nocookie.com",
  "www.youtube-nocookie.com",
]);

const youtubeId = /^[\w-]{11}$/;
const vimeoId = /^\d{5,12}$/;
const vimeoHash = /^[0-9a-f]{8,16}$/;
/** A UUID, or PeerTube's short form of one in base 58. */
const peertubeId = /^(?:[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}|[1-9A-HJ-NP-Za-km-z]{20,24})$/;
const hostName =
  /^(?=.{4,253}$)[a-z0-9]+(?:-+[a-z0-9]+)*(?:\.[a-z0-9]+(?:-+[a-z0-9]+)*)*\.[a-z][a-z0-9-]*[a-z0-9]$/;

/**
 * The video an address from YouTube, Vimeo or a PeerTube site names, or `null`. The player's address is later made of
 * these parts, so nothing passes that the provider itself could not have written: exact hosts, whole ids, `https:`.
 */
export function parseVideoUrl(pasted: string): VideoIdentity | null {
  const url = URL.parse(pasted.trim());
  if (url === null || url.protocol !== "https:") return null;
  if (url.port !== "" || url.username !== "" || url.password !== "") return null;
  // Empty parts stay: "/watch//x" is no address of theirs.
  const path = url.pathname.replace(/\/$/, "").split("/").slice(1);
  if (url.hostname === "youtu.be") return youtube(path.length === 1 ? path[0] : undefined, url);
  if (youtubeHosts.has(url.hostname)) return youtube(youtubeIdIn(path, url), url);
  if (url.hostname === "vimeo.com" || url.hostname === "www.vimeo.com") return vimeo(path, url);
  if (url.hostname === "player.vimeo.com") return path[0] === "video" ? vimeo(path.slice(1), url) : null;
  return peertube(path, url);
}

function youtubeIdIn(path: readonly string[], url: URL): string | undefined {
  const [first, second, ...rest] = path;
  if (first === "watch" && second === undefined) return url.searchParams.get("v") ?? undefined;
  if (rest.length > 0 || first === undefined) return undefined;
  return ["shorts", "live", "embed", "v"].includes(first) ? second : undefined;
}

function youtube(id: string | undefined, url: URL): VideoIdentity | null {
  if (id === undefined || !youtubeId.test(id)) return null;
  return { provider: "youtube", videoId: id, ...startOf(url) };
}

function vimeo(path: readonly string[], url: URL): VideoIdentity | null {
  const [id, hash, ...rest] = withoutCollection(path);
  if (id === undefined || !vimeoId.test(id) || rest.length > 0) return null;
  const key = hash ?? url.searchParams.get("h") ?? undefined;
  if (key === undefined) return { provider: "vimeo", videoId: id, ...startOf(url) };
  return vimeoHash.test(key) ? { provider: "vimeo", videoId: id, hash: key, ...startOf(url) } : null;
}

/** `channels/<name>/<id>`, `groups/<name>/videos/<id>` and `showcase/<n>/video/<id>` name the video as `<id>` does. */
function withoutCollection(path: readonly string[]): readonly string[] {
  if (path[0] === "channels" && path.length === 3) return path.slice(2);
  if (path[0] === "groups" && path[2] === "videos" && path.length === 4) return path.slice(3);
  if (path[0] === "showcase" && path[2] === "video" && path.length === 4) return path.slice(3);
  return path;
}

function peertube(path: readonly string[], url: URL): VideoIdentity | null {
  const id = path[0] === "w" && path.length === 2 ? path[1] : longPeertubeId(path);
  if (id === undefined || !peertubeId.test(id) || !hostName.test(url.hostname)) return null;
  return { provider: "peertube", videoId: id, host: url.hostname, ...startOf(url) };
}

function longPeertubeId(path: readonly string[]): string | undefined {
  const isLong = path[0] === "videos" && (path[1] === "watch" || path[1] === "embed") && path.length === 3;
  return isLong ? path[2] : undefined;
}

/** `t=90`, `t=1m30s`, `start=90` or `#t=90s`; whatever cannot be read is left out, the video is still the right one. */
function startOf(url: URL): { readonly start?: number } {
  const inHash = /^#t=(\w{1,12})$/.exec(url.hash)?.[1];
  const written = url.searchParams.get("t") ?? url.searchParams.get("start") ?? inHash ?? "";
  const [all, hours, minutes, seconds] =
    /^(?:(\d{1,3})h)?(?:(\d{1,4})m)?(?:(\d{1,5})s?)?$/.exec(written) ?? [];
  if (all === undefined) return {};
  const start = Number(hours ?? 0) * 3600 + Number(minutes ?? 0) * 60 + Number(seconds ?? 0);
  return start > 0 && start <= 86_400 ? { start } : {};
}
