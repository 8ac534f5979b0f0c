import type { Metadata } from "next";
import { describeYear, YearPage } from "../year-page.tsx";

export function generateMetadata(): Promise<Metadata> {
  return describeYear({ year: null, page: 1 });
}

export default function UndatedPage() {
  return <YearPage year={null} page={1} />;
}
