// Presence ("who else is here") runs over a WebSocket that the lake does not have. It is answered in the page; the
// tabs of one browser hear each other over a BroadcastChannel. Nobody else can be here: the lake serves one machine.
import { localEditorId } from "../local-editor-id.ts";

interface Call {
  readonly id: string;
  readonly method: string;
  readonly params: { readonly session?: string; readonly data?: unknown };
}

type Listeners = {
  onopen: ((event: Event) => void) | null;
  onclose: ((event: Event) => void) | null;
  onerror: ((event: Event) => void) | null;
};

/** Speaks the protocol of Sanity's presence socket (JSON-RPC 2.0), as far as the Studio uses it. */
class PresenceSocket extends EventTarget implements Listeners {
  readonly CONNECTING = 0;
  readonly OPEN = 1;
  readonly CLOSING = 2;
  readonly CLOSED = 3;
  readyState = 0;
  onopen: ((event: Event) => void) | null = null;
  onclose: ((event: Event) => void) | null = null;
  onerror: ((event: Event) => void) | null = null;
  readonly #subscriptions = new Set<string>();
  readonly #tabs = new BroadcastChannel("vitrine-presence");

  constructor() {
    super();
    this.#tabs.addEventListener("message", (event: MessageEvent<unknown>) => this.#tell(event.data));
    setTimeout(() => {
      if (this.readyState !== this.CONNECTING) return;
      this.readyState = this.OPEN;
      const opened = new Event("open");
      this.onopen?.(opened);
      this.dispatchEvent(opened);
    });
  }

  send(text: string): void {
    const call = JSON.parse(text) as Call;
    const result = this.#perform(call);
    setTimeout(() => this.#emit({ id: call.id, result }));
  }

  close(): void {
    if (this.readyState === this.CLOSED) return;
    this.readyState = this.CLOSED;
    this.#tabs.close();
    const closed = new CloseEvent("close", { code: 1000, wasClean: true });
    this.onclose?.(closed);
    this.dispatchEvent(closed);
  }

  #perform({ id, method, params }: Call): string {
    switch (method) {
      case "presence_subscribe":
        this.#subscriptions.add(id);
        return id;
      case "presence_rollcall":
        this.#tabs.postMessage({ type: "rollCall", i: localEditorId, session: params.session });
        return "ok";
      case "presence_announce":
        this.#tabs.postMessage({ type: "state", i: localEditorId, m: params.data });
        return "ok";
      case "presence_disconnect":
        this.#tabs.postMessage({ type: "disconnect", i: localEditorId, m: { session: params.session } });
        return "ok";
      default:
        return "ok";
    }
  }

  #tell(result: unknown): void {
    for (const subscription of this.#subscriptions)
      this.#emit({ method: "presence_subscription", params: { subscription, result } });
  }

  #emit(message: object): void {
    this.dispatchEvent(new MessageEvent("message", { data: JSON.stringify({ jsonrpc: "2.0", ...message }) }));
  }
}

/** From now on, sockets to the lake are answered in the page; all others are the browser's. */
export function installLocalPresence(apiHost: string): void {
  const lake = apiHost.replace(/^http/, "ws");
  window.WebSocket = new Proxy(window.WebSocket, {
    construct: (socket, [url, protocols]: [string | URL, (string | string[])?]) =>
      String(url).startsWith(lake) ? new PresenceSocket() : new socket(url, protocols),
  });
}
