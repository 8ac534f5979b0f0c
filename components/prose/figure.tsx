import { useTranslations } from "next-intl";
import type { Image } from "#lib/site/image.ts";
import { Picture } from "./picture.tsx";

type Props = { readonly image: Image; readonly first?: boolean };

/** A picture of an article, with its credit under it. */
export function Figure({ image, first = false }: Props) {
  const t = useTranslations("Notices");
  return (
    <figure className="figure">
      <Picture
        image={image}
        widths={[640, 960, 1280, 1920]}
        sizes="(min-width: 64rem) calc(100vw - 27rem), 100vw"
        first={first}
      />
      {image.credit !== null && <figcaption>{t("pictureCredit", { name: image.credit })}</figcaption>}
    </figure>
  );
}
