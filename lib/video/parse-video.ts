import { z } from "zod";
import type { Locale } from "../i18n/locale.ts";
import { pick } from "../i18n/localized.ts";
import type { Image } from "../site/image.ts";
import type { Video } from "./video.ts";

/**
 * A video as stored (object type `video`) for a reader of `locale`; `null` when its provider, id or host could not
 * have come from a real address, because the player's address is made of them. Anything else that is wrong is left out.
 * @param parsePoster reads the stored `figure` of the poster.
 */
export function parseVideo(
  stored: unknown,
  locale: Locale,
  parsePoster: (figure: unknown) => Image | null,
): Video | null {
  const identity = identitySchema.safeParse(stored);
  if (!identity.success) return null;
  const rest = restSchema.parse(stored);
  const { provider, videoId: id } = identity.data;
  return {
    provider,
    id,
    host: provider === "peertube" ? identity.data.host : null,
    hash: provider === "vimeo" ? rest.hash : null,
    start: rest.start,
    title: pick<string>(rest.title, locale),
    duration: rest.duration,
    poster: rest.poster ? parsePoster(rest.poster) : null,
    transcript: pick<string>(rest.transcript, locale),
  };
}

const identitySchema = z.discriminatedUnion("provider", [
  z.object({ provider: z.literal("youtube"), videoId: z.string().regex(/^[\w-]{11}$/) }),
  z.object({ provider: z.literal("vimeo"), videoId: z.string().regex(/^\d{5,12}$/) }),
  z.object({
    provider: z.literal("peertube"),
    // A UUID, or its short form in base 58.
    videoId: z
      .string()
      .regex(/^(?:[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}|[1-9A-HJ-NP-Za-km-z]{20,24})$/),
    host: z.string().regex(/^(?=.{4,253}$)[a-z0-9]+(?:-+[a-z0-9]+)*(?:\.[a-z0-9]+(?:-+[a-z0-9]+)*)+$/),
  }),
]);

const localeText = z.object({ en: z.string().nullable().catch(null), fr: z.string().nullable().catch(null) });

const restSchema = z.object({
  hash: z
    .string()
    .regex(/^[0-9a-f]{8,16}$/)
    .nullable()
    .catch(null),
  start: z.number().int().positive().max(86_400).nullable().catch(null),
  title: localeText.nullable().catch(null),
  duration: z
    .string()
    .regex(/^PT(?=\d)(?:\d{1,3}H)?(?:\d{1,3}M)?(?:\d{1,3}S)?$/)
    .nullable()
    .catch(null),
  poster: z.unknown().optional(),
  transcript: localeText.nullable().catch(null),
});
