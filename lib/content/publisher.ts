import type { ListenEvent, MutationEvent, SanityClient } from "@sanity/client";
import { encodeSignatureHeader, SIGNATURE_HEADER_NAME } from "@sanity/webhook";

/** What the site is told: one document changed, anything may have, or the clock passed a date that matters. */
export type Message =
  | {
      readonly _id: string;
      readonly _type: string;
      readonly operation: "create" | "update" | "delete";
      readonly slugs?: unknown;
    }
  | { readonly everything: true }
  | { readonly clock: true };

export type PublisherSettings = {
  readonly client: SanityClient;
  /** Where signed messages go: `<site>/api/webhook/sanity`. */
  readonly webhook: URL;
  readonly secret: string;
  /** Of every change as soon as it is heard of, before the site is told. */
  readonly heard?: (message: Message) => void;
  /** After every message that arrived. */
  readonly told?: (message: Message) => void;
  readonly log: (line: string) => void;
  /** Milliseconds before each further try of a message that did not arrive. */
  readonly pauses?: readonly number[];
  /** Milliseconds before listening again after the lake refused it. */
  readonly relisten?: number;
};

export type Publisher = {
  /** Tells the site something now; for the clock and for tests. */
  readonly tell: (message: Message) => void;
  /** Resolves when every message so far has arrived or was given up. */
  readonly idle: () => Promise<void>;
  readonly stop: () => void;
};

/** More waiting messages than this become one: "everything". */
const longestQueue = 40;
/** Published documents only: drafts and versions show nowhere. */
const published = `*[!(_id in path("drafts.**")) && !(_id in path("versions.**")) && !(_id in path("_.**"))]`;

/**
 * Listens to the content lake and posts what a Sanity webhook would post, signed the same way, for every change of a
 * published document. Each time the connection is (re)made, changes may have been missed: then everything is told.
 */
export function startPublisher(settings: PublisherSettings): Publisher {
  const { log, told = () => undefined, pauses = [500, 2_000, 5_000, 31_000], relisten = 30_000 } = settings;
  const queue: Message[] = [];
  const idle: (() => void)[] = [];
  const stopped = new AbortController();
  let sending = false;
  let subscription = listen();
  let again: NodeJS.Timeout | undefined;
  return {
    tell,
    idle: () => new Promise((resolve) => (sending ? idle.push(resolve) : resolve())),
    stop: () => {
      stopped.abort();
      clearTimeout(again);
      subscription.unsubscribe();
    },
  };

  function listen(): { readonly unsubscribe: () => void } {
    return settings.client
      .listen(
        published,
        {},
        {
          events: ["welcome", "mutation", "reconnect"],
          includeResult: true,
          includePreviousRevision: true,
          visibility: "query",
        },
      )
      .subscribe({ next: hear, error: listenAgain, complete: () => listenAgain("it was closed") });
  }

  /** The client mends broken connections; what it takes for final (401, 404) may be a lake that is being put in order. */
  function listenAgain(reason: unknown): void {
    log(`Listening to the content lake ended (${String(reason)}); beginning again in ${relisten} ms.`);
    again = setTimeout(() => {
      if (!stopped.signal.aborted) subscription = listen();
    }, relisten).unref();
  }

  function hear(event: ListenEvent<Record<string, unknown>>): void {
    if (event.type === "welcome") tell({ everything: true });
    if (event.type === "mutation") tell(describe(event));
  }

  function tell(message: Message): void {
    settings.heard?.(message);
    if ("everything" in message || queue.length >= longestQueue)
      queue.splice(0, queue.length, { everything: true });
    else queue.push(message);
    if (!sending) void sendAll();
  }

  async function sendAll(): Promise<void> {
    sending = true;
    for (
      let message = queue.shift();
      message !== undefined && !stopped.signal.aborted;
      message = queue.shift()
    ) {
      if (await arrives(message)) told(message);
      else log(`The site was not told of ${JSON.stringify(message)}; it learns of it with the next change.`);
    }
    sending = false;
    for (const resolve of idle.splice(0)) resolve();
  }

  async function arrives(message: Message): Promise<boolean> {
    for (const pause of [0, ...pauses]) {
      if (!(await passes(pause, stopped.signal))) return false;
      const problem = await post(settings, message).catch((error: unknown) =>
        error instanceof Error ? error.message : String(error),
      );
      if (problem === null) return true;
      log(`The site did not take ${JSON.stringify(message)}: ${problem}`);
    }
    return false;
  }
}

/** `null` when the message arrived, otherwise why it did not. */
async function post({ webhook, secret }: PublisherSettings, message: Message): Promise<string | null> {
  const body = JSON.stringify(message);
  const signature = await encodeSignatureHeader(body, Date.now(), secret);
  const answer = await fetch(webhook, {
    method: "POST",
    headers: { "content-type": "application/json", [SIGNATURE_HEADER_NAME]: signature },
    body,
    signal: AbortSignal.timeout(10_000),
  });
  const text = await answer.text();
  // 409: the same change within the same millisecond; the first one did the work.
  return answer.ok || answer.status === 409 ? null : `${answer.status} ${text.slice(0, 200)}`;
}

function describe(event: MutationEvent<Record<string, unknown>>): Message {
  const document = event.result ?? event.previous;
  const type = document?.["_type"];
  if (typeof type !== "string") return { everything: true };
  const operation = ({ appear: "create", update: "update", disappear: "delete" } as const)[event.transition];
  return { _id: event.documentId, _type: type, operation, slugs: document?.["slug"] };
}

/** Waits; `false` when `signal` ended it. */
function passes(milliseconds: number, signal: AbortSignal): Promise<boolean> {
  if (signal.aborted || milliseconds === 0) return Promise.resolve(!signal.aborted);
  return new Promise((resolve) => {
    const timer = setTimeout(() => done(true), milliseconds);
    const abort = (): void => done(false);
    signal.addEventListener("abort", abort, { once: true });
    function done(passed: boolean): void {
      clearTimeout(timer);
      signal.removeEventListener("abort", abort);
      resolve(passed);
    }
  });
}
