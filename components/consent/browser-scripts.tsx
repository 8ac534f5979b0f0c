import { analytics, islands } from "#lib/site/islands.generated.ts";
import type { AnalyticsSettings } from "#lib/analytics/analytics.ts";
import { serviceOf } from "#lib/consent/registry.ts";

type Props = {
  /** The audience measurement of this site; `null` for none, and for pages with drafts. */
  readonly measurement: AnalyticsSettings | null;
};

/** The islands of every page, and the measurement where there is one. Modules: they wait until the page is read. */
export function BrowserScripts({ measurement }: Props) {
  return (
    <>
      <script data-keep="" type="module" src={islands.src} integrity={islands.integrity} />
      {measurement && (
        <script
          data-keep=""
          type="module"
          src={analytics.src}
          integrity={analytics.integrity}
          data-analytics={JSON.stringify(measurement)}
          data-bit={serviceOf(measurement.kind).bit}
        />
      )}
    </>
  );
}
