import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { answerDays } from "#lib/consent/codec.ts";
import type { ConsentConfiguration } from "#lib/consent/configuration.ts";
import { otherButtonClass } from "./choice-button.tsx";
import { ServiceLabel } from "./service-label.tsx";

/** The cookies page: everything that may be stored and by whom, and the way to change one's answer. */
export function ConsentDeclaration({ configuration }: { readonly configuration: ConsentConfiguration }) {
  const t = useTranslations("Consent");
  return (
    <>
      <p className="max-w-measure">{t("settings.clarification")}</p>
      <p className="mt-2 max-w-measure [html[data-consent]_&]:hidden">{t("declaration.noScript")}</p>
      <p className="mt-2 hidden max-w-measure [html[data-consent=gpc]_&]:block">{t("declaration.gpc")}</p>
      <p className="mt-4 hidden [html[data-consent]_&]:block">
        <button type="button" data-consent-do="open" aria-haspopup="dialog" className={otherButtonClass}>
          {t("settings.title")}
        </button>
      </p>
      <div role="region" aria-label={t("declaration.caption")} tabIndex={0} className="mt-6 overflow-x-auto">
        <table className="w-full border-collapse text-start text-sm">
          <caption className="pb-2 text-start text-base font-semibold">{t("declaration.caption")}</caption>
          <thead>
            <tr className="border-b border-ink">
              <Head>{t("declaration.service")}</Head>
              <Head>{t("declaration.data")}</Head>
              <Head>{t("declaration.retention")}</Head>
            </tr>
          </thead>
          <tbody>
            <Row
              name={t("declaration.necessary")}
              data={t("declaration.consent")}
              kept={t("declaration.days", { count: answerDays })}
            />
            <Row
              name={t("declaration.necessary")}
              data={t("declaration.language")}
              kept={t("declaration.months", { count: 12 })}
            />
            {configuration.services.map((service) => (
              <Row
                key={service.id}
                name={
                  <>
                    <ServiceLabel service={service} />
                    <br />
                    {t("declaration.optional")}
                  </>
                }
                data={t(`declaration.${service.id}`)}
                kept={
                  service.retentionDays === null
                    ? t("declaration.session")
                    : t("declaration.days", { count: service.retentionDays })
                }
              />
            ))}
          </tbody>
        </table>
      </div>
      {configuration.services.length === 0 && <p className="mt-4">{t("declaration.none")}</p>}
    </>
  );
}

function Head({ children }: { readonly children: ReactNode }) {
  return (
    <th scope="col" className="py-2 pe-4 text-start align-top font-mono font-normal text-ink-2">
      {children}
    </th>
  );
}

function Row({
  name,
  data,
  kept,
}: {
  readonly name: ReactNode;
  readonly data: string;
  readonly kept: string;
}) {
  return (
    <tr className="border-b border-rule">
      <th scope="row" className="py-2 pe-4 text-start align-top font-semibold">
        {name}
      </th>
      <td className="py-2 pe-4 align-top">{data}</td>
      <td className="py-2 align-top">{kept}</td>
    </tr>
  );
}
