// A lake on a real port with the real client, for tests.
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createClient, type SanityClient } from "@sanity/client";
import { createNodeServer } from "../http/node-server.ts";
import type { LogEntry } from "../http/lake-context.ts";
import { openLake, type LakeOptions } from "../lake.ts";

export const testToken = "a-token-that-is-long-enough-for-a-test";

export interface TestLake extends AsyncDisposable {
  readonly address: string;
  readonly folder: string;
  /** Has the token. */
  readonly editor: SanityClient;
  /** Has nothing. */
  readonly reader: SanityClient;
  readonly log: readonly LogEntry[];
  /** The bare HTTP face, with headers of one's own. */
  readonly request: (path: string, init?: RequestInit) => Promise<Response>;
}

/** Starts a lake; `await using` ends it. In memory unless a file name is given. */
export async function startTestLake(
  file: string | null = null,
  options: Partial<LakeOptions> = {},
): Promise<TestLake> {
  const folder = mkdtempSync(join(tmpdir(), "vitrine-lake-"));
  const log: LogEntry[] = [];
  const lake = openLake({
    file: file === null ? ":memory:" : join(folder, file),
    assetsFolder: join(folder, "assets"),
    token: testToken,
    log: (entry) => log.push(entry),
    ...options,
  });
  const server = createNodeServer(lake.handle);
  await new Promise<void>((resolve) => server.server.listen(0, "127.0.0.1", resolve));
  const bound = server.server.address();
  const address = `http://127.0.0.1:${typeof bound === "object" && bound ? bound.port : 0}`;
  const clientOf = (token?: string): SanityClient =>
    createClient({
      projectId: "vitrine",
      dataset: "production",
      apiVersion: "2026-06-01",
      apiHost: address,
      useProjectHostname: false,
      useCdn: false,
      ...(token === undefined ? {} : { token }),
    });
  return {
    address,
    folder,
    editor: clientOf(testToken),
    reader: clientOf(),
    log,
    request: (path, init) => fetch(`${address}${path}`, init),
    [Symbol.asyncDispose]: async () => {
      await server.stop(500);
      lake.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** What a rejected promise was rejected with; fails when it was fulfilled. */
export async function failureOf(
  promise: Promise<unknown>,
): Promise<{ readonly statusCode: number; readonly message: string; readonly details: unknown }> {
  try {
    await promise;
  } catch (error) {
    if (typeof error === "object" && error !== null && "statusCode" in error && "message" in error) {
      return {
        statusCode: Number(error.statusCode),
        message: String(error.message),
        details: "details" in error ? error.details : null,
      };
    }
    throw error;
  }
  throw new Error("This should have failed");
}

export const withToken = { authorization: `Bearer ${testToken}` } as const;

/** What a listener of live events hears. */
export interface LiveListener {
  /** The tags of the next message. */
  readonly next: () => Promise<readonly string[]>;
  /** The names of the events until now. */
  readonly heard: () => readonly string[];
  readonly lastId: () => string;
  readonly stop: () => void;
}

/** Listens to live events, with the token; gives itself out after the welcome. */
export async function collectLive(lake: TestLake, search = "", lastEventId = ""): Promise<LiveListener> {
  const controller = new AbortController();
  const response = await lake.request(`/v2026-06-01/data/live/events/production?${search}`, {
    headers: { ...withToken, ...(lastEventId === "" ? {} : { "last-event-id": lastEventId }) },
    signal: controller.signal,
  });
  if (!response.body) throw new Error("There is no stream");
  const chunks = response.body.pipeThrough(new TextDecoderStream())[Symbol.asyncIterator]();
  const events: { readonly name: string; readonly tags: readonly string[] }[] = [];
  let text = "";
  let id = lastEventId;
  let read = 0;
  const more = async (): Promise<void> => {
    const chunk = await chunks.next();
    if (chunk.done) throw new Error("The stream ended");
    text += chunk.value;
    const blocks = text.split("\n\n");
    text = blocks.pop() ?? "";
    for (const block of blocks) {
      const field = (name: string): string | undefined => new RegExp(`^${name}: (.*)$`, "m").exec(block)?.[1];
      const name = field("event");
      if (name === undefined) continue;
      id = field("id") ?? id;
      events.push({ name, tags: JSON.parse(field("data") ?? "{}").tags ?? [] });
    }
  };
  while (!events.some(({ name }) => name === "welcome")) await more();
  return {
    next: async () => {
      for (;;) {
        for (; read < events.length; read += 1)
          if (events[read]?.name === "message") return events[read++]?.tags ?? [];
        await more();
      }
    },
    heard: () => events.map(({ name }) => name),
    lastId: () => id,
    stop: () => controller.abort(),
  };
}
