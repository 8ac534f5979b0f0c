import type { YearSpan } from "#lib/publications/year-counts.ts";
import type { SiteSettings } from "#lib/site/settings.ts";
import { LocalizedText } from "../prose/localized-text.tsx";
import { YearBarcode } from "../publications/year-barcode.tsx";

type Props = { readonly settings: SiteSettings; readonly years: YearSpan | null };

/** What the institute is for, as large as the page allows; its work per year drawn beside the longer word. */
export function HomeHead({ settings, years }: Props) {
  const { name, tagline, description } = settings;
  return (
    <div className="page home-head">
      <LocalizedText text={tagline ?? name} as="h1" className="title-name" />
      <div className="columns">
        <div className="margin">
          <YearBarcode span={years} />
        </div>
        {description !== null && <LocalizedText text={description} as="p" className="lede" />}
      </div>
    </div>
  );
}
