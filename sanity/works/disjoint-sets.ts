/** Things numbered from 0 that are found to belong together, little by little, in whatever order. */
export class DisjointSets {
  readonly #parent: number[];

  constructor(size: number) {
    this.#parent = Array.from({ length: size }, (_, at) => at);
  }

  /** The smallest number of those that belong to `one`. */
  find(one: number): number {
    let root = one;
    for (let parent = this.#parent[root]; parent !== undefined && parent !== root;) {
      root = parent;
      parent = this.#parent[root];
    }
    this.#parent[one] = root;
    return root;
  }

  join(one: number, other: number): void {
    const [a, b] = [this.find(one), this.find(other)];
    this.#parent[Math.max(a, b)] = Math.min(a, b);
  }

  /** All sets, each in order, by their smallest number. */
  all(): ReadonlyMap<number, readonly number[]> {
    const sets = new Map<number, number[]>();
    this.#parent.forEach((_, one) => {
      const root = this.find(one);
      const set = sets.get(root);
      if (set === undefined) sets.set(root, [one]);
      else set.push(one);
    });
    return sets;
  }
}
