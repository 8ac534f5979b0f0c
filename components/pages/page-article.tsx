import type { ReactNode } from "react";
import type { Page } from "#lib/pages/page.ts";
import type { Video } from "#lib/video/video.ts";
import { Breadcrumbs } from "../frame/breadcrumbs.tsx";
import { LanguageNotice } from "../frame/language-notice.tsx";
import { PageHeading } from "../frame/page-heading.tsx";
import { LocalizedText } from "../prose/localized-text.tsx";
import { RichText } from "../prose/rich-text.tsx";

type Props = {
  readonly page: Page;
  readonly renderVideo: (video: Video) => ReactNode;
  /** What code adds under the text, e.g. the list of cookies. */
  readonly children?: ReactNode;
};

/** A page of plain text: about, privacy, accessibility. */
export function PageArticle({ page, renderVideo, children }: Props) {
  const { title, description, body } = page;
  return (
    <article className="page">
      <Breadcrumbs trail={[]} />
      <LanguageNotice text={body ?? title} beside={[title]} />
      <PageHeading title={<LocalizedText text={title} />}>
        {description !== null && <LocalizedText text={description} as="p" className="lede" />}
      </PageHeading>
      <div className="beside-margin">
        {body !== null && <RichText text={body} renderVideo={renderVideo} />}
        {children}
      </div>
    </article>
  );
}
