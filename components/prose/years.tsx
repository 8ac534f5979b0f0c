import { useTranslations } from "next-intl";
import type { PartialDate } from "#lib/researchers/researcher.ts";

type Props = { readonly start: PartialDate | null; readonly end: PartialDate | null };

/** `2019 – 2024`, `since 2019` or `until 2024`: the years of a role or an affiliation. */
export function Years({ start, end }: Props) {
  const t = useTranslations("Dates");
  const from = start === null ? null : <time dateTime={start}>{start.slice(0, 4)}</time>;
  const to = end === null ? null : <time dateTime={end}>{end.slice(0, 4)}</time>;
  if (from === null && to === null) return null;
  if (to === null) return t.rich("since", { date: () => from });
  if (from === null) return t.rich("until", { date: () => to });
  if (start?.slice(0, 4) === end?.slice(0, 4)) return from;
  return (
    <>
      {from} – {to}
    </>
  );
}
