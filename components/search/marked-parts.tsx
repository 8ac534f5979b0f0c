import { Fragment } from "react";
import type { MarkedPart } from "#lib/search/marked.ts";
import { MathText } from "../prose/math-text.tsx";

type Props = { readonly parts: readonly MarkedPart[] };

/** A text with what was looked for in it marked. Parts have no keys of their own; their order is fixed. */
export function MarkedParts({ parts }: Props) {
  return parts.map((part, index) => {
    const key = `${index}-${part.kind}`;
    if (part.kind === "formula") return <MathText key={key} tex={part.tex} isInControl />;
    return part.isHit ? <mark key={key}>{part.text}</mark> : <Fragment key={key}>{part.text}</Fragment>;
  });
}
