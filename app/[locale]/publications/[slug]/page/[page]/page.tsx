import type { Metadata } from "next";
import { parsePageNumber, parseYear } from "#lib/i18n/routing.ts";
import { describeMissing } from "../../../../describe.ts";
import { MissingPage } from "../../../../missing-page.tsx";
import { describeYear, YearPage } from "../../../year-page.tsx";

type Props = { readonly params: Promise<{ readonly slug: string; readonly page: string }> };

export function generateStaticParams() {
  return [{ slug: "2025", page: "2" }];
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const place = await readParams(params);
  return place === null ? describeMissing() : describeYear(place);
}

export default async function YearFurtherPage({ params }: Props) {
  const place = await readParams(params);
  return place === null ? <MissingPage /> : <YearPage {...place} />;
}

async function readParams(params: Props["params"]) {
  const { slug, page } = await params;
  const [year, number] = [parseYear(slug), parsePageNumber(page)];
  return year === null || number === null ? null : { year, page: number };
}
