// Presence ("who else is here") runs over a WebSocket that the lake does not have: the Studio is given one that is made of
// a listener on the page's shared stream and short requests. See ../listen/presence.ts for the other end.
import type { PresenceMessage } from "../listen/presence.ts";
import { anotherEditorId } from "../local-editor-id.ts";
import { lakeFetch } from "./lake-fetch.ts";
import { readLines } from "./read-lines.ts";

type Call = { readonly id: string } & (
  | {
      readonly method: "presence_rollcall" | "presence_disconnect";
      readonly params: { readonly session: string };
    }
  | { readonly method: "presence_announce"; readonly params: { readonly data: object } }
  | { readonly method: "presence_subscribe" | "presence_unsubscribe"; readonly params: object }
);

type Listeners = {
  onopen: ((event: Event) => void) | null;
  onclose: ((event: Event) => void) | null;
  onerror: ((event: Event) => void) | null;
};

const firstPause = 1_000;
const longestPause = 60_000;

/**
 * From now on, sockets to the lake at `apiHost` are made of its own requests; all others are the browser's. They speak the
 * protocol of Sanity's presence socket (JSON-RPC 2.0), as far as the Studio uses it.
 */
export function installLocalPresence(apiHost: string): void {
  const lake = apiHost.replace(/^http/, "ws");
  window.WebSocket = new Proxy(window.WebSocket, {
    construct: (socket, [url, protocols]: [string | URL, (string | string[])?]) =>
      String(url).startsWith(lake)
        ? new PresenceSocket(apiHost, datasetOf(String(url)))
        : new socket(url, protocols),
  });
}

function datasetOf(url: string): string {
  return /\/socket\/([^/?]+)/.exec(url)?.[1] ?? "production";
}

class PresenceSocket extends EventTarget implements Listeners {
  readonly CONNECTING = 0;
  readonly OPEN = 1;
  readonly CLOSING = 2;
  readonly CLOSED = 3;
  readyState = 0;
  onopen: ((event: Event) => void) | null = null;
  onclose: ((event: Event) => void) | null = null;
  onerror: ((event: Event) => void) | null = null;
  readonly #apiHost: string;
  readonly #dataset: string;
  readonly #closing = new AbortController();
  readonly #subscriptions = new Set<string>();
  /** Sessions of others that are here, as far as this page has heard. */
  readonly #others = new Set<string>();
  /** Under which the lake knows this page; null while it does not hear anything. */
  #page: string | null = null;
  /** What the Studio has said last, to be said again to a lake that has forgotten. */
  readonly #said = new Map<string, Call>();

  constructor(apiHost: string, dataset: string) {
    super();
    this.#apiHost = apiHost;
    this.#dataset = dataset;
    // At once: nothing in the Studio should wait for news of others.
    setTimeout(() => {
      if (this.readyState !== this.CONNECTING) return;
      this.readyState = this.OPEN;
      const opened = new Event("open");
      this.onopen?.(opened);
      this.dispatchEvent(opened);
      void this.#stayTuned();
    });
  }

  send(text: string): void {
    const call = JSON.parse(text) as Call;
    if (call.method === "presence_subscribe") this.#subscriptions.add(call.id);
    else if (call.method !== "presence_unsubscribe") {
      // Who has said goodbye and is still there, because the editor would not leave, has to say anew where they are.
      if (call.method === "presence_disconnect") this.#said.clear();
      else this.#said.set(call.method, call);
      if (this.#page !== null) this.#say(this.#page, call);
    }
    setTimeout(() => this.#emit({ id: call.id, result: call.id }));
  }

  close(): void {
    if (this.readyState === this.CLOSED) return;
    this.readyState = this.CLOSED;
    this.#closing.abort();
    const closed = new CloseEvent("close", { code: 1000, wasClean: true });
    this.onclose?.(closed);
    this.dispatchEvent(closed);
  }

  /** Hears the others, and tries again when the lake was away; not when it says that this page may not. */
  async #stayTuned(): Promise<void> {
    let pause = firstPause;
    while (!this.#closing.signal.aborted) {
      const page = crypto.randomUUID();
      const answer = await lakeFetch(this.#apiHost)(this.#address(page), {
        signal: this.#closing.signal,
      }).catch(() => null);
      if (answer !== null && answer.status >= 400 && answer.status < 500) return;
      if (answer?.ok === true && answer.body !== null) {
        pause = firstPause;
        this.#page = page;
        for (const call of this.#said.values()) this.#say(page, call);
        await readLines(answer.body, (line) => this.#hear(JSON.parse(line) as PresenceMessage)).catch(
          () => {},
        );
        this.#page = null;
        this.#forgetOthers();
      }
      await new Promise((resolve) => setTimeout(resolve, pause));
      pause = Math.min(2 * pause, longestPause);
    }
  }

  #address(page: string): string {
    return `${this.#apiHost}/v1/data/presence/${this.#dataset}?page=${page}`;
  }

  #say(page: string, { method, params }: Call): void {
    fetch(this.#address(page), {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ method, params }),
      // The last message of a page is sent while it closes.
      keepalive: true,
    }).catch(() => {
      // The lake is away: it is said again when it is back.
    });
  }

  #hear(message: PresenceMessage): void {
    if (message.type === "state") this.#others.add(message.m.sessionId);
    if (message.type === "disconnect") this.#others.delete(message.m.session);
    this.#tell(message);
  }

  #forgetOthers(): void {
    for (const session of this.#others)
      this.#tell({ type: "disconnect", i: anotherEditorId, m: { session } });
    this.#others.clear();
  }

  #tell(result: PresenceMessage): void {
    for (const subscription of this.#subscriptions)
      this.#emit({ method: "presence_subscription", params: { subscription, result } });
  }

  #emit(message: object): void {
    this.dispatchEvent(new MessageEvent("message", { data: JSON.stringify({ jsonrpc: "2.0", ...message }) }));
  }
}
