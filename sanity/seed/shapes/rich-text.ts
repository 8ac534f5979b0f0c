import { z } from "zod";
import { key, localeString, localeText, reference, text, url } from "./fields.ts";

export const figure = z.strictObject({
  _type: z.literal("figure"),
  asset: reference,
  hotspot: z
    .strictObject({
      _type: z.literal("sanity.imageHotspot"),
      x: z.number(),
      y: z.number(),
      width: z.number(),
      height: z.number(),
    })
    .optional(),
  crop: z.record(z.string(), z.unknown()).optional(),
  alt: localeString.optional(),
  decorative: z.boolean().optional(),
  credit: text.optional(),
});

export const video = z.strictObject({
  _type: z.literal("video"),
  provider: z.enum(["youtube", "vimeo", "peertube"]),
  videoId: text,
  host: text.optional(),
  hash: text.optional(),
  start: z.number().int().min(0).optional(),
  url,
  title: localeString,
  duration: z.string().regex(/^PT/).optional(),
  poster: figure.optional(),
  transcript: localeText.optional(),
});

const textBlock = z
  .strictObject({
    _type: z.literal("block"),
    _key: key,
    style: z.enum(["normal", "h2", "h3", "blockquote"]),
    listItem: z.enum(["bullet", "number"]).optional(),
    level: z.number().int().min(1).optional(),
    markDefs: z.array(
      z.strictObject({
        _key: key,
        _type: z.literal("link"),
        href: z.string().regex(/^(?:https?:\/\/|mailto:|tel:|\/|#)/),
      }),
    ),
    children: z
      .array(
        z.strictObject({ _type: z.literal("span"), _key: key, text: z.string(), marks: z.array(z.string()) }),
      )
      .min(1),
  })
  .refine(
    ({ children, markDefs }) =>
      children.every(({ marks }) =>
        marks.every(
          (mark) => ["strong", "em", "code"].includes(mark) || markDefs.some(({ _key }) => _key === mark),
        ),
      ),
    "marks that are decorators or links of this block",
  );
const block = z.union([textBlock, figure.extend({ _key: key }), video.extend({ _key: key })]);
export const localeRichText = z.strictObject({
  _type: z.literal("localeRichText"),
  en: z.array(block).min(1).optional(),
  fr: z.array(block).min(1).optional(),
});
