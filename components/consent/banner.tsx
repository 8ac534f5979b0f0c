import { useTranslations } from "next-intl";
import { ChoiceButton, otherButtonClass } from "./choice-button.tsx";
import { SettingsLink } from "./settings-link.tsx";

type Props = { readonly policyHref: string };

/**
 * Asks once, in the flow of the page and before its header, so that it never covers anything. In every page's HTML
 * but shown only when the kernel marks `<html>` with `data-consent="ask"` (the question) or `data-saved` (the thanks): without JavaScript nothing
 * optional can run, so there is nothing to ask.
 */
export function ConsentBanner({ policyHref }: Props) {
  const t = useTranslations("Consent");
  return (
    <section
      id="consent"
      aria-labelledby="consent-title"
      data-nosnippet=""
      className="hidden border-b-3 border-ink bg-surface px-(--page) py-4 text-ink [[data-consent=ask]_&]:block [[data-saved]_&]:block print:hidden!"
    >
      <form
        data-consent-form=""
        className="items-start gap-x-(--gap) lg:grid lg:grid-cols-[var(--margin-column)_minmax(0,1fr)_auto] [[data-saved]_&]:hidden"
      >
        <h2 id="consent-title" className="text-lg">
          {t("banner.title")}
        </h2>
        <div className="mt-1 max-w-measure text-sm lg:mt-0.5">
          <p>{t.rich("banner.text", { policy: (text) => <a href={policyHref}>{text}</a> })}</p>
          <p className="mt-1">{t("banner.clarification")}</p>
        </div>
        <div className="mt-3 flex flex-wrap gap-3 *:grow sm:*:grow-0 lg:mt-1 lg:max-w-64 lg:*:grow">
          <ChoiceButton value="none">{t("refuseAll")}</ChoiceButton>
          <ChoiceButton value="all">{t("acceptAll")}</ChoiceButton>
          <button type="button" data-consent-do="open" aria-haspopup="dialog" className={otherButtonClass}>
            {t("settings.title")}
          </button>
        </div>
      </form>
      <div className="hidden flex-wrap items-center gap-x-4 gap-y-2 [[data-saved]_&]:flex">
        <p id="consent-saved" tabIndex={-1} className="text-base">
          {t("saved.text")}
        </p>
        <SettingsLink />
        <button type="button" data-consent-do="hide" className={otherButtonClass}>
          {t("saved.hide")}
        </button>
      </div>
    </section>
  );
}
