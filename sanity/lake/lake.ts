import { AssetFolder } from "./assets/asset-folder.ts";
import { keepLogShort } from "./keep-log-short.ts";
import { createHandler } from "./http/handle.ts";
import type { LakeContext, LogEntry } from "./http/lake-context.ts";
import { Multiplexer } from "./listen/mux.ts";
import { Presence } from "./listen/presence.ts";
import type { PublishValidator } from "./mutations/validate-published.ts";
import { AnswerCache } from "./query/answer-cache.ts";
import { DatasetViews } from "./query/dataset-views.ts";
import { SlowLane } from "./query/slow-lane.ts";
import type { PosterSettings } from "../video/fetch-poster.ts";
import type { Dataset } from "./store/dataset.ts";
import { Store } from "./store/store.ts";

export interface LakeOptions {
  /** The SQLite file, or `:memory:` for a lake that is gone when it closes. */
  readonly file: string;
  /** Where uploaded files are kept. */
  readonly assetsFolder: string;
  /** Who sends it as `Authorization: Bearer` may do everything. */
  readonly token: string;
  /** Names, besides this machine's own, under which an editor's session counts: `institute.example`. */
  readonly hosts?: readonly string[];
  readonly projectId?: string;
  /** Made when they do not exist. */
  readonly datasets?: readonly string[];
  /** The path under which browsers reach this lake; addresses of assets begin with it. */
  readonly publicPath?: string;
  /** The schema's rules: what breaks them is not published. Absent: everything is. */
  readonly validate?: PublishValidator;
  /** Which PeerTube sites may be asked for posters of their videos; none when absent. */
  readonly posters?: PosterSettings;
  readonly log?: (entry: LogEntry) => void;
  /** Told of what failed while nobody was waiting for it. */
  readonly warn?: (words: string) => void;
  /** How long the log of transactions reaches back; 90 when absent. */
  readonly historyDays?: number;
  /** Heap of the process for long queries, in megabytes. */
  readonly longQueryHeap?: number;
}

export interface Lake {
  /** Answers a request of Sanity's HTTP API, with or without the public path in front. Never throws. */
  readonly handle: (request: Request) => Promise<Response>;
  /** True when opening made the file. */
  readonly created: boolean;
  /** Ends streams and lets go of the file. */
  readonly close: () => void;
}

const historyDays = 90;
const cachedCharacters = 64 * 1024 * 1024;

/** Opens the embedded content lake. Throws `StoreProblem` with advice when the file cannot be used. */
export function openLake(options: LakeOptions): Lake {
  const store = new Store(options.file);
  for (const name of options.datasets ?? ["production"]) store.ensureDataset(name);
  const views = new Map<Dataset, DatasetViews>();
  const answers = new Map<Dataset, AnswerCache>();
  const lanes = new Map<Dataset, SlowLane>();
  const multiplexer = new Multiplexer();
  const leaveLogAlone = keepLogShort(store, options.historyDays ?? historyDays, options.warn ?? (() => {}));
  const context: LakeContext = {
    store,
    projectId: options.projectId ?? "vitrine",
    assets: new AssetFolder(options.assetsFolder),
    presence: new Presence(),
    publicPath: options.publicPath ?? "/api/lake",
    ...(options.validate === undefined ? {} : { validate: options.validate }),
    posters: options.posters ?? { peertubeHosts: [] },
    viewsOf: (dataset) => remembered(views, dataset, () => new DatasetViews(dataset)),
    slowLaneOf: (dataset) => remembered(lanes, dataset, () => new SlowLane(dataset, options.longQueryHeap)),
    answersOf: (dataset) => remembered(answers, dataset, () => new AnswerCache(cachedCharacters)),
  };
  return {
    handle: createHandler(context, {
      token: options.token,
      hosts: options.hosts ?? [],
      multiplexer,
      log: options.log ?? (() => {}),
    }),
    created: store.created,
    close: () => {
      leaveLogAlone();
      multiplexer.close();
      for (const lane of lanes.values()) lane.close();
      store.close();
    },
  };
}

function remembered<Value>(known: Map<Dataset, Value>, dataset: Dataset, make: () => Value): Value {
  const value = known.get(dataset) ?? make();
  known.set(dataset, value);
  return value;
}
