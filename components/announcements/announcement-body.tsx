import type { ReactNode } from "react";
import { useTranslations } from "next-intl";
import type { Announcement } from "#lib/announcements/announcement.ts";
import type { Video } from "#lib/video/video.ts";
import { SectionHeading } from "../frame/section-heading.tsx";
import { PublicationList } from "../publications/publication-list.tsx";
import { Figure } from "../prose/figure.tsx";
import { RichText } from "../prose/rich-text.tsx";
import { CreditLine } from "./credit-line.tsx";

type Props = { readonly announcement: Announcement; readonly renderVideo: (video: Video) => ReactNode };

/** The text of an announcement: picture, body, video, the publications it speaks of, where it came from. */
export function AnnouncementBody({ announcement, renderVideo }: Props) {
  const t = useTranslations("Announcements");
  const { image, body, video, publications, credit } = announcement;
  return (
    <>
      {image !== null && <Figure image={image} first />}
      {body !== null && <RichText text={body} renderVideo={renderVideo} />}
      {video !== null && renderVideo(video)}
      {credit !== null && <CreditLine credit={credit} />}
      {publications.length > 0 && (
        <section aria-labelledby="publications">
          <SectionHeading id="publications">{t("publications")}</SectionHeading>
          <PublicationList entries={publications} />
        </section>
      )}
    </>
  );
}
