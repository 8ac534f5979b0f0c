import type { ReactNode } from "react";
import { Barcode } from "../prose/barcode.tsx";

/** A list with nothing in it: the barcode without bars, one sentence, and a link if there is somewhere to go. */
export function EmptyList({ sentence, link }: { readonly sentence: string; readonly link?: ReactNode }) {
  return (
    <div className="empty">
      <Barcode bars={[]} />
      <p>
        {sentence} {link}
      </p>
    </div>
  );
}
