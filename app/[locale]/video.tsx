import { JsonLd } from "#components/prose/json-ld.tsx";
import { VideoFigure } from "#components/video/video-figure.tsx";
import { useLocale } from "#lib/i18n/use-locale.ts";
import { environment } from "#lib/site/environment.ts";
import { videoJsonLd } from "#lib/video/json-ld.ts";
import type { Video } from "#lib/video/video.ts";

/** How pages print a video. */
export function renderVideo(video: Video) {
  return <VideoHere video={video} />;
}

/** A video as this site is allowed to show it, by its environment, and as search engines are told of it. */
function VideoHere({ video }: { readonly video: Video }) {
  const env = environment();
  const data = videoJsonLd(video, { locale: useLocale(), origin: env.SITE_URL });
  return (
    <>
      <VideoFigure video={video} permission={env} />
      {data !== null && <JsonLd data={data} />}
    </>
  );
}
