import { useTranslations } from "next-intl";
import { useLocale } from "#lib/i18n/use-locale.ts";
import { texToText } from "#lib/math/tex-to-text.ts";
import { cutAbstract } from "#lib/publications/cut-abstract.ts";
import type { Abstract, PublicationEntry } from "#lib/publications/publication.ts";
import { foreignLang } from "../prose/foreign-lang.ts";
import { MathText } from "../prose/math-text.tsx";

type Props = { readonly abstract: Abstract; readonly title: PublicationEntry["title"] };

/**
 * An abstract: its beginning, cut between words, and the whole of it one click away and already in the page, so that
 * finding in the page, printing and reading without JavaScript all get it complete. A machine's words say so.
 */
export function AbstractDisclosure({ abstract, title }: Props) {
  const t = useTranslations("Publications");
  const locale = useLocale();
  const lang = foreignLang(abstract.lang, locale);
  const cut = cutAbstract(abstract.tex);
  const machine = abstract.state === "machine" && <p className="row-note">{t("machineAbstract")}</p>;
  if (cut === null) {
    return (
      <>
        {machine}
        <p className="abstract" lang={lang}>
          <MathText tex={abstract.tex} />
        </p>
      </>
    );
  }
  const name = () => <span lang={foreignLang(title.lang, locale)}>{texToText(title.tex)}</span>;
  return (
    <>
      {machine}
      <details className="abstract">
        <summary>
          <span className="abstract-head" lang={lang}>
            <MathText tex={cut.head.replace(/[\s,;:.]+$/, "")} isInControl />…
          </span>{" "}
          <span className="abstract-more">
            {t.rich("readMore", { title: name, hidden: (text) => <span className="sr-only">{text}</span> })}
          </span>
          <span className="abstract-less">
            {t.rich("readLess", { title: name, hidden: (text) => <span className="sr-only">{text}</span> })}
          </span>
        </summary>
        <p lang={lang}>
          <MathText tex={abstract.tex} />
        </p>
      </details>
    </>
  );
}
