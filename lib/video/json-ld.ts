import type { Locale } from "../i18n/locale.ts";
import { languageTags } from "../i18n/locale.ts";
import { imageAddress } from "../site/image-address.ts";
import { embedAddress, watchAddress } from "./video-address.ts";
import type { Video } from "./video.ts";

type Context = { readonly locale: Locale; readonly origin: string };

/**
 * schema.org `VideoObject`, its thumbnail our own copy. No `uploadDate`: when the provider got the video nobody has told
 * us. `null` for a video without a title, which would describe nothing.
 */
export function videoJsonLd(video: Video, { locale, origin }: Context): object | null {
  if (video.title === null) return null;
  const thumbnail = video.poster === null ? null : imageAddress(video.poster, { width: 1280, height: 720 });
  return {
    "@context": "https://schema.org",
    "@type": "VideoObject",
    name: video.title.value,
    inLanguage: languageTags[video.title.lang],
    url: watchAddress(video),
    embedUrl: embedAddress(video, locale),
    ...(video.duration === null ? {} : { duration: video.duration }),
    ...(thumbnail === null ? {} : { thumbnailUrl: `${origin}${thumbnail}` }),
    ...(video.transcript === null ? {} : { transcript: video.transcript.value }),
  };
}
