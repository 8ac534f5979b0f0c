import type { Analytics, AnalyticsSettings } from "./analytics.ts";

/** What is said of a page: no query, no fragment, of the site one came from only the origin. */
export type PageView = {
  readonly address: string;
  readonly title: string;
  readonly lang: string;
  /** Origin of the site one came from; empty when there was none. */
  readonly referrer: string;
};

/** A request to send with `navigator.sendBeacon`. */
export type Beacon = { readonly url: string; readonly body: string; readonly type: string };

/** The page of this window as it is counted. */
export function pageView(
  location: { origin: string; pathname: string },
  document: { title: string; referrer: string; lang: string },
): PageView {
  return {
    address: location.origin + location.pathname,
    title: document.title,
    lang: document.lang,
    referrer: URL.parse(document.referrer)?.origin ?? "",
  };
}

/**
 * A page view for Matomo's tracking HTTP API or Plausible's events API. Neither sets a cookie or carries an id:
 * Matomo's `_id` and Plausible's visitor are left for the server to make from what every request carries.
 */
export function viewBeacon(settings: Exclude<AnalyticsSettings, { kind: "ga4" }>, view: PageView): Beacon {
  if (settings.kind === "plausible") {
    const body = {
      name: "pageview",
      url: view.address,
      domain: settings.domain,
      referrer: view.referrer || undefined,
    };
    return { url: `${settings.url}/api/event`, body: JSON.stringify(body), type: "text/plain" };
  }
  const body = new URLSearchParams({
    idsite: settings.site,
    rec: "1",
    apiv: "1",
    send_image: "0",
    cookie: "0",
    url: view.address,
    urlref: view.referrer,
    action_name: view.title,
    lang: view.lang,
  });
  return {
    url: `${settings.url}/matomo.php`,
    body: body.toString(),
    type: "application/x-www-form-urlencoded;charset=UTF-8",
  };
}

/** Matomo or Plausible without a line of their JavaScript. */
export function beaconAnalytics(settings: Exclude<AnalyticsSettings, { kind: "ga4" }>): Analytics {
  return {
    view() {
      const { lang } = document.documentElement;
      const { url, body, type } = viewBeacon(
        settings,
        pageView(location, { title: document.title, referrer: document.referrer, lang }),
      );
      navigator.sendBeacon(url, new Blob([body], { type }));
    },
    stop: () => false,
  };
}
