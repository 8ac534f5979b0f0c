import type { ReactNode } from "react";

type Props = {
  /** What stands in the margin, in mono: dates, data, the small print. */
  readonly margin: ReactNode;
  /** Names the margin for those who cannot see that it is one. */
  readonly marginLabel: string;
  /** What a narrow screen, and whoever listens, gets first. */
  readonly first?: "margin" | "text";
  readonly children: ReactNode;
};

/** The two columns of the Proceedings: marginalia and text. One below the other on a narrow screen. */
export function Columns({ margin, marginLabel, first = "margin", children }: Props) {
  const text = <div className="column-text">{children}</div>;
  return (
    <div className="columns">
      {first === "text" && text}
      <aside className="margin" aria-label={marginLabel}>
        {margin}
      </aside>
      {first === "margin" && text}
    </div>
  );
}
