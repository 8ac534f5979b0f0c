import { createServer } from "node:http";
import type { IncomingMessage } from "node:http";

/** A page view as a measuring tool understood it. */
export type Hit = {
  readonly tool: "matomo" | "plausible";
  readonly site: string;
  readonly url: string;
  readonly title: string;
  readonly referrer: string;
  /** Everything that came, for what must not be in it. */
  readonly raw: string;
  readonly headers: IncomingMessage["headers"];
};

export type Receiver = {
  readonly url: string;
  readonly hits: readonly Hit[];
  /** What neither tool would have taken, in words. */
  readonly faults: readonly string[];
  readonly clear: () => void;
  readonly close: () => void;
};

/**
 * Takes page views on this machine as two measuring tools say they do: Matomo's Tracking HTTP API
 * (developer.matomo.org/guides/tracking-api: `idsite` and `rec=1` are required, `send_image=0` is answered with 204)
 * and Plausible's Events API (plausible.io/docs/events-api: a JSON body with `name`, `url` and `domain`, answered with
 * 202).
 */
export async function startReceiver(): Promise<Receiver> {
  const hits: Hit[] = [];
  const faults: string[] = [];
  const server = createServer((request, response) => {
    void bodyOf(request).then((body) => {
      const { pathname, search } = new URL(request.url ?? "/", "http://receiver");
      const taken = pathname === "/matomo.php" ? matomo(search, body) : plausible(pathname, search, body);
      if (request.method !== "POST" || typeof taken === "string") {
        faults.push(typeof taken === "string" ? taken : `${request.method} is not how a view is told`);
        return response.writeHead(400).end();
      }
      hits.push({ ...taken, raw: search + body, headers: request.headers });
      return response.writeHead(taken.tool === "matomo" ? 204 : 202).end();
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  return {
    url: `http://127.0.0.1:${typeof address === "object" && address !== null ? address.port : 0}`,
    hits,
    faults,
    clear: () => {
      hits.length = 0;
      faults.length = 0;
    },
    close: () => {
      server.close();
      server.closeAllConnections();
    },
  };
}

type Taken = Omit<Hit, "raw" | "headers">;

function matomo(search: string, body: string): Taken | string {
  const said = new URLSearchParams(`${search.slice(1)}&${body}`);
  const site = said.get("idsite") ?? "";
  if (!/^\d+$/.test(site)) return "Matomo: no idsite";
  if (said.get("rec") !== "1") return "Matomo: rec is not 1";
  if (said.get("send_image") !== "0") return "Matomo would answer with a picture";
  if (!URL.canParse(said.get("url") ?? "")) return "Matomo: url is no address";
  return {
    tool: "matomo",
    site,
    url: said.get("url") ?? "",
    title: said.get("action_name") ?? "",
    referrer: said.get("urlref") ?? "",
  };
}

function plausible(pathname: string, search: string, body: string): Taken | string {
  if (pathname !== "/api/event" || search !== "") return `Neither tool has ${pathname}${search}`;
  const { name, url, domain, referrer } = Object(parsed(body));
  if (name !== "pageview") return "Plausible: name is not pageview";
  if (typeof domain !== "string") return "Plausible: no domain";
  if (typeof url !== "string" || !URL.canParse(url)) return "Plausible: url is no address";
  return { tool: "plausible", site: domain, url, title: "", referrer: String(referrer ?? "") };
}

function parsed(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    return null;
  }
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  let body = "";
  for await (const chunk of request.setEncoding("utf8")) body += String(chunk);
  return body;
}
