import type { ReactNode } from "react";

type Props = {
  readonly kicker?: ReactNode;
  /** The `<h1>`'s content. */
  readonly title: ReactNode;
  /** `name` for people and lists, huge; `sentence` for titles that run to several lines. */
  readonly size?: "name" | "sentence";
  /** What follows the title: a lede, authors, notices. */
  readonly children?: ReactNode;
};

/** The head of a page: a kicker in mono, the title, what introduces it. */
export function PageHeading({ kicker, title, size = "name", children }: Props) {
  return (
    <header className="page-heading">
      {kicker !== undefined && <p className="kicker">{kicker}</p>}
      <h1 className={size === "name" ? "title-name" : "title-sentence"}>{title}</h1>
      {children}
    </header>
  );
}
