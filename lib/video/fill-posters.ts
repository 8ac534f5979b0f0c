import type { SanityClient } from "@sanity/client";
import { fetchPoster, type Poster, type PosterSettings } from "#sanity/video/fetch-poster.ts";
import { PosterProblem } from "#sanity/video/poster-problem.ts";
import { readSlices } from "../content/read-slices.ts";
import { missingPosters, type MissingPoster } from "./missing-posters.ts";

export type FillResult = {
  /** How many posters were put in (or would be). */
  readonly filled: number;
  /** Why the others were not, one line each with the document's id. */
  readonly problems: readonly string[];
};

/** `_rev` follows our own changes. */
type Document = { readonly _id: string; _rev: string };

const sliceSize = 200;

/**
 * Fetches and stores the missing poster of every video, drafts included. The same video is asked for once. A
 * document that changes meanwhile is left as it is and named.
 * @param client with perspective `raw`, and the right to write
 */
export async function fillPosters(
  client: SanityClient,
  {
    isDryRun,
    say,
    ...settings
  }: PosterSettings & {
    readonly isDryRun: boolean;
    readonly say: (line: string) => void;
  },
): Promise<FillResult> {
  // A whole document is asked for only where the word "video" can stand: as a field, or within a text.
  const documents = await readSlices(sliceSize, (after) =>
    client.fetch<Document[]>(
      `*[_id > $after && !(_id in path("_.**")) && _type in $types] | order(_id) [0...${sliceSize}]`,
      { after, types: typesWithVideos },
    ),
  );
  const assets = new Map<string, Promise<string>>();
  const problems: string[] = [];
  let filled = 0;
  for (const document of documents) {
    for (const missing of missingPosters(document)) {
      const where = `${document._id}, ${missing.path}`;
      if (isDryRun) {
        say(`${where}: ${missing.video.provider} ${missing.video.videoId}`);
        filled += 1;
        continue;
      }
      const problem = await fill(client, document, missing, assets, settings);
      if (problem === null) filled += 1;
      else problems.push(`${where}: ${problem}`);
      say(problem === null ? `${where}: stored` : `${where}: ${problem}`);
    }
  }
  return { filled, problems };
}

const typesWithVideos = ["announcement", "page", "publication", "researcher", "topic"];

/** `null` when the poster is in its place, else why it is not. */
async function fill(
  client: SanityClient,
  document: Document,
  { video, path }: MissingPoster,
  assets: Map<string, Promise<string>>,
  settings: PosterSettings,
): Promise<string | null> {
  const key = JSON.stringify(video);
  const asset = assets.get(key) ?? store(client, fetchPoster(video, settings));
  assets.set(key, asset);
  try {
    const poster = { _type: "figure", decorative: true, asset: { _type: "reference", _ref: await asset } };
    const { _rev } = await client
      .patch(document._id)
      .ifRevisionId(document._rev)
      .set({ [path]: poster })
      .commit({ visibility: "sync" });
    document._rev = _rev;
    return null;
  } catch (error) {
    if (error instanceof PosterProblem) return error.message;
    return error instanceof Error ? error.message : String(error);
  }
}

async function store(client: SanityClient, poster: Promise<Poster>): Promise<string> {
  const { bytes, filename, source } = await poster;
  const { _id: id } = await client.assets.upload("image", Buffer.from(bytes), { filename, source });
  return id;
}
