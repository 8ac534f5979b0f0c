import { useTranslations } from "next-intl";
import type { YearSpan } from "#lib/publications/year-counts.ts";
import { Barcode } from "../prose/barcode.tsx";

/** So many bars leave room under them for the first and the last year. */
const wideEnough = 6;

/** Publications per year as bars, with the same said in words. */
export function YearBarcode({ span }: { readonly span: YearSpan | null }) {
  const t = useTranslations("Publications");
  if (span === null) return null;
  const { first, last, counts, total, peak } = span;
  return (
    <figure className="year-barcode">
      <Barcode
        bars={counts.map(({ count }) => count / peak.count)}
        label={t("perYear", {
          total,
          first: String(first),
          last: String(last),
          peak: peak.count,
          peakYear: String(peak.year),
        })}
      />
      <figcaption aria-hidden="true">
        {counts.length < wideEnough ? (
          <span>{first === last ? first : `${first}–${last}`}</span>
        ) : (
          <>
            <span>{first}</span>
            <span>{last}</span>
          </>
        )}
      </figcaption>
    </figure>
  );
}
