import { useTranslations } from "next-intl";
import { texToMathml } from "#lib/math/tex-to-mathml.ts";

type Props = {
  readonly tex: string;
  /** Within a link, a heading or a summary, where nothing else may take the focus. */
  readonly isInControl?: boolean;
};

/** Letters of a formula that fit a line of the narrowest screen, 320 px. */
const longestInline = 24;

/**
 * Authored text with its formulas as MathML. The markup comes whole from lib/math, which sets formulas and refuses
 * anything that is not MathML; with json-ld.tsx this is the only place where markup is not React's own.
 */
export function MathText({ tex, isInControl = false }: Props) {
  const t = useTranslations("Publications");
  return texToMathml(tex).map((segment, index) => {
    if (segment.kind === "text") return segment.text;
    const isWide = segment.display || segment.text.length > longestInline;
    const scrolls = isWide && !isInControl;
    return (
      <span
        // A formula has nothing but its place to be known by.
        key={`${index}-${segment.text}`}
        // A wide one scrolls sideways when it must, by keyboard too.
        {...(scrolls
          ? {
              className: segment.display ? "math-display" : "math-wide",
              role: "group",
              tabIndex: 0,
              "aria-label": t("formula"),
            }
          : {})}
        // oxlint-disable-next-line react/no-danger -- audited in lib/math: element and attribute allow-list
        dangerouslySetInnerHTML={{ __html: segment.mathml }}
      />
    );
  });
}
