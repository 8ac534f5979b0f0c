import { useLocale } from "#lib/i18n/use-locale.ts";
import { imageAddress, imageSourceSet, sized } from "#lib/site/image-address.ts";
import type { Image } from "#lib/site/image.ts";
import { foreignLang } from "./foreign-lang.ts";

type Props = {
  readonly image: Image;
  /** Widths of the files offered, smallest first; the first is the one old browsers take. */
  readonly widths: readonly number[];
  /** How wide it is shown, as HTML's `sizes`. */
  readonly sizes: string;
  /** Width ÷ height to crop to around the focus; without it the picture keeps its shape. */
  readonly ratio?: number;
  /** The first picture of a page is fetched at once; every other one when it comes near. */
  readonly first?: boolean;
  /** Stands for the alternative text where the picture is named by what is around it, e.g. a person's name. */
  readonly alt?: string;
  readonly className?: string;
};

/** A picture of the content lake with its size kept free on the page. Cropped on the server: no style attribute. */
export function Picture({ image, widths, sizes, ratio, first = false, alt, className }: Props) {
  const locale = useLocale();
  const width = Math.min(widths[0] ?? image.width, image.width);
  const shape = ratio ?? image.width / image.height;
  return (
    <img
      src={imageAddress(image, sized(width, ratio)) ?? undefined}
      srcSet={imageSourceSet(image, widths, ratio)}
      sizes={sizes}
      width={width}
      height={Math.round(width / shape)}
      alt={alt ?? image.alt?.value ?? ""}
      lang={alt === undefined && image.alt !== null ? foreignLang(image.alt.lang, locale) : undefined}
      loading={first ? "eager" : "lazy"}
      fetchPriority={first ? "high" : undefined}
      decoding="async"
      className={className}
    />
  );
}
