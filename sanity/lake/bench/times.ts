/** Milliseconds that the same thing took, many times over. */
export class Times {
  readonly #all: number[] = [];

  /** Does something and notes how long it took. */
  async take<Result>(work: () => Promise<Result>): Promise<Result> {
    const began = performance.now();
    const result = await work();
    this.#all.push(performance.now() - began);
    return result;
  }

  note(milliseconds: number): void {
    this.#all.push(milliseconds);
  }

  /** The time that this share of them did not exceed; 0.5 is the middle one. */
  quantile(share: number): number {
    const sorted = this.#all.toSorted((left, right) => left - right);
    return sorted[Math.min(sorted.length - 1, Math.ceil(share * sorted.length) - 1)] ?? Number.NaN;
  }

  /** `0.42 / 1.3`: the middle one and the slowest but one in a hundred. */
  toString(): string {
    return `${short(this.quantile(0.5))} / ${short(this.quantile(0.99))}`;
  }
}

function short(milliseconds: number): string {
  return milliseconds >= 100 ? milliseconds.toFixed(0) : milliseconds.toPrecision(2);
}
