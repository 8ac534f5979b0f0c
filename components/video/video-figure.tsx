import { useTranslations } from "next-intl";
import { useLocale } from "#lib/i18n/use-locale.ts";
import { serviceOf } from "#lib/consent/registry.ts";
import { languageTags } from "#lib/i18n/locale.ts";
import { formatDuration } from "#lib/video/duration.ts";
import { plainPoster, plainPosterSize } from "#lib/video/plain-poster.ts";
import {
  embedAddress,
  isPlayable,
  watchAddress,
  watchHost,
  type VideoPermission,
} from "#lib/video/video-address.ts";
import type { Video } from "#lib/video/video.ts";
import { useCountryName } from "../consent/service-label.tsx";
import { foreignLang } from "../prose/foreign-lang.ts";
import { LocalizedText } from "../prose/localized-text.tsx";
import { Picture } from "../prose/picture.tsx";
import { VideoChoice } from "./video-choice.tsx";

type Props = { readonly video: Video; readonly permission: VideoPermission };

/**
 * A video nobody has asked for yet: our own poster, who would learn what if it were played, and the choice. The
 * player is made by video-facade.element.ts in the same 16:9 box. Without JavaScript, on paper, or when the provider
 * is not enabled here, what remains is the title, the link and the transcript.
 */
export function VideoFigure({ video, permission }: Props) {
  const t = useTranslations("Video");
  const locale = useLocale();
  const playable = isPlayable(video, permission);
  const service = serviceOf(video.provider);
  const host = watchHost(video);
  return (
    <video-facade
      className="group my-6 block"
      data-bit={playable ? service.bit : undefined}
      data-src={playable ? embedAddress(video, locale) : undefined}
      data-title={video.title?.value ?? service.name}
    >
      <figure className="border border-rule">
        <div
          data-stage=""
          className="relative aspect-16/9 overflow-hidden bg-surface [&>iframe]:absolute [&>iframe]:inset-0 [&>iframe]:size-full print:hidden"
        >
          <Poster video={video} />
        </div>
        <figcaption className="px-4 pt-4 font-display text-lg font-semibold">
          {video.title ? <LocalizedText text={video.title} /> : service.name}{" "}
          {video.duration !== null && (
            <span className="font-mono text-sm font-normal whitespace-nowrap text-ink-2">
              {t("duration", { duration: formatDuration(video.duration, languageTags[locale]) })}
            </span>
          )}
        </figcaption>
        <div className="flex flex-col gap-3 px-4 pt-3 pb-4">
          {playable ? (
            <Notice video={video} />
          ) : (
            <p className="text-sm text-ink-2">{t("linkOnly", { host })}</p>
          )}
          <div className="flex flex-wrap items-center gap-3">
            {playable && <VideoChoice bit={service.bit} name={service.name} title={video.title} />}
            <a
              href={watchAddress(video)}
              rel="noreferrer"
              className="inline-flex min-h-11 items-center print:inline print:after:content-['_('attr(href)')']"
            >
              {t("watch", { host })}
            </a>
          </div>
          {video.transcript && (
            <details>
              <summary className="min-h-11 cursor-pointer py-2">{t("transcript")}</summary>
              <div lang={foreignLang(video.transcript.lang, locale)} className="whitespace-pre-line">
                {video.transcript.value}
              </div>
            </details>
          )}
        </div>
      </figure>
    </video-facade>
  );
}

function Poster({ video }: { readonly video: Video }) {
  if (video.poster) {
    return (
      <Picture
        image={video.poster}
        alt=""
        widths={[640, 960, 1280]}
        sizes="(min-width: 64rem) 48rem, 100vw"
        ratio={16 / 9}
        className="absolute inset-0 size-full object-cover"
      />
    );
  }
  const { name } = serviceOf(video.provider);
  const { width, height } = plainPosterSize;
  // Made of its own title rather than of a grey rectangle; the title itself stands below.
  return (
    <svg
      viewBox={`0 0 ${width} ${height}`}
      className="absolute inset-0 size-full text-spruce"
      aria-hidden="true"
      focusable="false"
    >
      <path d={plainPoster(video.title?.value ?? name)} stroke="currentColor" strokeWidth="7" />
    </svg>
  );
}

function Notice({ video }: { readonly video: Video }) {
  const t = useTranslations("Video");
  const country = useCountryName();
  const { processor } = serviceOf(video.provider);
  return (
    <p className="text-sm text-ink-2 group-data-playing:hidden print:hidden">
      {processor
        ? t("notice", { company: processor.company, country: country(processor.country) })
        : t("noticeHost", { host: watchHost(video) })}
    </p>
  );
}
