import { parseVideoUrl, type VideoIdentity } from "#sanity/video/parse-video-url.ts";

/** A video in a document that has no poster, and where in it a poster belongs. */
export type MissingPoster = {
  readonly video: VideoIdentity;
  /** For a patch, e.g. `body.en[_key=="a1"].poster`. */
  readonly path: string;
};

/** The videos without a poster, wherever they stand in a stored document. One whose address is no video's is left out. */
export function missingPosters(document: unknown): readonly MissingPoster[] {
  return found(document, "");
}

function found(value: unknown, path: string): readonly MissingPoster[] {
  if (Array.isArray(value))
    return value.flatMap((item: unknown) => {
      const { _key: key } = Object(item);
      return typeof key === "string" ? found(item, `${path}[_key==${JSON.stringify(key)}]`) : [];
    });
  if (typeof value !== "object" || value === null) return [];
  const { _type: type, url, poster } = Object(value);
  if (type === "video") {
    const video = typeof url === "string" ? parseVideoUrl(url) : null;
    return video === null || "asset" in Object(poster) ? [] : [{ video, path: `${path}.poster` }];
  }
  return Object.entries(value).flatMap(([name, part]) => found(part, path === "" ? name : `${path}.${name}`));
}
