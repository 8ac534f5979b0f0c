import type { Analytics } from "./analytics.ts";

declare global {
  interface Window {
    dataLayer?: unknown[];
  }
}

/**
 * Google Analytics 4 in Consent Mode v2 "basic": nothing of Google's is requested before the reader allows it, and
 * advertising stays denied afterwards. The only measurement that brings another's script.
 */
export function googleAnalytics(id: string): Analytics {
  const layer = (window.dataLayer ??= []);
  // gtag.js tells commands from other entries by their being an `arguments` object; an array it ignores.
  // oxlint-disable-next-line no-unused-vars -- named only for the type
  function gtag(..._command: readonly unknown[]): void {
    // oxlint-disable-next-line prefer-rest-params -- see above
    layer.push(arguments);
  }
  const denied = { ad_storage: "denied", ad_user_data: "denied", ad_personalization: "denied" };
  gtag("consent", "default", { ...denied, analytics_storage: "denied" });
  gtag("consent", "update", { ...denied, analytics_storage: "granted" });
  gtag("js", new Date());
  gtag("config", id, {
    send_page_view: false,
    allow_google_signals: false,
    cookie_expires: 182 * 86400,
    cookie_flags: "SameSite=Lax;Secure",
  });
  const script = document.createElement("script");
  script.async = true;
  script.src = `https://www.googletagmanager.com/gtag/js?id=${id}`;
  document.head.append(script);
  return {
    view: () =>
      gtag("event", "page_view", {
        page_location: location.origin + location.pathname,
        page_title: document.title,
      }),
    stop() {
      Object.assign(window, { [`ga-disable-${id}`]: true });
      return true;
    },
  };
}
