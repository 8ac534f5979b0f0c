import { useTranslations } from "next-intl";
import type { CallTimes } from "#lib/announcements/announcement.ts";
import { Day } from "../prose/date.tsx";

/** In a list, the day that matters for a call: its last one, the one it opens on, or the one it was closed on. */
export function CallUntil({ call }: { readonly call: CallTimes }) {
  const t = useTranslations("Calls");
  const { state, opens, deadline, timeZone } = call;
  const at = state === "upcoming" && opens !== null ? opens : deadline;
  return <span>{t.rich(`inList.${state}`, { date: () => <Day at={at} timeZone={timeZone} /> })}</span>;
}
