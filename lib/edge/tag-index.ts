/** Which addresses show which content, and when that content last changed: time is counted in purges. */
export class TagIndex {
  readonly #keysOfTag = new Map<string, Set<string>>();
  /** The number of the purge that last named a tag. */
  readonly #purgeOfTag = new Map<string, number>();
  #purges = 0;

  /** The number of purges so far, to be given to `isOvertaken` by who begins to fetch something now. */
  get moment(): number {
    return this.#purges;
  }

  add(key: string, tags: readonly string[]): void {
    for (const tag of tags) {
      const keys = this.#keysOfTag.get(tag) ?? new Set<string>();
      this.#keysOfTag.set(tag, keys.add(key));
    }
  }

  remove(key: string, tags: readonly string[]): void {
    for (const tag of tags) {
      const keys = this.#keysOfTag.get(tag);
      keys?.delete(key);
      if (keys?.size === 0) this.#keysOfTag.delete(tag);
    }
  }

  /** Notes that content with these tags changed, and answers every address that shows some of it. */
  purge(tags: readonly string[]): Set<string> {
    this.#purges += 1;
    for (const tag of tags) this.#purgeOfTag.set(tag, this.#purges);
    return new Set(tags.flatMap((tag) => [...(this.#keysOfTag.get(tag) ?? [])]));
  }

  /** Whether content with one of these tags changed since that moment. */
  isOvertaken(tags: readonly string[], since: number): boolean {
    return tags.some((tag) => (this.#purgeOfTag.get(tag) ?? 0) > since);
  }
}
