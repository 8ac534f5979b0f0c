import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { draftMode } from "next/headers";
import { redirect } from "next/navigation";
import { Workbench } from "#components/workbench/workbench.tsx";
import { previewedFile } from "#lib/i18n/draft-messages.ts";
import { pageLocale } from "#lib/i18n/page-locale.ts";
import { href } from "#lib/i18n/routing.ts";
import { publishedTexts } from "#lib/messages/published-texts.ts";
import { workbenchEntries } from "#lib/messages/workbench/entries.ts";
import { parseFilter } from "#lib/messages/workbench/filter.ts";
import { environment } from "#lib/site/environment.ts";
import { describe, describeMissing } from "../describe.ts";
import { MissingPage } from "../missing-page.tsx";
import { SiteFrame } from "../site-frame.tsx";
import "./workbench.css";

type Props = {
  readonly searchParams: Promise<Readonly<Record<string, string | readonly string[] | undefined>>>;
};

export async function generateMetadata(): Promise<Metadata> {
  if (!(await draftMode()).isEnabled) return describeMissing();
  const t = await getTranslations("Workbench");
  return describe({
    place: { kind: "messages" },
    title: t("title"),
    description: t("introduction"),
    languages: "both",
  });
}

/** The translators' workbench, in draft mode; readers are told what they are told of any address that is none. */
export default async function Messages({ searchParams }: Props) {
  if (!(await draftMode()).isEnabled) return <NoWorkbench />;
  // What an address asks for is looked at in draft mode only: the page readers get is made without a request.
  const query = await searchParams;
  const file = await previewedFile();
  const { problem } = query;
  return (
    <SiteFrame place={{ kind: "messages" }}>
      <Workbench
        entries={workbenchEntries(publishedTexts(), file)}
        filter={parseFilter(query)}
        file={file}
        problem={problem === "none" || problem === "large" ? problem : null}
      />
    </SiteFrame>
  );
}

/** While one works on the site, the workbench opens by itself. */
async function NoWorkbench() {
  const locale = await pageLocale();
  if (environment().NODE_ENV === "development")
    redirect(`/api/draft-mode/development?path=${href({ kind: "messages" }, locale)}`);
  return <MissingPage />;
}
