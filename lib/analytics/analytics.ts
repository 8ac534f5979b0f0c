/** A way to count page views. None stores or sends anything before `view` is called, and nothing is ever queued. */
export type Analytics = {
  /** Counts the page being read. */
  readonly view: () => void;
  /** Ends it. True when the page must be loaded again to be rid of a script that cannot be unloaded. */
  readonly stop: () => boolean;
};

/** Which measurement, as the script element's `data-analytics` says it. */
export type AnalyticsSettings =
  | { readonly kind: "matomo"; readonly url: string; readonly site: string }
  | { readonly kind: "plausible"; readonly url: string; readonly domain: string }
  | { readonly kind: "ga4"; readonly id: string };

/** The part of the environment (lib/site/environment.ts) about audience measurement. */
export type AnalyticsEnvironment = {
  readonly ANALYTICS: "none" | "matomo" | "plausible" | "ga4";
  readonly MATOMO_URL?: string | undefined;
  readonly MATOMO_SITE_ID?: string | undefined;
  readonly PLAUSIBLE_URL?: string | undefined;
  readonly PLAUSIBLE_DOMAIN?: string | undefined;
  readonly GA4_ID?: string | undefined;
};

/**
 * The measurement the environment asks for, `null` for none.
 * @throws Error naming the variable that is missing.
 */
export function analyticsSettings(environment: AnalyticsEnvironment): AnalyticsSettings | null {
  switch (environment.ANALYTICS) {
    case "none":
      return null;
    case "matomo":
      return {
        kind: "matomo",
        url: required(environment, "MATOMO_URL"),
        site: required(environment, "MATOMO_SITE_ID"),
      };
    case "plausible":
      return {
        kind: "plausible",
        url: required(environment, "PLAUSIBLE_URL"),
        domain: required(environment, "PLAUSIBLE_DOMAIN"),
      };
    case "ga4":
      return { kind: "ga4", id: required(environment, "GA4_ID") };
  }
}

/** The origins of a measurement's scripts and beacons, for the content-security policy. */
export function analyticsOrigins(settings: AnalyticsSettings | null): {
  readonly scripts: readonly string[];
  readonly beacons: readonly string[];
} {
  switch (settings?.kind) {
    case undefined:
      return { scripts: [], beacons: [] };
    case "matomo":
    case "plausible":
      return { scripts: [], beacons: [new URL(settings.url).origin] };
    case "ga4":
      return {
        scripts: ["https://www.googletagmanager.com"],
        beacons: [
          "https://www.googletagmanager.com",
          "https://*.google-analytics.com",
          "https://*.analytics.google.com",
        ],
      };
  }
}

function required(
  environment: AnalyticsEnvironment,
  name: Exclude<keyof AnalyticsEnvironment, "ANALYTICS">,
): string {
  const value = environment[name];
  if (value !== undefined && value !== "") return value;
  throw new Error(`ANALYTICS=${environment.ANALYTICS} needs ${name}. Set it, or set ANALYTICS=none.`);
}
