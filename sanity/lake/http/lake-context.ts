import { localEditorId } from "../local-editor-id.ts";
import type { AssetFolder } from "../assets/asset-folder.ts";
import type { Presence } from "../listen/presence.ts";
import type { PublishValidator } from "../mutations/validate-published.ts";
import type { AnswerCache } from "../query/answer-cache.ts";
import type { SlowLane } from "../query/slow-lane.ts";
import type { DatasetViews } from "../query/dataset-views.ts";
import type { PosterSettings } from "../../video/fetch-poster.ts";
import type { Dataset } from "../store/dataset.ts";
import type { Store } from "../store/store.ts";

/** One line per request that was not served as asked, or that the lake does not know. */
export interface LogEntry {
  readonly method: string;
  readonly path: string;
  readonly status: number;
  readonly milliseconds: number;
  /** Set when the lake has no such endpoint: a new studio may ask for one. */
  readonly unknown?: true;
  /** Set when the lake itself failed. */
  readonly error?: string;
}

/** What every part of the HTTP face works on. */
export interface LakeContext {
  readonly store: Store;
  readonly projectId: string;
  readonly assets: AssetFolder;
  readonly presence: Presence;
  /** Path under which readers reach this lake; asset addresses begin with it. */
  readonly publicPath: string;
  /** The schema's rules, asked before something is published; absent in a lake without a schema. */
  readonly validate?: PublishValidator;
  /** Which video sites may be asked for posters, and how. */
  readonly posters: PosterSettings;
  viewsOf(dataset: Dataset): DatasetViews;
  answersOf(dataset: Dataset): AnswerCache;
  slowLaneOf(dataset: Dataset): SlowLane;
}

/** Who asks. `anonymous` sees published documents only and changes nothing. */
export type Access = "editor" | "anonymous";

/** A request whose address was read and whose sender is known. */
export interface LakeRequest {
  readonly method: string;
  readonly headers: Headers;
  readonly signal: AbortSignal;
  readonly search: URLSearchParams;
  /** Where the request came in, e.g. `http://127.0.0.1:4567`. */
  readonly origin: string;
  /** The date of `/v2026-06-01/…`, or `1`, or `X`. */
  readonly apiVersion: string;
  /** The decoded segments after the version. */
  readonly path: readonly string[];
  readonly access: Access;
  /** The body; throws a 413 above the limit. */
  readonly bytes: (limit: number) => Promise<Buffer>;
  /** The body as JSON; throws a 400 when it is none. */
  readonly json: (limit: number) => Promise<unknown>;
}

/** The one person that the embedded lake knows. */
export const localEditor = {
  id: localEditorId,
  name: "Local editor",
  email: "editor@localhost",
  profileImage: null,
  provider: "local",
  role: "administrator",
  roles: [{ name: "administrator", title: "Administrator", description: "May do everything" }],
} as const;
