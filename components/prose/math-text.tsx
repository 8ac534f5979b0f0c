import { texToMathml } from "#lib/math/tex-to-mathml.ts";

/**
 * Authored text with its formulas as MathML. The markup comes whole from lib/math, which sets formulas and refuses
 * anything that is not MathML; with json-ld.tsx this is the only place where markup is not React's own.
 */
export function MathText({ tex }: { readonly tex: string }) {
  return texToMathml(tex).map((segment, index) => {
    if (segment.kind === "text") return segment.text;
    return (
      <span
        // A formula has nothing but its place to be known by.
        key={`${index}-${segment.text}`}
        className={segment.display ? "math-display" : "math"}
        // oxlint-disable-next-line react/no-danger -- audited in lib/math: element and attribute allow-list
        dangerouslySetInnerHTML={{ __html: segment.mathml }}
      />
    );
  });
}
