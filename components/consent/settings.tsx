import { useTranslations } from "next-intl";
import type { ConsentConfiguration } from "#lib/consent/configuration.ts";
import { ChoiceButton, otherButtonClass } from "./choice-button.tsx";
import { ServiceLabel } from "./service-label.tsx";

type Props = { readonly configuration: ConsentConfiguration; readonly policyHref: string };

/**
 * The settings, closed until a `data-consent-do="open"` is pressed. All three categories always show, as people were
 * promised; one without a service says so instead of offering a switch that would do nothing. Escape and Close
 * answer nothing.
 */
export function ConsentSettings({ configuration, policyHref }: Props) {
  const t = useTranslations("Consent");
  return (
    <>
      <dialog
        id="consent-settings"
        aria-labelledby="consent-settings-title"
        data-nosnippet=""
        className="m-auto max-h-[calc(100dvh-1rem)] w-[min(44rem,calc(100vw-1rem))] overflow-y-auto border-3 border-ink bg-paper p-[clamp(1rem,4vw,2rem)] text-base text-ink backdrop:bg-focus-ink/70 print:hidden"
      >
        <form data-consent-form="">
          <h2 id="consent-settings-title" className="text-2xl">
            {t("settings.title")}
          </h2>
          <p className="mt-2">{t("settings.intro")}</p>
          <p className="mt-2">{t("settings.clarification")}</p>
          <p className="mt-2">{t.rich("policy", { policy: (text) => <a href={policyHref}>{text}</a> })}</p>
          <section className="mt-4 border-t border-ink pt-3">
            <h3 className="text-lg">{t("essential.title")}</h3>
            <p className="mt-1">
              {t("essential.text")} {t("essential.state")}
            </p>
          </section>
          <Category name="analytics" configuration={configuration} />
          <Category name="media" configuration={configuration} />
          <div className="mt-4 flex flex-wrap gap-3 border-t border-ink pt-4">
            <button name="choice" value="save" className={otherButtonClass}>
              {t("settings.save")}
            </button>
            <ChoiceButton value="none">{t("refuseAll")}</ChoiceButton>
            <ChoiceButton value="all">{t("acceptAll")}</ChoiceButton>
            <button value="" className={otherButtonClass}>
              {t("settings.close")}
            </button>
          </div>
        </form>
      </dialog>
      <output id="consent-status" data-saved={t("saved.text")} className="sr-only" />
    </>
  );
}

type CategoryProps = { readonly name: "analytics" | "media"; readonly configuration: ConsentConfiguration };

function Category({ name, configuration }: CategoryProps) {
  const t = useTranslations("Consent");
  const services = configuration.services.filter((service) => service.category === name);
  return (
    <section className="mt-4 border-t border-ink pt-3">
      <h3 id={`consent-${name}`} className="text-lg">
        {t(`${name}.title`)}
      </h3>
      <p id={`consent-${name}-question`} className="mt-1">
        {t(`${name}.question`)}
      </p>
      {services.length === 0 && <p className="mt-1 font-semibold">{t(`${name}.unused`)}</p>}
      {services.length > 0 && (
        <fieldset
          aria-labelledby={`consent-${name}`}
          aria-describedby={`consent-${name}-question`}
          className="mt-2"
        >
          {services.map((service) => (
            <label key={service.id} className="flex min-h-11 cursor-pointer items-center gap-3">
              <input type="checkbox" name="s" value={service.bit} className="size-6 shrink-0 accent-ink" />
              <span>
                <ServiceLabel service={service} />
              </span>
            </label>
          ))}
        </fieldset>
      )}
    </section>
  );
}
