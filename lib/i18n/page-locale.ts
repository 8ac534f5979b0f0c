import { locale as rootLocale } from "next/root-params";
import { isLocale } from "./locale.ts";
import type { Locale } from "./locale.ts";

/** The language of the page being made, from its address; `null` for an address that begins with none of ours. */
export async function addressLocale(): Promise<Locale | null> {
  const asked: string | undefined = await rootLocale();
  return isLocale(asked) ? asked : null;
}

/** The same for pages, which the layout shows only where there is a language; English stands in while it says so. */
export async function pageLocale(): Promise<Locale> {
  return (await addressLocale()) ?? "en";
}
