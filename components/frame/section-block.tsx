import type { ReactNode } from "react";

type Props = {
  /** Id of the heading; addresses may point at it. */
  readonly id: string;
  readonly title: ReactNode;
  /** Under the title in the margin: a count, a link to the whole list. */
  readonly aside?: ReactNode;
  readonly tone?: "plain" | "band";
  readonly children: ReactNode;
};

/** A part of a page with its heading in the margin column, under a rule. */
export function SectionBlock({ id, title, aside, tone = "plain", children }: Props) {
  return (
    <section className={tone === "band" ? "section-block band" : "section-block"} aria-labelledby={id}>
      <div className="section-block-head">
        <h2 id={id}>{title}</h2>
        {aside}
      </div>
      <div className="min-w-0">{children}</div>
    </section>
  );
}
