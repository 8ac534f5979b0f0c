export type ProgressSettings = {
  readonly total: number;
  /** A terminal gets one line that is written over; a log gets a line every `step` documents. */
  readonly isTerminal: boolean;
  readonly write: (text: string) => void;
  /** Milliseconds by any clock. */
  readonly now: () => number;
};

const step = 500;

/** Says how far a long piece of work is: count, rate, and time that is left. Call it with the count so far. */
export function progress({ total, isTerminal, write, now }: ProgressSettings): (count: number) => void {
  const began = now();
  let said = 0;
  return (count) => {
    const isLast = count >= total;
    if (!isTerminal && !isLast && count - said < step) return;
    said = count;
    const seconds = Math.max((now() - began) / 1_000, 0.001);
    const rate = count / seconds;
    const text = `${group(count)} of ${group(total)} documents · ${group(Math.round(rate))} per second · ${left((total - count) / rate)}`;
    write(isTerminal ? `\r\u001b[2K${text}${isLast ? "\n" : ""}` : `${text}\n`);
  };
}

/** Digits in groups of three: 6,005. */
export function group(count: number): string {
  return count.toLocaleString("en-CA");
}

function left(seconds: number): string {
  if (!(seconds > 0)) return "done";
  const whole = Math.ceil(seconds);
  return whole < 60 ? `${whole} s left` : `${Math.floor(whole / 60)} min ${whole % 60} s left`;
}
