import { fetchPoster, type Poster } from "../../video/fetch-poster.ts";
import { parseVideoUrl, type VideoIdentity } from "../../video/parse-video-url.ts";
import { PosterProblem } from "../../video/poster-problem.ts";
import { keepUpload } from "../assets/upload.ts";
import { isRecord } from "../document.ts";
import { badRequest, requestError } from "../lake-error.ts";
import type { Dataset } from "../store/dataset.ts";
import type { LakeContext, LakeRequest } from "./lake-context.ts";
import { limits } from "./limits.ts";

/**
 * `POST vitrine/posters/<dataset>` with `{"url": "<address of a video>"}`, not Sanity's: fetches the picture its provider
 * shows for the video and keeps it as an asset, answered as an upload is. 502 with the reason when there is none to have.
 */
export async function answerPoster(
  lake: LakeContext,
  request: LakeRequest,
  dataset: Dataset,
): Promise<Response> {
  const body = await request.json(limits.smallBody);
  const url = isRecord(body) ? body["url"] : undefined;
  const video = typeof url === "string" ? parseVideoUrl(url) : null;
  if (video === null)
    throw badRequest('"url" must be the address of one video on YouTube, Vimeo or PeerTube');
  const { bytes, filename, source } = await poster(lake, video);
  return keepUpload(lake, dataset, "images", {
    bytes: Buffer.from(bytes),
    search: new URLSearchParams({
      filename,
      sourceName: source.name,
      sourceId: source.id,
      sourceUrl: source.url,
    }),
    contentType: null,
  });
}

async function poster(lake: LakeContext, video: VideoIdentity): Promise<Poster> {
  try {
    return await fetchPoster(video, lake.posters);
  } catch (error) {
    if (error instanceof PosterProblem) throw requestError(502, "Bad Gateway", error.message);
    throw error;
  }
}
