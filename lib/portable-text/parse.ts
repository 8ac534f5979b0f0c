import { z } from "zod";
import type { Locale } from "../i18n/locale.ts";
import { parseImage } from "../site/parse-image.ts";
import { parseVideo } from "../video/parse-video.ts";
import { allowedHref } from "./allowed-href.ts";
import type { RichBlock, RichText, Span } from "./portable-text.ts";

/** More blocks than any page of ours; a text that is longer was pasted by mistake. */
const maximumBlocks = 2000;

const textBlock = z.object({
  _type: z.literal("block"),
  _key: z.string(),
  style: z.enum(["normal", "h2", "h3", "blockquote"]).catch("normal"),
  listItem: z.enum(["bullet", "number"]).nullish().catch(null),
  level: z.number().int().min(1).max(6).nullish().catch(null),
  children: z.array(z.unknown()).nullish().catch(null),
  markDefs: z.array(z.unknown()).nullish().catch(null),
});
const span = z.object({ text: z.string(), marks: z.array(z.string()).nullish().catch(null) });
const link = z.object({ _key: z.string(), _type: z.literal("link"), href: z.string() });
const object = z.object({ _key: z.string(), _type: z.enum(["figure", "video"]) });

/** Stored blocks → what the site can show. Blocks, marks and links it does not know are left out, never shown as code. */
export function parseRichText(blocks: readonly unknown[], locale: Locale): RichText {
  return blocks.slice(0, maximumBlocks).flatMap((block) => parseBlock(block, locale));
}

function parseBlock(block: unknown, locale: Locale): readonly RichBlock[] {
  const text = textBlock.safeParse(block);
  if (text.success) return parseTextBlock(text.data);
  const other = object.safeParse(block);
  if (!other.success) return [];
  const key = other.data._key;
  if (other.data._type === "figure") {
    const image = parseImage(block, locale);
    return image === null ? [] : [{ kind: "image", key, image }];
  }
  const video = parseVideo(block, locale, (poster) => parseImage(poster, locale));
  return video === null ? [] : [{ kind: "video", key, video }];
}

function parseTextBlock(block: z.infer<typeof textBlock>): readonly RichBlock[] {
  const links = new Map(
    (block.markDefs ?? []).flatMap((definition) => {
      const found = link.safeParse(definition);
      const href = found.success ? allowedHref(found.data.href) : null;
      return found.success && href !== null ? [[found.data._key, href] as const] : [];
    }),
  );
  const spans = (block.children ?? []).flatMap((child) => parseSpan(child, links));
  if (spans.every(({ text }) => text.trim() === "")) return [];
  const listItem = block.listItem == null ? null : { type: block.listItem, level: block.level ?? 1 };
  return [{ kind: "text", key: block._key, style: block.style, listItem, spans }];
}

function parseSpan(child: unknown, links: ReadonlyMap<string, string>): readonly Span[] {
  const found = span.safeParse(child);
  if (!found.success || found.data.text === "") return [];
  const marks = found.data.marks ?? [];
  return [
    {
      text: found.data.text,
      strong: marks.includes("strong"),
      emphasis: marks.includes("em"),
      code: marks.includes("code"),
      href: marks.map((mark) => links.get(mark)).find((href) => href !== undefined) ?? null,
    },
  ];
}
