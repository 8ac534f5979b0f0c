import type { IncomingMessage, ServerResponse } from "node:http";
import { languageTags } from "#lib/i18n/locale.ts";
import { negotiateLocale } from "#lib/i18n/negotiate.ts";
import { splash } from "#lib/site/splash.ts";
import { finishPage } from "./finish-page.ts";
import type { FinishSettings } from "./finish-page.ts";
import { sendStored, storeResponse } from "./stored-response.ts";
import type { StoredResponse } from "./stored-response.ts";

/** The page at `/`, ready to be sent to whoever states no language of ours. */
export function storeSplash(finish: FinishSettings): Promise<StoredResponse> {
  const headers = { "content-type": "text/html; charset=utf-8" };
  const made = finishPage(finish, "/", { status: 200, headers, body: Buffer.from(splash()) }, "public");
  return storeResponse({
    ...made,
    headers: {
      ...made.headers,
      "content-language": Object.values(languageTags).join(", "),
      vary: "accept-encoding, accept-language",
    },
  });
}

/**
 * Answers `/`, which asks for the reader's language (RFC 9110 §12.5.4): a redirect to the language asked
 * for, or else both to choose from. The edge does it alone, since Next would make the answer anew for each reader.
 */
export async function answerFront(
  splashed: Promise<StoredResponse>,
  security: Readonly<Record<string, string>>,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const locale = negotiateLocale(request.headers["accept-language"]);
  if (locale === null) return sendStored(request, response, await splashed);
  response.writeHead(307, {
    ...security,
    location: `/${locale}`,
    "content-length": 0,
    vary: "accept-language",
    "cache-control": "private, no-store",
  });
  response.end();
  return undefined;
}
