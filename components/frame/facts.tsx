import type { ReactNode } from "react";

/** One line of a margin's data; one without a value is left out. */
export type Fact = { readonly term: string; readonly value: ReactNode };

/** Data in the margin: terms and values between hairlines. */
export function Facts({ facts }: { readonly facts: readonly (Fact | null)[] }) {
  const known = facts.filter((fact) => fact !== null);
  if (known.length === 0) return null;
  return (
    <dl className="facts">
      {known.map(({ term, value }) => (
        <div key={term}>
          <dt>{term}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
