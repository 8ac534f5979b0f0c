import { useTranslations } from "next-intl";
import type { Entry } from "#lib/messages/workbench/entries.ts";
import { filterEntries } from "#lib/messages/workbench/filter.ts";
import type { Filter } from "#lib/messages/workbench/filter.ts";
import type { PreviewedFile } from "#lib/messages/preview/previewed-file.ts";
import { PageHeading } from "../frame/page-heading.tsx";
import { FilterForm } from "./filter-form.tsx";
import { InPlace } from "./in-place.tsx";
import { MessageEntry } from "./message-entry.tsx";
import { PreviewForm } from "./preview-form.tsx";
import type { FormProblem } from "./preview-form.tsx";

type Props = {
  readonly entries: readonly Entry[];
  readonly filter: Filter;
  /** The file this translator sent; `null` when there is none. */
  readonly file: PreviewedFile | null;
  /** Why the file they have just sent was not taken. */
  readonly problem: FormProblem | null;
};

/** Where translators see every message with its context, its faults, and how it looks. */
export function Workbench({ entries, filter, file, problem }: Props) {
  const t = useTranslations("Workbench");
  const found = filterEntries(entries, filter);
  const done = entries.filter(({ state }) => state === "approved").length;
  const groups = [...new Set(entries.map(({ group }) => group))];
  return (
    <div className="page workbench">
      <PageHeading title={t("title")} size="sentence">
        <p className="lede">{t("introduction")}</p>
        <p>{t("progress", { done, total: entries.length })}</p>
      </PageHeading>
      <div className="workbench-tools">
        <PreviewForm file={file} problem={problem} known={entries} />
        <InPlace />
      </div>
      <FilterForm filter={filter} groups={groups} />
      <section aria-labelledby="found">
        <h2 id="found">{t("count", { count: found.length })}</h2>
        {found.map((entry) => (
          <MessageEntry key={entry.key} entry={entry} />
        ))}
      </section>
    </div>
  );
}
