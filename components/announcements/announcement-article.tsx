import type { ReactNode } from "react";
import type { Announcement } from "#lib/announcements/announcement.ts";
import type { Video } from "#lib/video/video.ts";
import { CallArticle } from "./call-article.tsx";
import { EventArticle } from "./event-article.tsx";
import { NewsArticle } from "./news-article.tsx";

export type AnnouncementArticleProps = {
  readonly announcement: Announcement;
  readonly renderVideo: (video: Video) => ReactNode;
};

/** The page of an announcement, whatever its kind. */
export function AnnouncementArticle({ announcement, renderVideo }: AnnouncementArticleProps) {
  switch (announcement.kind) {
    case "news":
      return <NewsArticle announcement={announcement} renderVideo={renderVideo} />;
    case "event":
      return <EventArticle announcement={announcement} renderVideo={renderVideo} />;
    case "call":
      return <CallArticle announcement={announcement} renderVideo={renderVideo} />;
  }
}
