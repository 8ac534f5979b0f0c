import { VideoFigure } from "#components/video/video-figure.tsx";
import { environment } from "#lib/site/environment.ts";
import type { Video } from "#lib/video/video.ts";

/** How pages print a video: as this site is allowed to, by its environment. */
export function renderVideo(video: Video) {
  return <VideoFigure video={video} permission={environment()} />;
}
