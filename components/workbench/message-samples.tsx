import { createTranslator, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { languageTags } from "#lib/i18n/locale.ts";
import type { Locale } from "#lib/i18n/locale.ts";
import { parseIcu } from "#lib/messages/check/icu.ts";
import { partsOf } from "#lib/messages/check/parts.ts";
import type { SampleForm } from "#lib/messages/workbench/sample-forms.ts";

type Props = {
  /** The language, in the reader's words. */
  readonly name: string;
  readonly locale: Locale;
  readonly text: string;
  readonly forms: readonly SampleForm[];
  /** Sample values that this language has of its own. */
  readonly instead: Readonly<Record<string, string>>;
};

/** A message as it is written in one language, and as it looks in each of its forms. */
export function MessageSamples({ name, locale, text, forms, instead }: Props) {
  const t = useTranslations("Workbench");
  const shown = forms.map((form) => ({ ...form, words: render(text, locale, valuesOf(form, instead)) }));
  return (
    <div>
      <h4>{name}</h4>
      {/* Plain words look as they are written. */}
      {/[{<']/u.test(text) && (
        <p lang={languageTags[locale]}>
          <code translate="no">{text}</code>
        </p>
      )}
      <ul className="message-samples">
        {shown.map(({ varied, values, words }, at) => (
          <li key={at}>
            {varied !== null && (
              <code className="message-form" translate="no">
                {varied} = {valueOf(values[varied], locale)}
              </code>
            )}
            {words === null ? <em>{t("entry.broken")}</em> : <span lang={languageTags[locale]}>{words}</span>}
          </li>
        ))}
      </ul>
    </div>
  );
}

/** What the form is about stays; the rest is as this language says it. */
function valuesOf({ varied, values }: SampleForm, instead: Props["instead"]): SampleForm["values"] {
  const { [varied ?? ""]: about } = values;
  return { ...values, ...instead, ...(varied === null || about === undefined ? {} : { [varied]: about }) };
}

/** The message as next-intl makes it for a page, tags underlined; `null` when it cannot be made. */
function render(text: string, locale: Locale, values: SampleForm["values"]): ReactNode {
  let isBroken = false;
  const translate = createTranslator({
    locale: languageTags[locale],
    messages: { text },
    timeZone: "UTC",
    onError: () => {
      isBroken = true;
    },
    getMessageFallback: () => "",
  });
  const words = translate.rich("text", { ...values, ...tagsOf(text, values) });
  return isBroken ? null : words;
}

/** Tags that hold nothing are filled by the site: their sample stands in. */
function tagsOf(
  text: string,
  values: SampleForm["values"],
): Readonly<Record<string, (children: ReactNode) => ReactNode>> {
  const { icu } = parseIcu(text);
  const names = icu === null ? [] : [...partsOf(icu, text).tags.keys()];
  return Object.fromEntries(
    names.map((name) => [name, (children: ReactNode) => <u key={name}>{values[name] ?? children}</u>]),
  );
}

function valueOf(value: string | number | undefined, locale: Locale): string {
  return typeof value === "number"
    ? new Intl.NumberFormat(languageTags[locale]).format(value)
    : (value ?? "");
}
