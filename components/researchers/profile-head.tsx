import type { ReactNode } from "react";
import { useTranslations } from "next-intl";
import type { Researcher } from "#lib/researchers/researcher.ts";
import { LocalizedText } from "../prose/localized-text.tsx";
import { PartialDay } from "../prose/date.tsx";
import { Portrait } from "./portrait.tsx";

type Props = {
  readonly researcher: Researcher;
  /** The biography. */
  readonly children?: ReactNode;
};

/** The name as large as the page allows, what the person is to the institute above it, their picture beside it. */
export function ProfileHead({ researcher, children }: Props) {
  const t = useTranslations("Researchers");
  const { name, nativeName, status, titleForm, role, memoriam } = researcher;
  return (
    <header className="profile-head">
      <Portrait researcher={researcher} size="page" />
      <div className="profile-words">
        <p className="kicker">
          {status === "alumni"
            ? t("alumni", { form: titleForm })
            : role !== null && <LocalizedText text={role.title} />}
        </p>
        <h1 className="title-name" translate="no">
          {name}
        </h1>
        {nativeName !== null && (
          <p className="native-name" translate="no">
            <bdi>{nativeName}</bdi>
          </p>
        )}
        {memoriam !== null && (
          <p className="lede">{t.rich("memoriam", { date: () => <PartialDay date={memoriam} /> })}</p>
        )}
        {children}
      </div>
    </header>
  );
}
