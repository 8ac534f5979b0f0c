import { defineField, defineType } from "@sanity/types";

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
      type: "url",
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
    defineField({ name: "start", title: "Starts at (seconds)", type: "number" }),
    defineField({
      name: "title",
      title: "Title",
      description: "Shown before the video is loaded, and read aloud by screen readers.",
      type: "localeString",
    }),
    defineField({
      name: "duration",
      title: "Length",
      description: "For example PT12M5S for 12 minutes and 5 seconds.",
      type: "string",
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
    }),
  ],
  preview: {
    select: { en: "title.en", fr: "title.fr", url: "url", media: "poster" },
    prepare: ({ en, fr, url, media }) => ({
      title: en ?? fr ?? "Video without a title",
      subtitle: url,
      media,
    }),
  },
});
