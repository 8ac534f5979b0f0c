import { useTranslations } from "next-intl";
import { useLocale } from "#lib/i18n/use-locale.ts";
import { href } from "#lib/i18n/routing.ts";
import type { PublicationFileFormat } from "#lib/i18n/routing.ts";
import type { Locale } from "#lib/i18n/locale.ts";
import type { CitationTexts } from "#lib/publications/citation-texts.ts";
import type { ReferencePart } from "#lib/publications/formats/reference.ts";
import { foreignLang } from "../prose/foreign-lang.ts";
import { SectionHeading } from "../frame/section-heading.tsx";

const files = [
  { format: "bib", label: "BibTeX (.bib)" },
  { format: "ris", label: "RIS (.ris)" },
  { format: "json", label: "CSL-JSON (.json)" },
] as const satisfies readonly { format: PublicationFileFormat; label: string }[];

type Props = {
  readonly slug: string;
  readonly citation: CitationTexts;
  /** The paper's: a citation is written in it. */
  readonly lang: Locale;
};

/** How to cite a work: to copy from the page, or to take as a file. */
export function Citation({ slug, citation, lang }: Props) {
  const t = useTranslations("Publications");
  const locale = useLocale();
  return (
    <section className="citation" aria-labelledby="cite">
      <SectionHeading id="cite">{t("cite")}</SectionHeading>
      <dl className="references">
        <Reference id="cite-apa" style="APA" parts={citation.apa} lang={lang} />
        <Reference id="cite-ieee" style="IEEE" parts={citation.ieee} lang={lang} />
      </dl>
      <CitationForm id="cite-bibtex" label="BibTeX" text={citation.bibtex} />
      <CitationForm id="cite-ris" label="RIS" text={citation.ris} />
      <ul className="short-links">
        {files.map(({ format, label }) => (
          <li key={format}>
            <a href={href({ kind: "publicationFile", slug, format }, locale)}>{label}</a>
          </li>
        ))}
      </ul>
    </section>
  );
}

type ReferenceProps = {
  readonly id: string;
  readonly style: string;
  readonly parts: readonly ReferencePart[];
  readonly lang: Locale;
};

/** A reference as a style writes it, its italics too. */
function Reference({ id, style, parts, lang }: ReferenceProps) {
  const t = useTranslations("Publications");
  const locale = useLocale();
  return (
    <div>
      <dt translate="no">{style}</dt>
      <dd>
        <p className="reading" id={id} lang={foreignLang(lang, locale)} translate="no">
          {parts.map(({ text, isItalic }, index) =>
            isItalic ? <i key={`${index}-${text}`}>{text}</i> : text,
          )}
        </p>
        <CopyText from={id} label={t("copyReference", { style })} />
      </dd>
    </div>
  );
}

type FormProps = { readonly id: string; readonly label: string; readonly text: string };

function CitationForm({ id, label, text }: FormProps) {
  const t = useTranslations("Publications");
  return (
    <details className="disclosure">
      <summary translate="no">{label}</summary>
      <pre translate="no">
        <code id={id}>{text}</code>
      </pre>
      <CopyText from={id} label={t("copyFormat", { format: label })} />
    </details>
  );
}

type CopyProps = { readonly from: string; readonly label: string };

/** A button that copies what stands under the id `from`; hidden until copy-text.element.ts finds a clipboard. */
function CopyText({ from, label }: CopyProps) {
  const t = useTranslations("Publications");
  return (
    <copy-text data-for={from}>
      <button type="button" className="button button-quiet" hidden>
        {label}
      </button>
      <output data-copied={t("copied")} data-refused={t("copyRefused")} />
    </copy-text>
  );
}
