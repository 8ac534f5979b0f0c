import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { answerDays } from "#lib/consent/codec.ts";
import type { ConsentConfiguration } from "#lib/consent/configuration.ts";
import { otherButtonClass } from "./choice-button.tsx";
import { ServiceLabel } from "./service-label.tsx";
import { WhenAllowed } from "./when-allowed.tsx";

/** The cookies page: everything that may be stored and by whom, and the way to change one's answer. */
export function ConsentDeclaration({ configuration }: { readonly configuration: ConsentConfiguration }) {
  const t = useTranslations("Consent");
  return (
    <>
      <p className="max-w-measure">{t("settings.clarification")}</p>
      <p className="mt-2 max-w-measure [html[data-consent]_&]:hidden">{t("declaration.noScript")}</p>
      <p className="mt-2 hidden max-w-measure [html[data-consent~=gpc]_&]:block">
        {t("declaration.gpc")} {t("declaration.gpcChosen")}
      </p>
      <p className="mt-4 hidden [html[data-consent]_&]:block">
        <button type="button" data-consent-do="open" aria-haspopup="dialog" className={otherButtonClass}>
          {t("settings.title")}
        </button>
      </p>
      <h2 className="mt-8 text-xl">{t("declaration.caption")}</h2>
      <dl className="mt-3 max-w-measure border-t border-ink">
        <Entry
          name={t("declaration.answerName")}
          when={t("declaration.necessary")}
          data={t("declaration.consent")}
          kept={t("declaration.kept", { count: answerDays })}
        />
        {configuration.services.map((service) => (
          <Entry
            key={service.id}
            name={<ServiceLabel service={service} />}
            when={t("declaration.optional")}
            data={t(`declaration.${service.id}`)}
            kept={
              service.retentionDays === null
                ? t("declaration.notKept")
                : t("declaration.kept", { count: service.retentionDays })
            }
            now={
              <WhenAllowed service={service} otherwise={t("declaration.refusedNow")}>
                {t("declaration.allowedNow")}
              </WhenAllowed>
            }
          />
        ))}
      </dl>
      {configuration.services.length === 0 && <p className="mt-4">{t("declaration.none")}</p>}
    </>
  );
}

type EntryProps = {
  readonly name: ReactNode;
  readonly when: string;
  readonly data: string;
  readonly kept: string;
  /** What the reader has answered, for what is theirs to answer. */
  readonly now?: ReactNode;
};

function Entry({ name, when, data, kept, now }: EntryProps) {
  return (
    <div className="border-b border-rule py-3">
      <dt className="font-semibold">{name}</dt>
      <dd className="max-w-measure">{data}</dd>
      <dd className="font-mono text-sm text-ink-2">
        {when} · {kept}
      </dd>
      {now && <dd className="text-sm">{now}</dd>}
    </div>
  );
}
