import { startReceiver } from "./analytics-receiver.ts";
import type { Receiver } from "./analytics-receiver.ts";
import { asEditor, publishVideos, recordReached, test as base } from "./consent.fixture.ts";
import type { Reached } from "./consent.fixture.ts";
import { startSecondSite } from "./second-site.fixture.ts";
import type { SecondSite } from "./second-site.fixture.ts";
import type { APIRequest, BrowserContext } from "playwright/test";

/** A site with other services than the one under test, from the same build. */
export type ServedSite = SecondSite & { readonly receiver: Receiver };

type Sites = {
  /** Matomo, and videos of all three kinds. */
  readonly matomo: ServedSite;
  /** Plausible, with Next's runtime kept on its pages. */
  readonly plausible: ServedSite;
  /** Google Analytics; no videos but Vimeo's. */
  readonly google: ServedSite;
};

/** Tests on sites with other services. Each is started when a test first wants it, and serves all that follow. */
export const test = base.extend<object, Sites>({
  matomo: [
    async ({ playwright }, use) => {
      await serve(playwright, use, "consent-matomo", (receiver) => ({
        ANALYTICS: "matomo",
        MATOMO_URL: receiver.url,
        MATOMO_SITE_ID: "7",
        VIDEO_PROVIDERS: "youtube,vimeo,peertube",
        PEERTUBE_HOSTS: "tube.example.org",
      }));
    },
    { scope: "worker", timeout: 240_000 },
  ],
  plausible: [
    async ({ playwright }, use) => {
      await serve(playwright, use, "consent-plausible", (receiver) => ({
        ANALYTICS: "plausible",
        PLAUSIBLE_URL: receiver.url,
        PLAUSIBLE_DOMAIN: "institute.example",
        VIDEO_PROVIDERS: "youtube",
        PUBLIC_RUNTIME: "keep",
      }));
    },
    { scope: "worker", timeout: 240_000 },
  ],
  google: [
    async ({ playwright }, use) => {
      await serve(playwright, use, "consent-google", () => ({
        ANALYTICS: "ga4",
        GA4_ID: "G-TEST123",
        VIDEO_PROVIDERS: "vimeo",
      }));
    },
    { scope: "worker", timeout: 240_000 },
  ],
});

async function serve(
  playwright: { readonly request: APIRequest },
  use: (site: ServedSite) => Promise<void>,
  name: string,
  settings: (receiver: Receiver) => Readonly<Record<string, string>>,
): Promise<void> {
  const receiver = await startReceiver();
  const site = await startSecondSite(name, { CONSENT_RECORDS: "file", ...settings(receiver) });
  try {
    const request = await asEditor(playwright);
    await publishVideos(request, site.url);
    await request.dispose();
    await use({ ...site, receiver });
  } finally {
    await site.stop();
    receiver.close();
  }
}

/** What a browser asks of others than this site and its receiver; the receiver starts anew. */
export function reachedFrom(context: BrowserContext, { url, receiver }: ServedSite): Promise<Reached> {
  receiver.clear();
  return recordReached(context, [url, receiver.url]);
}
