import { useTranslations } from "next-intl";
import { useLocale } from "#lib/i18n/use-locale.ts";
import { href } from "#lib/i18n/routing.ts";
import { standings } from "#lib/messages/workbench/filter.ts";
import type { Filter } from "#lib/messages/workbench/filter.ts";

type Props = { readonly filter: Filter; readonly groups: readonly string[] };

/** Chooses messages by their words, group and state; the choice is in the address, to be kept or sent to somebody. */
export function FilterForm({ filter, groups }: Props) {
  const t = useTranslations("Workbench");
  return (
    <form method="get" action={href({ kind: "messages" }, useLocale())} className="workbench-filter">
      <fieldset>
        <legend>{t("filter.legend")}</legend>
        <p>
          <label htmlFor="filter-text">{t("filter.text")}</label>
          <input id="filter-text" name="text" type="search" defaultValue={filter.text} />
        </p>
        <p>
          <label htmlFor="filter-group">{t("filter.group")}</label>
          <select id="filter-group" name="group" defaultValue={filter.group}>
            <option value="">{t("filter.anyGroup")}</option>
            {groups.map((group) => (
              <option key={group} translate="no">
                {group}
              </option>
            ))}
          </select>
        </p>
        <p>
          <label htmlFor="filter-state">{t("filter.state")}</label>
          <select id="filter-state" name="state" defaultValue={filter.state}>
            <option value="">{t("filter.anyState")}</option>
            {standings.map((standing) => (
              <option key={standing} value={standing}>
                {t(`states.${standing}`)}
              </option>
            ))}
          </select>
        </p>
        <button className="button">{t("filter.submit")}</button>
      </fieldset>
    </form>
  );
}
