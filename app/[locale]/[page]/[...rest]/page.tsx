import { describeMissing } from "../../describe.ts";
import { MissingPage } from "../../missing-page.tsx";

export const generateMetadata = describeMissing;

export function generateStaticParams() {
  return [{ page: "-", rest: ["-"] }];
}

/** Addresses that no route of ours has, answered in the language they begin with. */
export default function Nowhere() {
  return <MissingPage />;
}
