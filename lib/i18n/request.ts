import { getRequestConfig } from "next-intl/server";
import { draftMode } from "next/headers";
import { locale as rootLocale } from "next/root-params";
import { readSettings } from "../site/read-settings.ts";
import { draftMessages } from "./draft-messages.ts";
import { isLocale, languageTags } from "./locale.ts";
import { soundMessagesOf } from "./sound-messages.ts";

/**
 * What next-intl needs for a request: the language from the address (`next/root-params`), or, where that cannot be
 * asked (Route Handlers), from `getTranslations({ locale })`. Dates are not left to messages: lib/i18n/dates.ts writes
 * them as Canada does, in the zone of the thing that happens.
 */
export default getRequestConfig(async ({ locale: asked }) => {
  // Asked for by its tag, or by the segment of the address.
  const wanted = (asked ?? (await rootLocale()))?.slice(0, 2);
  const locale = isLocale(wanted) ? wanted : "en";
  const { isEnabled: isDraft } = await draftMode();
  return {
    locale: languageTags[locale],
    messages: isDraft ? await draftMessages(locale) : soundMessagesOf(locale),
    timeZone: (await readSettings(locale)).timeZone,
    onError(error) {
      console.warn(
        JSON.stringify({ event: "message_error", locale, code: error.code, message: error.message }),
      );
    },
    // A reader never sees a key; `npm test` refuses the case before it is deployed.
    getMessageFallback: () => "",
  };
});
