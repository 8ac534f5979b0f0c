import type { IncomingMessage, ServerResponse } from "node:http";
import { isUnder } from "./address.ts";
import { Allowance } from "./allowance.ts";
import { askOrigin, innerServer } from "./ask-origin.ts";
import type { Finish, Inner } from "./ask-origin.ts";
import { askPicture } from "./ask-picture.ts";
import type { PictureSource } from "./ask-picture.ts";
import { finishPage } from "./finish-page.ts";
import type { FinishSettings } from "./finish-page.ts";
import { cacheDefaults, ResponseCache } from "./response-cache.ts";
import { senderBehind } from "./sender.ts";
import type { SenderOf } from "./sender.ts";
import { storeSplash } from "./front.ts";
import { securityHeaders } from "./response-headers.ts";
import type { SecurityPolicy } from "./response-headers.ts";
import type { StoredResponse } from "./stored-response.ts";

export type EdgeSettings = {
  /** The address readers know: decides HTTPS headers and whether this machine's own studio may be signed in. */
  readonly site: URL;
  /** Where Next listens. */
  readonly next: URL;
  /** The embedded lake; absent when content is hosted by Sanity. */
  readonly lake?: { readonly url: URL; readonly token: string };
  readonly pictureSource: PictureSource;
  /** Whether there is a studio; there is unless told otherwise. */
  readonly studio?: boolean;
  /** Addresses or ranges of proxies on other machines, whose `X-Forwarded-For` is believed. */
  readonly trustedProxies?: readonly string[];
  /** What editors elsewhere must show to be let into the embedded studio; without it only this machine's user is. */
  readonly studioSecret?: string;
  /** "development": everything goes straight to Next, WebSockets too; nothing is kept or changed. */
  readonly mode: "production" | "development";
  /** "strip": public pages leave without Next's browser runtime. */
  readonly runtime: "strip" | "keep";
  readonly securityPolicy: SecurityPolicy;
  /** Told by `/version.json`. */
  readonly version: Readonly<Record<string, string>>;
  readonly isReady: () => boolean;
  /** The value of Next's draft cookie that is a real one; without it any value counts. */
  readonly draftId?: string;
  readonly log: (line: string) => void;
  /** Settings of the cache that differ from `cacheDefaults`. */
  readonly cache?: Partial<Omit<typeof cacheDefaults, "now">>;
  /** Milliseconds Next may take to begin an answer. */
  readonly timeout?: number;
};

/** What every part of the edge needs to answer a request. */
export type Room = EdgeSettings & {
  readonly inner: Inner;
  readonly cache: ResponseCache;
  readonly finish: FinishSettings;
  /** The page at `/`. */
  readonly splash: Promise<StoredResponse>;
  /** Answers without an end of their own (event streams), to be cut off when the edge closes. */
  readonly streams: Set<ServerResponse>;
  /** Who sends a request, as far as an allowance needs to know: an address. */
  readonly senderOf: SenderOf;
  /** How often each reader may write. */
  readonly allowance: Allowance;
  /** How often somebody who is no editor may ask the lake itself; the site's own pages do not. */
  readonly lakeAllowance: Allowance;
  /** How many pictures that are not in memory somebody may have cut: each costs the machine a while. */
  readonly pictureAllowance: Allowance;
  /** How often somebody may search. */
  readonly searchAllowance: Allowance;
  /** How often somebody may take away a list of whatever works there are. */
  readonly fileAllowance: Allowance;
  /** How often somebody may try to sign in. */
  readonly signInAllowance: Allowance;
};

/** Makes ready what the edge works with. */
export function furnish(settings: EdgeSettings): Room {
  const told = new Set<string>();
  const finish: FinishSettings = {
    own: [settings.next, settings.site],
    runtime: settings.runtime,
    securityPolicy: settings.securityPolicy,
    security: securityHeaders(settings.site.protocol === "https:"),
    keptRuntime: (path, reason) => {
      if (told.has(reason) || told.size > 100) return;
      told.add(reason);
      settings.log(`${path} keeps Next's runtime: ${reason}`);
    },
  };
  const asPublic: Finish = (path, answer) => finishPage(finish, path, answer, "public");
  const inner = innerServer(settings.next, settings.timeout);
  const cache = new ResponseCache({
    ...cacheDefaults,
    ...settings.cache,
    ask: (path) =>
      isUnder(path, "/media")
        ? askPicture(settings.pictureSource, path, asPublic)
        : askOrigin(inner, path, settings.site.host, asPublic),
  });
  return {
    ...settings,
    inner,
    cache,
    finish,
    splash: storeSplash(finish),
    streams: new Set(),
    senderOf: senderBehind(settings.trustedProxies ?? []),
    allowance: new Allowance(30, 20),
    lakeAllowance: new Allowance(120, 300),
    pictureAllowance: new Allowance(500, 300),
    searchAllowance: new Allowance(100, 120),
    fileAllowance: new Allowance(20, 20),
    signInAllowance: new Allowance(5, 5),
  };
}

/** Whether a request carries Next's draft cookie, with the right value where we know it. */
export function isDraft(room: Pick<Room, "draftId">, request: IncomingMessage): boolean {
  const value = /(?:^|;\s*)__prerender_bypass=([^;]*)/.exec(request.headers.cookie ?? "")?.[1];
  return value !== undefined && (room.draftId === undefined || value === room.draftId);
}
