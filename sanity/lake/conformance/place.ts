import { createClient, type SanityClient } from "@sanity/client";
import { isRecord } from "../document.ts";

/** An answer of the bare HTTP face. `body` is JSON when the answer says so, else text. */
export interface HttpAnswer {
  readonly status: number;
  readonly headers: Headers;
  readonly body: unknown;
}

interface HttpRequest {
  readonly method?: string;
  readonly search?: Readonly<Record<string, string>>;
  /** Sent as JSON; a string is sent as it is. */
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
  /** Without the token. */
  readonly anonymous?: true;
}

/** Where one case works: a host, and names that nothing else there has. */
export class Place {
  /** Has the token. */
  readonly client: SanityClient;
  /** Has none. */
  readonly anonymous: SanityClient;
  /** Begins every id, type and release name of this run; letters and digits only. */
  readonly run: string;
  /** The parameters of the documents that all cases may read. */
  readonly params: Readonly<Record<string, string>>;
  readonly #case: string;

  constructor(client: SanityClient, run: string, name: string, params: Readonly<Record<string, string>>) {
    const { token, perspective: _ofTheCommand, ...config } = client.config();
    this.client = createClient({ ...config, ...(token === undefined ? {} : { token }) });
    this.anonymous = createClient(config);
    this.run = run;
    this.params = params;
    this.#case = name;
  }

  /** An id of this case's own. */
  id(name: string): string {
    return `${this.run}-${this.#case}-${name}`;
  }

  /** A document type of this case's own. */
  get type(): string {
    return `${this.run}${this.#case}`;
  }

  /** A release name of this case's own. */
  release(name = ""): string {
    return `r${this.run}${this.#case}${name}`;
  }

  get dataset(): string {
    return this.client.config().dataset ?? "";
  }

  get projectId(): string {
    return this.client.config().projectId ?? "";
  }

  /** The path of an operation on the dataset: `data/query/production`. */
  data(operation: string, rest = ""): string {
    return `/data/${operation}/${this.dataset}${rest}`;
  }

  /** The address of a path below the API version. */
  address(path: string, search: Readonly<Record<string, string>> = {}): string {
    const text = new URLSearchParams(search).toString();
    return `${this.client.getUrl(path)}${text === "" ? "" : `?${text}`}`;
  }

  /** Speaks HTTP where the client cannot say it. */
  async http(path: string, request: HttpRequest = {}): Promise<HttpAnswer> {
    const { body } = request;
    const response = await fetch(this.address(path, request.search), {
      method: request.method ?? (body === undefined ? "GET" : "POST"),
      headers: {
        ...(request.anonymous ? {} : this.authorization),
        ...(body === undefined ? {} : { "content-type": "application/json" }),
        ...request.headers,
      },
      ...(body === undefined ? {} : { body: typeof body === "string" ? body : JSON.stringify(body) }),
    });
    const text = await response.text();
    const isJson = response.headers.get("content-type")?.startsWith("application/json") ?? false;
    const parsed: unknown = isJson ? JSON.parse(text) : text;
    return { status: response.status, headers: response.headers, body: parsed };
  }

  /** Posts mutations as they are. */
  mutate(mutations: readonly unknown[], search: Readonly<Record<string, string>> = {}): Promise<HttpAnswer> {
    return this.http(this.data("mutate"), { body: { mutations }, search });
  }

  /** Creates documents of this case's type, by name. */
  async create(documents: Readonly<Record<string, object>>): Promise<void> {
    const transaction = this.client.transaction();
    for (const [name, content] of Object.entries(documents))
      transaction.createOrReplace({ ...content, _id: this.id(name), _type: this.type });
    await transaction.commit({ visibility: "sync" });
  }

  get authorization(): Readonly<Record<string, string>> {
    return { authorization: `Bearer ${this.client.config().token ?? ""}` };
  }
}

/** The value at a path of keys and indexes; undefined when there is none. */
export function at(value: unknown, ...path: readonly (string | number)[]): unknown {
  let here = value;
  for (const step of path) {
    if (Array.isArray(here) && typeof step === "number") here = here[step];
    else here = isRecord(here) && typeof step === "string" ? here[step] : undefined;
  }
  return here;
}
