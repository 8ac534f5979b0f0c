import type { CustomValidator } from "@sanity/types";
import { isDay, isLocalTime } from "../rules/times.ts";
import { field } from "./dates.ts";

/** A day for events of whole days, else a day and a time. */
export const moment: CustomValidator<string | undefined> = (value, { parent }) => {
  const allDay = typeof parent === "object" && parent !== null && Reflect.get(parent, "allDay") === true;
  if (value === undefined) return "Say when: the page and the calendars need it.";
  if (allDay) return isDay(value) || "Write a day that exists, like 2026-11-21, or switch “Whole days” off.";
  return isLocalTime(value) || "Write a day and a time, like 2026-11-21T09:00, or switch “Whole days” on.";
};

/** The same, and not before the `start` beside it; both are by the same clock, so they compare as text. */
export const momentAfterStart: CustomValidator<string | undefined> = (value, context) => {
  const fault = moment(value, context);
  if (fault !== true) return fault;
  const start = field(context.parent, "start");
  if (value === undefined || start === undefined || value >= start) return true;
  return `This is before the start (${start}). Correct one of the two.`;
};
