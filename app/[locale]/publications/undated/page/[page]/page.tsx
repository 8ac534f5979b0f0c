import type { Metadata } from "next";
import { parsePageNumber } from "#lib/i18n/routing.ts";
import { describeMissing } from "../../../../describe.ts";
import { MissingPage } from "../../../../missing-page.tsx";
import { describeYear, YearPage } from "../../../year-page.tsx";

type Props = { readonly params: Promise<{ readonly page: string }> };

export function generateStaticParams() {
  return [{ page: "2" }];
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const page = parsePageNumber((await params).page);
  return page === null ? describeMissing() : describeYear({ year: null, page });
}

export default async function UndatedFurtherPage({ params }: Props) {
  const page = parsePageNumber((await params).page);
  return page === null ? <MissingPage /> : <YearPage year={null} page={page} />;
}
