import { permanentRedirect } from "next/navigation";
import { pageLocale } from "#lib/i18n/page-locale.ts";
import { href } from "#lib/i18n/routing.ts";
import { parsePlaceSegments } from "#lib/permanent/permanent-address.ts";
import { readDestination } from "#lib/permanent/read-destination.ts";
import { describeMissing } from "../../describe.ts";
import { MissingPage } from "../../missing-page.tsx";

type Props = { readonly params: Promise<{ readonly identifier: readonly string[] }> };

export const generateMetadata = describeMissing;

/** One that leads nowhere ahead of time; the others when they are first asked for. */
export function generateStaticParams() {
  return [{ identifier: ["person", "-"] }];
}

/**
 * Where a permanent address leads in one language. Readers never come here: the edge asks, in the language it has agreed
 * on with the reader (lib/edge/permanent.ts), so that this answer can be kept for everybody.
 */
export default async function PermanentAddress({ params }: Props) {
  const locale = await pageLocale();
  const id = parsePlaceSegments((await params).identifier);
  const destination = id === null ? null : await readDestination(id, locale);
  if (destination === null) return <MissingPage />;
  if (destination.kind === "withdrawn") return <MissingPage isWithdrawn />;
  permanentRedirect(href(destination, locale));
}
