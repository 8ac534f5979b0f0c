import type { Metadata } from "next";
import { MissingPage } from "../../../../missing-page.tsx";
import { describeYear, YearPage } from "../../../year-page.tsx";

type Props = { readonly params: Promise<{ readonly slug: string; readonly page: string }> };

const isYear = /^\d{4}$/;

export function generateStaticParams() {
  return [{ slug: "2025", page: "2" }];
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { slug, page } = await params;
  return isYear.test(slug)
    ? describeYear({ year: Number(slug), page: Number(page) })
    : { robots: { index: false } };
}

export default async function YearFurtherPage({ params }: Props) {
  const { slug, page } = await params;
  return isYear.test(slug) ? <YearPage year={Number(slug)} page={Number(page)} /> : <MissingPage />;
}
