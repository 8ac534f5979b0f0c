/** An ISO 8601 duration as words of the language: `12 min 5 s`. */
export function formatDuration(duration: string, languageTag: string): string {
  const { hours, minutes, seconds } = durationParts(duration);
  const units = [
    [hours, "hour"],
    [minutes, "minute"],
    [seconds, "second"],
  ] as const;
  return units
    .filter(([count]) => count > 0)
    .map(([count, unit]) =>
      new Intl.NumberFormat(languageTag, { style: "unit", unit, unitDisplay: "short" }).format(count),
    )
    .join(" ");
}

/** The numbers of an ISO 8601 duration such as `PT1H2M5S`; zero for what is missing. */
function durationParts(duration: string): {
  readonly hours: number;
  readonly minutes: number;
  readonly seconds: number;
} {
  const [, hours, minutes, seconds] = /^PT(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)S)?$/.exec(duration) ?? [];
  return { hours: Number(hours ?? 0), minutes: Number(minutes ?? 0), seconds: Number(seconds ?? 0) };
}
