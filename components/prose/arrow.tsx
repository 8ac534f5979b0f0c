/** An arrow drawn rather than typed: no face of the site holds the arrows of Unicode. Decorative. */
export function Arrow({ to }: { readonly to: "next" | "previous" | "out" | "down" }) {
  return (
    <svg className="arrow" viewBox="0 0 16 16" aria-hidden="true" focusable="false">
      <path d={paths[to]} fill="none" stroke="currentColor" strokeWidth="2" />
    </svg>
  );
}

const paths = {
  next: "M1 8h13M9 3l5 5-5 5",
  previous: "M15 8H2M7 3 2 8l5 5",
  out: "M3 13 13 3M5 3h8v8",
  down: "M8 1v13M3 9l5 5 5-5",
} as const;
