import { isLocale } from "./locale.ts";
import type { Locale } from "./locale.ts";

/**
 * The language an `Accept-Language` header (RFC 9110, 12.5.4) asks for, or `null` when it names neither of ours, as
 * most crawlers' do. The greater weight wins, then the earlier place; `*` names nothing.
 */
export function negotiateLocale(header: string | null | undefined): Locale | null {
  let best: { readonly locale: Locale; readonly weight: number } | null = null;
  for (const part of (header ?? "").slice(0, 1_000).split(",")) {
    const [range = "", ...options] = part.split(";").map((piece) => piece.trim().toLowerCase());
    const locale = range.split("-")[0];
    if (!isLocale(locale)) continue;
    const weight = weightOf(options);
    if (weight > 0 && (best === null || weight > best.weight)) best = { locale, weight };
  }
  return best?.locale ?? null;
}

function weightOf(options: readonly string[]): number {
  const given = options.find((option) => option.startsWith("q="));
  if (given === undefined) return 1;
  const weight = Number(given.slice(2));
  return weight >= 0 && weight <= 1 ? weight : 0;
}
