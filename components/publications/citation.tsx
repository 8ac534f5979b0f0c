import { useLocale, useTranslations } from "next-intl";
import { href } from "#lib/i18n/routing.ts";
import type { PublicationFileFormat } from "#lib/i18n/routing.ts";
import { SectionHeading } from "../frame/section-heading.tsx";

/** A work ready to be cited, in the forms people paste. */
export type CitationTexts = { readonly text: string; readonly bibtex: string; readonly ris: string };

const files = [
  { format: "bib", label: "BibTeX (.bib)" },
  { format: "ris", label: "RIS (.ris)" },
  { format: "json", label: "CSL-JSON (.json)" },
] as const satisfies readonly { format: PublicationFileFormat; label: string }[];

type Props = { readonly slug: string; readonly citation: CitationTexts };

/** How to cite a work: to copy from the page, or to take as a file. */
export function Citation({ slug, citation }: Props) {
  const t = useTranslations("Publications");
  const locale = useLocale();
  return (
    <section className="citation" aria-labelledby="cite">
      <SectionHeading id="cite">{t("cite")}</SectionHeading>
      <p className="reading" translate="no">
        {citation.text}
      </p>
      <CitationForm label="BibTeX" text={citation.bibtex} />
      <CitationForm label="RIS" text={citation.ris} />
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

function CitationForm({ label, text }: { readonly label: string; readonly text: string }) {
  return (
    <details className="disclosure">
      <summary translate="no">{label}</summary>
      <pre translate="no">
        <code>{text}</code>
      </pre>
    </details>
  );
}
