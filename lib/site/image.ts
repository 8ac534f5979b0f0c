import type { Localized } from "../i18n/localized.ts";

/**
 * A picture of the content lake, ready to print. Addresses are always on our own origin (`/media/…`), so that no
 * picture brings a third party to a reader.
 */
export type Image = {
  /** Asset id as Sanity writes it: `image-<sha1>-<w>x<h>-<ext>`. */
  readonly assetId: string;
  /** Pixels of the picture after the editor's crop. */
  readonly width: number;
  readonly height: number;
  /** The editor's crop, in pixels of the original. */
  readonly rect: {
    readonly left: number;
    readonly top: number;
    readonly width: number;
    readonly height: number;
  } | null;
  /** The point to keep in view, as fractions of the width and height of the cropped picture (0 to 1). */
  readonly focus: { readonly x: number; readonly y: number } | null;
  /** `null` when the picture is decorative. */
  readonly alt: Localized<string> | null;
  readonly credit: string | null;
  /** The average colour to show while the picture loads, as `#rrggbb`, when known. */
  readonly color: string | null;
};
