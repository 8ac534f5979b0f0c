import { glyphOf } from "#lib/researchers/glyph.ts";
import type { ResearcherEntry } from "#lib/researchers/researcher.ts";
import { Picture } from "../prose/picture.tsx";

type Props = {
  readonly researcher: Pick<ResearcherEntry, "id" | "name" | "photo">;
  readonly size: "row" | "page";
};

const shapes = {
  row: { widths: [96, 192, 288], sizes: "6rem" },
  page: { widths: [240, 480, 720], sizes: "(min-width: 64rem) 15rem, 9rem" },
} as const;

/** A person's picture in grey, 4:5; without one, their initials over bars made of their id. The name is beside it. */
export function Portrait({ researcher, size }: Props) {
  const { id, name, photo } = researcher;
  if (photo === null) return <NameGlyph id={id} name={name} />;
  const alt = size === "page" ? name : "";
  return (
    <span className="portrait">
      <Picture image={photo} ratio={4 / 5} alt={alt} first={size === "page"} {...shapes[size]} />
    </span>
  );
}

function NameGlyph({ id, name }: { readonly id: string; readonly name: string }) {
  const { initials, bars } = glyphOf(id, name);
  return (
    <svg className="portrait glyph" viewBox="0 0 100 125" aria-hidden="true" focusable="false">
      <text x="8" y="40">
        {initials}
      </text>
      <g fill="currentColor">
        {bars.map(({ x, width }) => (
          <rect key={x} x={x} y="80" width={width} height="45" />
        ))}
      </g>
    </svg>
  );
}
