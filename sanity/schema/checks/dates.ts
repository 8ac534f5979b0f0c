import type { CustomValidator } from "@sanity/types";
import { isPartialDate, isSurelyBefore, isTimeZone } from "../rules/times.ts";
import { text } from "./text-faults.ts";

const advice = "Write a year, a month or a day that exists: 2024, 2024-09 or 2024-09-15.";

export const partialDate = text((value) => (isPartialDate(value) ? null : advice));

/** The end of a period: a date, and not before the `start` beside it. */
export const partialDateAfterStart: CustomValidator<string | undefined> = (value, { parent }) => {
  if (value === undefined) return true;
  if (!isPartialDate(value)) return advice;
  const start = field(parent, "start");
  if (start === undefined || !isSurelyBefore(value, start)) return true;
  return `This ends before it starts (${start}). Correct one of the two dates.`;
};

/** An instant that lies after the one in the field `name` beside it. */
export function after(name: string, what: string): CustomValidator<string | undefined> {
  return (value, { parent }) => {
    const earlier = field(parent, name);
    if (value === undefined || earlier === undefined || Date.parse(value) > Date.parse(earlier)) return true;
    return `Choose a time after “${what}”.`;
  };
}

export const timeZone = text((value) =>
  isTimeZone(value)
    ? null
    : "Write the zone as a continent and a city, for example America/Toronto or Europe/Paris.",
);

/** The text in a field of the object a value stands in. */
export function field(parent: unknown, name: string): string | undefined {
  if (typeof parent !== "object" || parent === null) return undefined;
  const value: unknown = Reflect.get(parent, name);
  return typeof value === "string" ? value : undefined;
}
