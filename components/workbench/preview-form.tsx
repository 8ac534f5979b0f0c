import { useTranslations } from "next-intl";
import { useLocale } from "#lib/i18n/use-locale.ts";
import type { Entry } from "#lib/messages/workbench/entries.ts";
import type { PreviewedFile } from "#lib/messages/preview/previewed-file.ts";
import { FindingList } from "./finding-list.tsx";

/** Why a file that was sent is not looked at. */
export type FormProblem = "none" | "large";

type Props = {
  readonly file: PreviewedFile | null;
  readonly problem: FormProblem | null;
  /** The messages that are shown, each with its own faults. */
  readonly known: readonly Pick<Entry, "key">[];
};

/** Sends a translator's file, to be looked at on the whole site, and says what becomes of it. */
export function PreviewForm({ file, problem, known }: Props) {
  const t = useTranslations("Workbench.file");
  return (
    <section aria-labelledby="own-file">
      <h2 id="own-file">{t("title")}</h2>
      <p id="own-file-explanation">{t("explanation")}</p>
      {problem !== null && (
        <p className="notice notice-danger" role="alert">
          {t(problem)}
        </p>
      )}
      {file !== null && <Outcome file={file} known={known} />}
      <form method="post" action="/api/messages-preview" encType="multipart/form-data">
        <input type="hidden" name="locale" value={useLocale()} />
        <p>
          <label htmlFor="file">{t("field")}</label>
          <input
            id="file"
            name="file"
            type="file"
            accept=".json,.xlf,.xliff,.po,.csv"
            aria-describedby="own-file-explanation"
          />
        </p>
        <p className="actions">
          <button className="button" name="action" value="show">
            {t("show")}
          </button>
          {file !== null && (
            <button className="button button-quiet" name="action" value="stop">
              {t("stop")}
            </button>
          )}
        </p>
      </form>
    </section>
  );
}

function Outcome({ file, known }: { readonly file: PreviewedFile; readonly known: Props["known"] }) {
  const t = useTranslations("Workbench.file");
  if (file.kind === "unreadable")
    return (
      <div className="notice notice-danger">
        <p>{t("unreadable", { name: file.name })}</p>
        <p lang="en-CA">{file.reason}</p>
      </div>
    );
  const keys = new Set(known.map(({ key }) => key));
  const elsewhere = file.findings.filter(({ key }) => !keys.has(key));
  return (
    <div className="notice">
      <p>{t("shown", { name: file.name })}</p>
      <p>{t("changed", { count: file.changed.length })}</p>
      {file.setAside.length > 0 && <p>{t("setAside", { count: file.setAside.length })}</p>}
      {elsewhere.length > 0 && (
        <>
          <p>{t("elsewhere")}</p>
          <FindingList findings={elsewhere} withKeys />
        </>
      )}
    </div>
  );
}
