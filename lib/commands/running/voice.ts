/** How a command speaks: to people line by line, to programs (`--json`) one JSON object per event. */
export type Voice = {
  readonly say: (line: string) => void;
  readonly event: (
    event: string,
    facts: Readonly<Record<string, string | number | boolean>>,
    lines: readonly string[],
  ) => void;
};

/** With `json`, events go to standard output as JSON lines and everything else to standard error. */
export function voice(json: boolean): Voice {
  return {
    say: (line) => (json ? process.stderr : process.stdout).write(`${line}\n`),
    event: (event, facts, lines) => {
      process.stdout.write(json ? `${JSON.stringify({ event, ...facts })}\n` : `${lines.join("\n")}\n`);
    },
  };
}

/** `0.4 s`, `12 s`, `2 min 05 s`. */
export function formatDuration(milliseconds: number): string {
  const seconds = milliseconds / 1_000;
  if (seconds < 10) return `${seconds.toFixed(1)} s`;
  if (seconds < 60) return `${Math.round(seconds)} s`;
  return `${Math.floor(seconds / 60)} min ${String(Math.round(seconds % 60)).padStart(2, "0")} s`;
}
