import type { Localized } from "../i18n/localized.ts";
import type { Image } from "../site/image.ts";

export type VideoProvider = "youtube" | "vimeo" | "peertube";

/** A video kept by a third party; nothing of it is asked for before the reader says yes. */
export type Video = {
  readonly provider: VideoProvider;
  readonly id: string;
  /** Host name of the PeerTube instance; `null` for the others. */
  readonly host: string | null;
  /** Vimeo's private hash, when the address had one. */
  readonly hash: string | null;
  /** Seconds from the beginning. */
  readonly start: number | null;
  readonly title: Localized<string> | null;
  /** ISO 8601 duration such as `PT12M5S`. */
  readonly duration: string | null;
  readonly poster: Image | null;
  /** What is said and shown, as paragraphs separated by blank lines. */
  readonly transcript: Localized<string> | null;
};
