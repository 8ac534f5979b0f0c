/** What an observable says, to be waited for. */
export interface Heard<Event> {
  /** The first so many events that pass the test; waits until they are there. */
  readonly first: (count: number, test?: (event: Event) => boolean) => Promise<readonly Event[]>;
  readonly stop: () => void;
}

/** What the client gives to be subscribed to. */
interface Source<Event> {
  subscribe(observer: { readonly next: (event: Event) => void; readonly error: (error: unknown) => void }): {
    readonly unsubscribe: () => void;
  };
}

/** Subscribes and keeps what comes. */
export function hear<Event>(source: Source<Event>): Heard<Event> {
  const events: Event[] = [];
  let failed: unknown;
  let wake = (): void => {};
  const subscription = source.subscribe({
    next: (event) => {
      events.push(event);
      wake();
    },
    error: (error: unknown) => {
      failed = error;
      wake();
    },
  });
  return {
    first: async (count, test = () => true) => {
      for (;;) {
        const found = events.filter(test);
        if (found.length >= count) return found.slice(0, count);
        if (failed !== undefined) throw failed;
        await new Promise<void>((resolve) => {
          wake = resolve;
        });
      }
    },
    stop: () => subscription.unsubscribe(),
  };
}

/** One event of a stream, as it is on the wire. */
export interface WireEvent {
  readonly event: string;
  readonly id: string | undefined;
  readonly data: unknown;
}

/** Opens an event stream by HTTP and hands over a reader of it; the stream ends with the reader's work. */
export async function withStream<Result>(
  address: string,
  headers: Readonly<Record<string, string>>,
  work: (next: () => Promise<WireEvent>, response: Response) => Promise<Result>,
): Promise<Result> {
  const leave = new AbortController();
  const response = await fetch(address, { headers, signal: leave.signal });
  const events = wireEvents(response);
  try {
    return await work(async () => {
      const { value, done } = await events.next();
      if (done || value === undefined) throw new Error("The stream has ended");
      return value;
    }, response);
  } finally {
    leave.abort();
  }
}

async function* wireEvents(response: Response): AsyncGenerator<WireEvent> {
  if (response.body === null) return;
  let text = "";
  for await (const chunk of response.body.pipeThrough(new TextDecoderStream())) {
    text += chunk;
    const blocks = text.split("\n\n");
    text = blocks.pop() ?? "";
    for (const block of blocks) {
      const lines = block.split("\n").filter((line) => !line.startsWith(":"));
      const field = (name: string): string | undefined =>
        lines
          .find((line) => line.startsWith(`${name}:`))
          ?.slice(name.length + 1)
          .trim();
      const [event, data] = [field("event"), field("data")];
      if (event === undefined && data === undefined) continue;
      yield { event: event ?? "message", id: field("id"), data: data ? JSON.parse(data) : undefined };
    }
  }
}
