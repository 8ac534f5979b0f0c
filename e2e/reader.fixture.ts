import { expect } from "playwright/test";
import type { APIRequestContext } from "playwright/test";
import { href } from "#lib/i18n/routing.ts";
import type { Place, Slugs } from "#lib/i18n/routing.ts";
import { locales } from "#lib/i18n/locale.ts";
import type { Locale } from "#lib/i18n/locale.ts";

/** How long after publishing a page may still be the old one. */
export const promised = { timeout: 5_000, intervals: [100, 200, 300] };

/** What a reader gets, in one language. */
export async function read(
  request: APIRequestContext,
  place: Place,
  locale: Locale,
): Promise<{ readonly status: number; readonly html: string }> {
  const response = await request.get(href(place, locale));
  return { status: response.status(), html: await response.text() };
}

/** What a place answers in English and in French. */
export function statuses(request: APIRequestContext, place: Place): Promise<number[]> {
  return Promise.all(locales.map(async (locale) => (await read(request, place, locale)).status));
}

/** Every place shows (or no longer shows) a text in its language, within what is promised. */
export async function everywhere(
  request: APIRequestContext,
  places: readonly Place[],
  texts: Slugs,
  shown: boolean,
  within: { readonly timeout: number; readonly intervals: number[] } = promised,
): Promise<void> {
  const corners = places.flatMap((place) => locales.map((locale) => ({ place, locale })));
  const look = (): Promise<string[]> =>
    Promise.all(
      corners.map(async ({ place, locale }) => {
        const { html } = await read(request, place, locale);
        return `${place.kind} in ${locale}: ${html.includes(texts[locale])}`;
      }),
    );
  await expect
    .poll(look, within)
    .toEqual(corners.map(({ place, locale }) => `${place.kind} in ${locale}: ${shown}`));
}
