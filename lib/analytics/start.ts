/*
 * Counts page views on sites that have a measurement, for readers who allowed it. Compiled into its own file, whose
 * script element says which measurement and which bit of consent: `data-analytics='{"kind":…}' data-bit="1"`.
 */
import type { Analytics, AnalyticsSettings } from "./analytics.ts";
import { beaconAnalytics } from "./beacons.ts";
import { googleAnalytics } from "./ga4.ts";

const own = document.querySelector<HTMLElement>("script[data-analytics]");
const settings = JSON.parse(own?.dataset["analytics"] ?? "null") as AnalyticsSettings | null;
const bit = Number(own?.dataset["bit"]);
const root = document.documentElement;

let running: Analytics | null = null;
let isCounted = false;

function isAllowed(): boolean {
  return (parseInt(root.dataset["grants"] ?? "0", 16) & bit) !== 0;
}

/** Counts this page once, as soon as it is both really shown and allowed. Pages read before the permission are never sent. */
function update(): void {
  if (!isAllowed()) {
    // A script of another's cannot be unloaded; only a new page is without it.
    if (running?.stop()) location.reload();
    running = null;
    return;
  }
  if (settings === null || isCounted || (document as { prerendering?: boolean }).prerendering) return;
  isCounted = true;
  running ??= settings.kind === "ga4" ? googleAnalytics(settings.id) : beaconAnalytics(settings);
  running.view();
}

document.addEventListener("consent", update);
document.addEventListener("prerenderingchange", update);
addEventListener("pageshow", (event) => {
  // Back to a page the browser had kept: read again, counted again.
  if (event.persisted) isCounted = false;
  update();
});
