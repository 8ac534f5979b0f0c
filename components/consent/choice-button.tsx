import type { ReactNode } from "react";

type Props = { readonly value: "all" | "none"; readonly children: ReactNode };

/** Yes or no to everything. One component for both, so that neither can ever look lighter than the other. */
export function ChoiceButton({ value, children }: Props) {
  return (
    <button
      name="choice"
      value={value}
      className="min-h-12 cursor-pointer border-2 border-ink bg-ink px-5 font-sans text-sm font-semibold text-paper hover:underline"
    >
      {children}
    </button>
  );
}

/** How the buttons beside the two answers look: outlined, as tall as those. */
export const otherButtonClass =
  "min-h-12 cursor-pointer border-2 border-control bg-transparent px-5 font-sans text-sm font-semibold text-ink hover:underline";
