import type { Image } from "../site/image.ts";
import type { Video } from "../video/video.ts";

/** The blocks of rich text that the site can show; anything else was dropped (and counted) when it was parsed. */
export type RichText = readonly RichBlock[];

export type RichBlock =
  | TextBlock
  | { readonly kind: "image"; readonly key: string; readonly image: Image }
  | { readonly kind: "video"; readonly key: string; readonly video: Video };

export type TextBlock = {
  readonly kind: "text";
  readonly key: string;
  readonly style: "normal" | "h2" | "h3" | "blockquote";
  /** Set when the block is an item of a list; `level` starts at 1. */
  readonly listItem: { readonly type: "bullet" | "number"; readonly level: number } | null;
  readonly spans: readonly Span[];
};

export type Span = {
  readonly text: string;
  readonly strong: boolean;
  readonly emphasis: boolean;
  readonly code: boolean;
  /** An address that passed the link allow-list (http, https, mailto, tel, "/", "#"), or `null`. */
  readonly href: string | null;
};
