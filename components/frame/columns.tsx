import type { ReactNode } from "react";

type Props = {
  /** What stands in the margin, in mono: dates, data, the small print. */
  readonly margin: ReactNode;
  /** Names the margin for those who cannot see that it is one. */
  readonly marginLabel: string;
  readonly children: ReactNode;
};

/** The two columns of the Proceedings: marginalia and text. One below the other on a narrow screen. */
export function Columns({ margin, marginLabel, children }: Props) {
  return (
    <div className="columns">
      <aside className="margin" aria-label={marginLabel}>
        {margin}
      </aside>
      <div className="min-w-0">{children}</div>
    </div>
  );
}
