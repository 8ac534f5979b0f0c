/** Serialised answers of one dataset version: the same question is answered from here until something is written. */
export class AnswerCache {
  readonly #answers = new Map<string, string>();
  readonly #mostCharacters: number;
  #characters = 0;
  #version = -1;

  constructor(mostCharacters: number) {
    this.#mostCharacters = mostCharacters;
  }

  get(version: number, key: string): string | undefined {
    if (version !== this.#version) return undefined;
    return this.#answers.get(key);
  }

  set(version: number, key: string, answer: string): void {
    // An answer that took its time may be one of a version that is over.
    if (version < this.#version) return;
    if (version !== this.#version) this.#clear(version);
    const size = key.length + answer.length;
    if (size > this.#mostCharacters / 8) return;
    if (this.#characters + size > this.#mostCharacters) this.#clear(version);
    this.#answers.set(key, answer);
    this.#characters += size;
  }

  #clear(version: number): void {
    this.#answers.clear();
    this.#characters = 0;
    this.#version = version;
  }
}
