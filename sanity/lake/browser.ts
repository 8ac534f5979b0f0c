// What the studio's page needs to work with the embedded lake, and with nothing else.
import { installLocalPresence } from "./browser/presence-socket.ts";

const sanityHosts =
  /^https:\/\/(?:[a-z0-9-]+\.)*(?:sanity\.io|sanity-cdn\.com|sanity\.work|sanity-cdn\.work)(?:[/:?#]|$)/;
let isLocal = false;

/**
 * Keeps the studio on this machine: answers in the page what the Studio would ask of sanity.io (is there a newer
 * version, feedback, tracing), and presence. `studioVersion` is the installed one, so that it never seems outdated.
 * Call once, before the Studio is rendered; `apiHost` as in `lakeFetch`.
 */
export function keepStudioLocal(studioVersion: string, apiHost: string): void {
  if (isLocal || typeof window === "undefined") return;
  isLocal = true;
  snoozeNetworkCheck();
  installLocalPresence(apiHost);
  const network = window.fetch.bind(window);
  window.fetch = async (input, init) => {
    const url = addressOf(input);
    if (sanityHosts.test(url)) return answerForSanity(url, studioVersion);
    const own = withoutProjectHost(url, apiHost);
    return own === url ? network(input, init) : network(own, init);
  };
}

/**
 * The Studio's App SDK puts the project's id before the host (`vitrine.localhost`), whatever the client factory says.
 * That would be another origin, without the session and, but for localhost, without an address.
 */
export function withoutProjectHost(url: string, apiHost: string): string {
  const [asked, own] = [URL.parse(url), URL.parse(apiHost)];
  if (!asked || !own || asked.protocol !== own.protocol) return url;
  if (!asked.host.endsWith(`.${own.host}`) || !asked.pathname.startsWith(`${own.pathname}/`)) return url;
  return `${own.origin}${asked.pathname}${asked.search}`;
}

function answerForSanity(url: string, studioVersion: string): Response {
  if (url.includes("/v1/modules/"))
    return Response.json({ latest: studioVersion, packageVersion: studioVersion });
  return new Response(null, { status: 204 });
}

function addressOf(input: RequestInfo | URL): string {
  return typeof input === "string" ? input : "url" in input ? input.url : input.href;
}

/** The Studio counts connections and warns about HTTP/1.1; all its listeners share one here. */
function snoozeNetworkCheck(): void {
  try {
    window.sessionStorage.setItem("sanity-studio.network.check.snooze", new Date().toISOString());
  } catch {
    // Storage is switched off: the Studio shows a hint that does not apply, nothing else.
  }
}
