import { defineField, defineType } from "@sanity/types";
import { parseVideoUrl } from "../video/parse-video-url.ts";
import { pattern } from "./checks/identifiers.ts";
import { inSomeLanguage } from "./checks/per-language.ts";
import { partsMatchAddress } from "./checks/video-parts.ts";

/** A video kept by YouTube, Vimeo or a PeerTube site. The page asks the reader before it loads anything from there. */
export const video = defineType({
  name: "video",
  title: "Video",
  type: "object",
  fields: [
    defineField({
      name: "url",
      title: "Address of the video",
      description: "Paste the address from YouTube, Vimeo or PeerTube. The rest is filled in for you.",
      type: "videoAddress",
      validation: (rule) =>
        rule
          .required()
          .custom((value: string | undefined) =>
            value === undefined || parseVideoUrl(value) !== null
              ? true
              : "Paste the address of one video on YouTube, Vimeo or a PeerTube site, beginning with https://.",
          ),
    }),
    defineField({
      name: "provider",
      title: "Where it is kept",
      type: "string",
      readOnly: true,
      hidden: true,
      options: {
        list: [
          { title: "YouTube", value: "youtube" },
          { title: "Vimeo", value: "vimeo" },
          { title: "PeerTube", value: "peertube" },
        ],
      },
    }),
    defineField({
      name: "videoId",
      title: "Number of the video",
      type: "string",
      readOnly: true,
      hidden: true,
    }),
    defineField({ name: "host", title: "PeerTube site", type: "string", readOnly: true, hidden: true }),
    defineField({
      name: "hash",
      title: "Private key of a Vimeo video",
      type: "string",
      readOnly: true,
      hidden: true,
    }),
    defineField({
      name: "start",
      title: "Starts at (seconds)",
      type: "number",
      validation: (rule) => rule.integer().min(0).max(86_400).error("Write a number of seconds."),
    }),
    defineField({
      name: "title",
      title: "Title",
      description: "Shown before the video is loaded, and read aloud by screen readers.",
      type: "localeString",
      validation: (rule) => rule.custom(inSomeLanguage("Give the video a title in at least one language.")),
    }),
    defineField({
      name: "duration",
      title: "Length",
      description: "For example PT12M5S for 12 minutes and 5 seconds.",
      type: "string",
      validation: (rule) =>
        rule.custom(
          pattern(
            /^PT(?=\d)(?:\d{1,3}H)?(?:\d{1,3}M)?(?:\d{1,3}S)?$/,
            "Write hours, minutes and seconds like PT1H2M5S, or PT12M5S.",
          ),
        ),
    }),
    defineField({
      name: "poster",
      title: "Poster",
      description: "The picture shown before the video is loaded. Without one, the page draws a plain one.",
      type: "figure",
    }),
    defineField({
      name: "transcript",
      title: "Transcript",
      description: "What is said, for those who cannot hear it, or would rather read.",
      type: "localeText",
      validation: (rule) =>
        rule
          .custom(inSomeLanguage("Add a transcript when there is one: some cannot hear the video."))
          .warning(),
    }),
  ],
  validation: (rule) => rule.custom(partsMatchAddress),
  preview: {
    select: { en: "title.en", fr: "title.fr", url: "url", media: "poster" },
    prepare: ({ en, fr, url, media }) => ({
      title: en ?? fr ?? "Video without a title",
      subtitle: url,
      media,
    }),
  },
});
