import { notFound } from "next/navigation";
import { locale as rootLocale } from "next/root-params";
import { isLocale } from "./locale.ts";
import type { Locale } from "./locale.ts";

/** The language of the page being made, from its address. Anything but ours is no page. */
export async function pageLocale(): Promise<Locale> {
  const asked: string | undefined = await rootLocale();
  if (!isLocale(asked)) notFound();
  return asked;
}
