import { cacheControl, contentLanguage, outboundHeaders, relativeLocation } from "./response-headers.ts";
import type { PageKind, SecurityPolicy } from "./response-headers.ts";
import { standIn, withoutMarks } from "#lib/i18n/stand-in.ts";
import { inlineScriptHashes } from "./inline-scripts.ts";
import { stripRuntime } from "./strip-runtime.ts";
import { tellStandIns } from "./tell-stand-ins.ts";
import type { Answer } from "./ask-origin.ts";
import type { FinishedResponse } from "./stored-response.ts";

export type FinishSettings = {
  /** Addresses that are this site: the one readers know, and Next's own. */
  readonly own: readonly URL[];
  /** "strip": public pages leave without Next's browser runtime. */
  readonly runtime: "strip" | "keep";
  readonly securityPolicy: SecurityPolicy;
  readonly security: Readonly<Record<string, string>>;
  /** Told once per page that keeps its runtime although it should not, with the reason. */
  readonly keptRuntime: (path: string, reason: string) => void;
};

/** What a reader gets for what Next answered. `kind` decides the security policy and how long it may be kept. */
export function finishPage(
  settings: FinishSettings,
  path: string,
  answer: Answer,
  kind: PageKind,
): FinishedResponse {
  const own = outboundHeaders(answer.headers);
  const headers: Record<string, string> = { ...settings.security, ...contentLanguage(path), ...own };
  if (own["location"] !== undefined) headers["location"] = relativeLocation(own["location"], settings.own);
  headers["vary"] = "accept-encoding";
  headers["cache-control"] =
    kind === "public"
      ? cacheControl(path, answer.status, answer.headers["cache-control"])
      : "private, no-store";
  // Readers of a long PDF fetch the pages they look at; other answers are sent whole, and compressed.
  if (own["content-type"] === "application/pdf") headers["accept-ranges"] = "bytes";
  if (!isHtml(answer)) return { status: answer.status, headers, body: unmarked(answer) };
  const source = answer.body.toString("utf8");
  const stripped =
    kind === "public" && settings.runtime === "strip" ? strip(settings, path, source) : undefined;
  // A runtime that wakes up on the page would miss what was put in.
  const html =
    stripped === undefined
      ? withoutMarks(source)
      : tellStandIns(stripped, path.startsWith("/fr") ? "fr" : "en");
  headers["content-security-policy"] = settings.securityPolicy({
    kind: kind === "public" && stripped === undefined ? "runtime" : kind,
    scriptHashes: inlineScriptHashes(html),
  });
  return {
    status: answer.status,
    headers,
    body: html === source ? answer.body : Buffer.from(html, "utf8"),
  };
}

const startMark = Buffer.from(standIn.start);

/** Feeds, calendars and data cannot say that a sentence stands in for another. */
function unmarked({ headers, body }: Answer): Buffer {
  const isText = /^text\/|[/+](?:xml|json)\b/.test(headers["content-type"] ?? "");
  return isText && body.includes(startMark) ? Buffer.from(withoutMarks(body.toString("utf8")), "utf8") : body;
}

/** Whether an answer is a page. */
export function isHtml(answer: Pick<Answer, "headers">): boolean {
  return answer.headers["content-type"]?.startsWith("text/html") ?? false;
}

/** The page without the runtime; `undefined` when it has to keep it. */
function strip(settings: FinishSettings, path: string, source: string): string | undefined {
  const result = stripRuntime(source);
  if (result.stripped) return result.html;
  settings.keptRuntime(path, result.reason);
  return undefined;
}
